package hoctap.transform.catalog;

import hoctap.ingest.place.Place;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * The target rows of all places: those a plan was made for or carried to, and, for every place
 * below that is measured and has no row of its own, those of the nearest place above.
 *
 * <p>A number of people is not inherited: a part of a place owes its share, which no plan says.
 */
final class TargetRows {
  /**
   * One row of {@code target}.
   *
   * @param id of the promise and the place, so that it is the same in every release
   */
  record Row(
      String id,
      Plan plan,
      Target target,
      String placeId,
      int year,
      String document,
      Target.Status status) {

    static Row of(Plan plan, Target target, String placeId, int year, Target.Status status) {
      String unit = target.unit().code();
      return new Row(
          String.join("/", plan.id(), target.indicator(), String.valueOf(year), unit, placeId),
          plan,
          target,
          placeId,
          year,
          target.document().orElse(plan.document()),
          status);
    }

    private String promise() {
      return "%s %s %d".formatted(target.indicator(), plan.programme(), year);
    }

    private Row inheritedBy(String other) {
      return of(plan, target, other, year, Target.Status.INHERITED);
    }
  }

  private final Catalog catalog;
  // By the promise (indicator, programme, year), then by place.
  private final Map<String, Map<String, List<Row>>> own = new LinkedHashMap<>();

  TargetRows(Catalog catalog) {
    this.catalog = catalog;
    for (Plan plan : catalog.plans()) {
      for (Target target : plan.targets()) {
        target.years().forEach(year -> addOwn(plan, target, year));
      }
    }
  }

  private void addOwn(Plan plan, Target target, int year) {
    String place = target.place().orElse(plan.place());
    add(Row.of(plan, target, place, year, Target.Status.ADOPTED));
    plan.carriedPlaces(target, year)
        .forEach(to -> add(Row.of(plan, target, to, year, Target.Status.CARRIED)));
  }

  private void add(Row row) {
    own.computeIfAbsent(row.promise(), promise -> new LinkedHashMap<>())
        .computeIfAbsent(row.placeId(), place -> new ArrayList<>())
        .add(row);
  }

  /** All rows of the given places, and the plans' own rows wherever they stand, by id. */
  List<Row> list(Collection<Place> places, Map<String, String> villages) {
    Map<String, Optional<String>> parents = new LinkedHashMap<>();
    places.forEach(place -> parents.put(place.placeId(), place.parentId()));
    villages.forEach((village, commune) -> parents.put(village, Optional.of(commune)));
    List<Row> rows = new ArrayList<>();
    own.forEach(
        (promise, byPlace) -> {
          byPlace.values().forEach(rows::addAll);
          Indicator indicator =
              catalog.indicator(byPlace.values().iterator().next().get(0).target().indicator());
          parents.keySet().stream()
              .filter(place -> !byPlace.containsKey(place))
              .filter(place -> indicator.isMeasuredAt(level(place)))
              .forEach(place -> rows.addAll(inherited(place, byPlace, parents)));
        });
    rows.sort(Comparator.comparing(Row::id));
    return rows;
  }

  private static Level level(String placeId) {
    return Level.valueOf(placeId.substring(0, placeId.indexOf(':')).toUpperCase(Locale.ROOT));
  }

  private static List<Row> inherited(
      String place, Map<String, List<Row>> byPlace, Map<String, Optional<String>> parents) {
    Optional<String> above = parents.getOrDefault(place, Optional.empty());
    while (above.isPresent() && !isInheritable(byPlace.get(above.get()))) {
      above = parents.getOrDefault(above.get(), Optional.empty());
    }
    List<Row> rows = byPlace.getOrDefault(above.orElse("country:VN"), List.of());
    return rows.stream()
        .filter(TargetRows::isInheritable)
        .map(row -> row.inheritedBy(place))
        .toList();
  }

  private static boolean isInheritable(List<Row> rows) {
    return rows != null && rows.stream().anyMatch(TargetRows::isInheritable);
  }

  private static boolean isInheritable(Row row) {
    return row.target().unit() != Target.Unit.PEOPLE;
  }

  static Double value(Target target) {
    return target.value().map(BigDecimal::doubleValue).orElse(null);
  }
}
