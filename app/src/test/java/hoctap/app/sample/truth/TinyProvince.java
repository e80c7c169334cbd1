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

  /** A citizen born in that year; the name tells one from another. */
  static Citizen citizen(String name, int born) {
    String number = "099" + "%09d".formatted(Math.floorMod(name.hashCode(), 1_000_000_000));
    LocalDate birth = LocalDate.of(born, 12, 31);
    return new Citizen(
        number, name, birth, true, "30040", 0, 0, -1, Work.RESIDENT, "", 0, Move.NEVER);
  }

  /** An empty file of that form: reported, nothing in it. */
  TinyProvince sent(Form form, Period period, String place) {
    source(form, period, place);
    return this;
  }

  TinyProvince assessed(Citizen citizen, Period period, String place, String village) {
    return assessment(citizen, period, place, village, Optional.empty());
  }

  TinyProvince titled(Citizen citizen, Period period, String place, String village) {
    return assessment(citizen, period, place, village, Optional.of(period.lastDay().plusDays(14)));
  }

  private TinyProvince assessment(
      Citizen citizen, Period period, String place, String village, Optional<LocalDate> decided) {
    Source source = source(Form.CDHT, period, place);
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
                period.lastDay().minusDays(30),
                decided,
                Mark.UNKNOWN,
                Mark.of(decided.isPresent()),
                Mark.NO,
                Mark.UNKNOWN));
    return this;
  }

  TinyProvince member(Citizen citizen, Period period, String place, Kind kind, String code) {
    Source source = source(Form.THANHVIEN, period, place);
    rows.get(source).add(new Membership(source, citizen, "", Mark.YES, kind, code, ""));
    return this;
  }

  /** A family, clan or unit with the level of its file; a community of a village. */
  TinyProvince listed(
      Kind kind, String code, Period period, String place, Optional<LocalDate> decided) {
    return listed(kind, code, period, place, decided, "", Map.of());
  }

  TinyProvince listed(
      Kind kind,
      String code,
      Period period,
      String place,
      Optional<LocalDate> decided,
      String rating,
      Map<String, Long> totals) {
    Source source = source(Form.TAPTHE, period, place);
    rows.get(source)
        .add(
            new Collective(
                source, kind, code, code, "", "", "agency", "", "new", rating, decided, Mark.NO,
                totals));
    return this;
  }

  TinyProvince counted(Period period, String place, String village, Map<String, Long> counts) {
    Source source = source(Form.DANSO, period, place);
    rows.get(source).add(new Headcount(source, village, counts));
    return this;
  }

  TinyProvince summed(
      Period period, String place, String model, String classOf, Map<String, Long> counts) {
    Source source = source(Form.TONGHOP, period, place);
    rows.get(source).add(new Summary(source, model, classOf, period.lastDay(), counts, "", ""));
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

  private Source source(Form form, Period period, String place) {
    Area area = ATLAS.at(place, period.lastDay());
    Source source = Source.of(form, period, area);
    rows.computeIfAbsent(source, key -> new ArrayList<>());
    return source;
  }
}
