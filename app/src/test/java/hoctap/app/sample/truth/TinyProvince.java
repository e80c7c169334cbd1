package hoctap.app.sample.truth;

import hoctap.app.sample.people.Citizen;
import hoctap.app.sample.people.Move;
import hoctap.app.sample.people.Work;
import hoctap.app.sample.place.Area;
import hoctap.app.sample.place.Atlas;
import hoctap.app.sample.place.Period;
import hoctap.app.sample.report.Assessment;
import hoctap.app.sample.report.Collective;
import hoctap.app.sample.report.Form;
import hoctap.app.sample.report.Headcount;
import hoctap.app.sample.report.Kind;
import hoctap.app.sample.report.Mark;
import hoctap.app.sample.report.Membership;
import hoctap.app.sample.report.Reports;
import hoctap.app.sample.report.Row;
import hoctap.app.sample.report.Scores;
import hoctap.app.sample.report.Source;
import hoctap.app.sample.report.Summary;
import hoctap.app.sample.system.Learning;
import hoctap.app.sample.system.Library;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** A province of a handful of people, told row by row. */
final class TinyProvince {
  static final Period Y2023 = Period.year(2023);
  static final Period Y2024 = Period.year(2024);
  static final Period H1 = Period.firstHalf(2025);
  static final Period H2 = Period.secondHalf(2025);

  private static final Atlas ATLAS = Atlas.load();

  private final Map<Source, List<Row>> rows = new TreeMap<>();

  /** Which file a row stands in: of which period, from the place of which code. */
  record At(Period period, String place) {}

  static At in(Period period, String place) {
    return new At(period, place);
  }

  /** A citizen born in that year; the name tells one from another. */
  static Citizen citizen(String name, int born) {
    String number = "099" + "%09d".formatted(Math.floorMod(name.hashCode(), 1_000_000_000));
    LocalDate birth = LocalDate.of(born, 12, 31);
    return new Citizen(
        number, name, birth, true, "30040", 0, 0, -1, Work.RESIDENT, "", 0, Move.NEVER);
  }

  /** An empty file of that form: reported, nothing in it. */
  TinyProvince sent(Form form, At at) {
    source(form, at);
    return this;
  }

  TinyProvince assessed(Citizen citizen, At at, String village) {
    return assessment(citizen, at, village, Optional.empty());
  }

  TinyProvince titled(Citizen citizen, At at, String village) {
    return assessment(citizen, at, village, Optional.of(at.period().lastDay().plusDays(14)));
  }

  private TinyProvince assessment(
      Citizen citizen, At at, String village, Optional<LocalDate> decided) {
    Source source = source(Form.CDHT, at);
    int score = decided.isPresent() ? 80 : 70;
    rows.get(source)
        .add(
            new Assessment(
                source,
                citizen,
                village,
                1,
                "324",
                new Scores(Collections.nCopies(10, score)),
                at.period().lastDay().minusDays(30),
                decided,
                Mark.UNKNOWN,
                Mark.of(decided.isPresent()),
                Mark.NO,
                Mark.UNKNOWN));
    return this;
  }

  TinyProvince member(Citizen citizen, At at, Kind kind, String code) {
    Source source = source(Form.THANHVIEN, at);
    rows.get(source).add(new Membership(source, citizen, "", Mark.YES, kind, code, ""));
    return this;
  }

  /** A family, clan or unit with the level of its file; a community of a village. */
  TinyProvince listed(Kind kind, String code, At at, Optional<LocalDate> decided) {
    return collective(new Listing(kind, code, "", Map.of()), at, decided);
  }

  TinyProvince rated(String unit, At at, Optional<LocalDate> decided, String rating) {
    return collective(new Listing(Kind.UNIT, unit, rating, Map.of()), at, decided);
  }

  TinyProvince withTotals(String family, At at, Optional<LocalDate> decided, Map<String, Long> of) {
    return collective(new Listing(Kind.FAMILY, family, "", of), at, decided);
  }

  private record Listing(Kind kind, String code, String rating, Map<String, Long> totals) {}

  private TinyProvince collective(Listing listing, At at, Optional<LocalDate> decided) {
    Source source = source(Form.TAPTHE, at);
    rows.get(source)
        .add(
            new Collective(
                source,
                listing.kind(),
                listing.code(),
                listing.code(),
                "",
                "",
                "agency",
                "",
                "new",
                listing.rating(),
                decided,
                Mark.NO,
                listing.totals()));
    return this;
  }

  TinyProvince counted(At at, String village, Map<String, Long> counts) {
    Source source = source(Form.DANSO, at);
    rows.get(source).add(new Headcount(source, village, counts));
    return this;
  }

  TinyProvince summed(At at, String model, String classOf, Map<String, Long> counts) {
    Source source = source(Form.TONGHOP, at);
    rows.get(source)
        .add(new Summary(source, model, classOf, at.period().lastDay(), counts, "", ""));
    return this;
  }

  /** {@code numerator/denominator, left out n, basis}, or {@code none}. */
  String value(String indicator, String placeId, int year) {
    Reports reports = new Reports();
    rows.forEach(reports::put);
    return Truth.of(ATLAS, reports, Library.none(), Learning.none()).rows().stream()
        .filter(row -> row.indicatorId().equals(indicator))
        .filter(row -> row.placeId().equals(placeId) && row.year() == year)
        .map(
            row ->
                "%d/%d, %d left out, %s"
                    .formatted(
                        row.numerator(), row.denominator(), row.placesLeftOut(), row.basis()))
        .findFirst()
        .orElse("none");
  }

  private Source source(Form form, At at) {
    Area area = ATLAS.at(at.place(), at.period().lastDay());
    Source source = Source.of(form, at.period(), area);
    rows.computeIfAbsent(source, key -> new ArrayList<>());
    return source;
  }
}
