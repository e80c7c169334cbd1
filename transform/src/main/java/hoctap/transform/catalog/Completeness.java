package hoctap.transform.catalog;

import hoctap.ingest.form.Period;
import hoctap.ingest.lake.TableShape;
import hoctap.ingest.landing.Submission;
import hoctap.ingest.landing.SubmissionKey;
import hoctap.ingest.landing.SubmissionKind;
import hoctap.ingest.landing.SubmissionState;
import hoctap.ingest.place.Level;
import hoctap.ingest.place.Place;
import hoctap.ingest.place.Places;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * What has arrived of what was expected, and in time for whom.
 *
 * <p>Expected are the five forms of a year that anyone in the province sent, of every commune in
 * force on 31 December (associations of districts and provinces too); {@code tonghop} never is. A
 * submission was in time when its first file came by the earliest last day that a plan sets for its
 * sender and year; no plan, no answer.
 */
final class Completeness {
  private static final ZoneId VIET_NAM = ZoneId.of("Asia/Ho_Chi_Minh");
  private static final Set<String> OF_COMMUNES =
      Set.of("cdht", "thanhvien", "tapthe", "danso", "hoikh");

  private final Places places;
  private final Deadlines deadlines;
  private final Set<String> provinces;
  private final List<Place> concerned;
  private final Map<String, Optional<String>> provinceByYearAndPlace = new HashMap<>();

  Completeness(Catalog catalog, Places places, Set<String> provinces) {
    this.places = places;
    this.deadlines = new Deadlines(catalog, places);
    this.provinces = provinces;
    Set<String> codes =
        provinces.stream().map(id -> places.get(id).code()).collect(Collectors.toSet());
    // The chain of parents names the latest version of each unit, so codes are compared, not ids.
    this.concerned = places.list().stream().filter(place -> codes.contains(top(place))).toList();
  }

  private String top(Place place) {
    Place top = place;
    while (top.parentId().isPresent()) {
      top = places.get(top.parentId().get());
    }
    return top.code();
  }

  private record Key(String source, String form, String placeId, String period, int year)
      implements Comparable<Key> {
    private static final Comparator<Key> ORDER =
        Comparator.comparing(Key::source)
            .thenComparing(Key::form)
            .thenComparing(Key::period)
            .thenComparing(Key::placeId)
            .thenComparing(Key::year);

    static Key of(Submission submission) {
      int year = submission.year().orElseGet(() -> receivedOn(submission).getYear());
      return new Key(
          submission.source(), submission.form(), submission.placeId(), submission.period(), year);
    }

    @Override
    public int compareTo(Key other) {
      return ORDER.compare(this, other);
    }
  }

  ServedTable of(List<Submission> submissions, TableShape shape) {
    Map<Key, List<Submission>> arrived =
        submissions.stream()
            .filter(one -> !one.placeId().isEmpty() && one.kind() != SubmissionKind.WITHDRAWAL)
            .collect(Collectors.groupingBy(Key::of, TreeMap::new, Collectors.toList()));
    Set<Key> expected = expected(arrived);
    Set<Key> keys = new TreeSet<>(expected);
    keys.addAll(arrived.keySet());
    List<Object[]> rows = new ArrayList<>();
    for (Key key : keys) {
      boolean isExpected = expected.contains(key) || Period.find(key.period()).isEmpty();
      rows.add(row(key, isExpected, arrived.getOrDefault(key, List.of())));
    }
    return new ServedTable("completeness", shape, rows);
  }

  private Set<Key> expected(Map<Key, List<Submission>> arrived) {
    Set<Key> expected = new TreeSet<>();
    Map<String, List<Key>> byFormAndYear =
        arrived.keySet().stream()
            .filter(key -> isArrived(arrived.get(key)) && OF_COMMUNES.contains(key.form()))
            .collect(
                Collectors.groupingBy(
                    key -> key.form() + key.year(), TreeMap::new, Collectors.toList()));
    byFormAndYear.values().forEach(keys -> addExpected(keys, arrived, expected));
    return expected;
  }

  // Within a province where anyone sent the form, everyone is expected to.
  private void addExpected(List<Key> sent, Map<Key, List<Submission>> arrived, Set<Key> expected) {
    Key first = sent.get(0);
    LocalDate yearEnd = LocalDate.of(first.year(), 12, 31);
    Set<String> sending =
        sent.stream()
            .flatMap(key -> province(key.placeId(), yearEnd).stream())
            .collect(Collectors.toSet());
    for (Place place : concerned) {
      boolean isAsked = place.level() == Level.COMMUNE || first.form().equals("hoikh");
      if (isAsked && place.isInForce(yearEnd)) {
        province(place.placeId(), yearEnd)
            .filter(province -> sending.contains(province) && provinces.contains(province))
            .ifPresent(province -> expected.add(key(sent, place, arrived)));
      }
    }
  }

  // A place that sent the year or a half of it is expected for what it sent; one of which only a
  // service brought the form, for that.
  private static Key key(List<Key> sent, Place place, Map<Key, List<Submission>> arrived) {
    Key like = sent.get(0);
    String year = String.valueOf(like.year());
    Key whole = new Key(SubmissionKey.INBOX, like.form(), place.placeId(), year, like.year());
    Key half = new Key(SubmissionKey.INBOX, like.form(), place.placeId(), year + "H2", like.year());
    Key file = !arrived.containsKey(whole) && arrived.containsKey(half) ? half : whole;
    return isArrived(arrived.getOrDefault(file, List.of()))
        ? file
        : sent.stream()
            .filter(key -> key.placeId().equals(place.placeId()) && !key.period().endsWith("H1"))
            .findFirst()
            .orElse(file);
  }

  private Optional<String> province(String placeId, LocalDate yearEnd) {
    return provinceByYearAndPlace.computeIfAbsent(
        yearEnd.getYear() + placeId, key -> findProvince(placeId, yearEnd));
  }

  private Optional<String> findProvince(String placeId, LocalDate day) {
    return places.find(placeId).stream()
        .flatMap(place -> places.ancestors(place.placeId()).stream())
        .filter(unit -> unit.level() == Level.PROVINCE && unit.isInForce(day))
        .map(Place::placeId)
        .findFirst();
  }

  private Object[] row(Key key, boolean isExpected, List<Submission> submissions) {
    boolean isArrived = isArrived(submissions);
    Optional<Long> late =
        isArrived
            ? deadline(key).map(day -> ChronoUnit.DAYS.between(day, firstOn(submissions)))
            : Optional.empty();
    // The keys of a sweep are no rows.
    List<Submission> current =
        submissions.stream()
            .filter(one -> one.isCurrent() && one.kind() != SubmissionKind.KEYS)
            .toList();
    return new Object[] {
      key.source(),
      key.form(),
      key.placeId(),
      key.period(),
      key.year(),
      isExpected,
      isArrived,
      late.map(days -> days <= 0).orElse(null),
      late.map(days -> (int) Math.max(0, days)).orElse(null),
      isArrived ? current.stream().mapToLong(Submission::rowsRead).sum() : null,
      isArrived ? current.stream().mapToLong(Submission::rowsAccepted).sum() : null,
      isArrived ? current.stream().mapToLong(Submission::rowsRejected).sum() : null,
      isArrived ? current.stream().mapToLong(Submission::rowsDuplicate).sum() : null
    };
  }

  private Optional<LocalDate> deadline(Key key) {
    boolean isForm = Period.find(key.period()).isPresent();
    return isForm
        ? places.find(key.placeId()).flatMap(place -> deadlines.find(place, key.year()))
        : Optional.empty();
  }

  private static boolean isArrived(List<Submission> submissions) {
    return submissions.stream().anyMatch(Submission::isCurrent);
  }

  // A later correction does not make a report late.
  private static LocalDate firstOn(List<Submission> submissions) {
    return submissions.stream()
        .filter(one -> one.isCurrent() || one.state() == SubmissionState.SUPERSEDED)
        .map(Completeness::receivedOn)
        .min(Comparator.naturalOrder())
        .orElseThrow();
  }

  private static LocalDate receivedOn(Submission submission) {
    return LocalDate.ofInstant(submission.receivedAt(), VIET_NAM);
  }
}
