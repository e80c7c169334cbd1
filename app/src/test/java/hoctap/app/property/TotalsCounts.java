package hoctap.app.property;

import hoctap.app.sample.place.Area;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What totals say where nobody lists persons or collectives (reading 12). */
final class TotalsCounts {
  private static final Map<String, String> OF_CITIZENS =
      Map.of(
          "", "title_rate_of_adults",
          "adults_in_collectives", "adults_titled_in_collectives",
          "workers_in_collectives", "workers_titled_in_collectives",
          "staff_in_units", "staff_titled_in_units",
          "with_digital_skill", "titled_with_digital_skill",
          "proficient", "proficient_of_skilled");
  private static final Map<String, String> OF_ALL =
      Map.of(
          "family", "families_recognised",
          "clan", "clans_recognised",
          "community", "communities_recognised",
          "unit", "commune_units_recognised");
  private static final Map<String, String> OF_REGISTERED =
      Map.of(
          "family", "families_of_registered",
          "clan", "clans_of_registered",
          "community", "communities_of_registered",
          "unit", "units_of_registered");

  /** What one report says of one indicator. */
  private record Offer(
      String indicator, Spot spot, Area sender, boolean isOfPersons, long part, long whole) {
    boolean isSaying() {
      return part != 0 || whole != 0;
    }
  }

  private final Ledger ledger;
  private final YearReports reports;
  private final Set<Area> withPersons = new HashSet<>();
  private final Set<Area> withCollectives = new HashSet<>();
  private final Set<Area> overPersons = new HashSet<>();
  private final Set<Area> overCollectives = new HashSet<>();
  private final Map<String, Set<Area>> served = new HashMap<>();
  private final Map<String, Set<Area>> over = new HashMap<>();

  TotalsCounts(Ledger ledger, YearReports reports) {
    this.ledger = ledger;
    this.reports = reports;
    for (Sheet sheet : reports.sheets()) {
      boolean isOfPersons = sheet.form().equals("cdht") || sheet.form().equals("thanhvien");
      if (isOfPersons && !sheet.cells().isEmpty()) {
        withPersons.addAll(reports.listsOf(sheet.place()));
        overPersons.addAll(reports.above(sheet.place()));
      }
      if (sheet.form().equals("tapthe") && reports.isCounted(sheet)) {
        withCollectives.addAll(reports.listsOf(sheet.place()));
        overCollectives.addAll(reports.above(sheet.place()));
      }
    }
  }

  void count(Collectives collectives) {
    ofCollectives(collectives).forEach(this::serve);
    Map<String, Set<Area>> byCollectives = new HashMap<>();
    served.forEach((indicator, areas) -> byCollectives.put(indicator, Set.copyOf(areas)));
    List<Offer> summaries = ofSummaries();
    for (Offer offer : summaries) {
      Area area = offer.spot().area();
      ledger.offered(area);
      boolean isServed = byCollectives.getOrDefault(offer.indicator(), Set.of()).contains(area);
      Set<Area> listing = offer.isOfPersons() ? withPersons : withCollectives;
      if (area.isCommune() && !listing.contains(area) && !isServed) {
        serve(offer);
      }
    }
    summaries.stream()
        .filter(offer -> !offer.spot().area().isCommune())
        .sorted(Comparator.comparing(offer -> offer.spot().area().rank()))
        .forEach(this::serveAbove);
  }

  private void serve(Offer offer) {
    ledger.totals(offer.indicator(), offer.spot(), offer.part(), offer.whole());
    Area area = offer.spot().area();
    served.computeIfAbsent(offer.indicator(), key -> new HashSet<>()).add(area);
    Set<Area> above = new HashSet<>(reports.above(offer.sender()));
    above.addAll(reports.above(area));
    above.remove(area);
    over.computeIfAbsent(offer.indicator(), key -> new HashSet<>()).addAll(above);
  }

  /** What a district or province says of itself serves where nothing below it is known. */
  private void serveAbove(Offer offer) {
    Area area = offer.spot().area();
    Set<Area> listing = offer.isOfPersons() ? overPersons : overCollectives;
    if (!listing.contains(area) && !over.getOrDefault(offer.indicator(), Set.of()).contains(area)) {
      serve(offer);
    }
  }

  private List<Offer> ofCollectives(Collectives collectives) {
    List<Offer> offers = new ArrayList<>();
    for (Collective row : collectives.counted()) {
      Spot spot = collectives.spot(row);
      boolean isOfPeople = !row.isUnit() && (row.level().isEmpty() || row.isVillageCommunity());
      if (isOfPeople
          && spot.area().isCommune()
          && !withPersons.contains(spot.area())
          && collectives.isRecognised(row)) {
        for (String who : List.of("adults", "workers")) {
          Optional<Long> titled = row.line().count(who + "_titled");
          Optional<Long> all = row.line().count(who);
          if (titled.isPresent() && all.isPresent()) {
            offers.add(
                new Offer(
                    who + "_titled_in_collectives",
                    spot,
                    row.line().place(),
                    true,
                    titled.get(),
                    all.get()));
          }
        }
      }
    }
    return offers.stream().filter(Offer::isSaying).toList();
  }

  private List<Offer> ofSummaries() {
    List<Offer> offers = new ArrayList<>();
    for (Line row : reports.counted("tonghop").toList()) {
      String model = row.text("model");
      String of = row.text("class");
      if (model.equals("citizen")) {
        offer(offers, row, OF_CITIZENS.get(of), row.count("total"));
        if (of.equals("proficient")) {
          offer(offers, row, "proficient_of_titled", holders(row));
        }
      } else if (of.isEmpty()) {
        offer(offers, row, OF_ALL.get(model), row.count("total"));
        offer(offers, row, OF_REGISTERED.get(model), row.count("registered"));
      }
    }
    return offers.stream().filter(Offer::isSaying).toList();
  }

  /** The holders stand in the row of those with digital skill, of the same report. */
  private static Optional<Long> holders(Line proficient) {
    return proficient.sheet().lines().stream()
        .filter(row -> row.text("model").equals("citizen"))
        .filter(row -> row.text("class").equals("with_digital_skill"))
        .findFirst()
        .flatMap(row -> row.count("total"));
  }

  private void offer(List<Offer> offers, Line row, String indicator, Optional<Long> whole) {
    if (indicator != null && whole.isPresent()) {
      offers.add(
          new Offer(
              indicator,
              Spot.of(reports.standing(row.place())),
              row.place(),
              row.text("model").equals("citizen"),
              row.count("recognised").orElse(0L),
              whole.get()));
    }
  }
}
