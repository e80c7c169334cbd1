package hoctap.app.sample.report;

import hoctap.app.sample.place.Area;
import hoctap.app.sample.place.Atlas;
import hoctap.app.sample.place.Period;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/**
 * Figures that real places published, as summary reports: the first run already reads something
 * that nobody here made up.
 *
 * <p>Thái Bình, end of 2023 (its bases are not named); Trà Vinh, nine months of 2019 (the printed
 * 87.84 is cut off, not rounded); Duy Xuyên, 2020.
 */
final class RealFigures {
  private final Atlas atlas;

  RealFigures(Atlas atlas) {
    this.atlas = atlas;
  }

  void addTo(Reports reports) {
    Source thaiBinh = source("34", 2023);
    LocalDate endOf2023 = LocalDate.of(2023, 12, 31);
    reports.put(
        thaiBinh,
        List.of(
            row(thaiBinh, "citizen", "", endOf2023, Map.of("recognised", 322_726L), "26,8", ""),
            row(thaiBinh, "family", "", endOf2023, Map.of("recognised", 381_123L), "65,6", ""),
            row(thaiBinh, "clan", "", endOf2023, Map.of("recognised", 4_581L), "61,2", ""),
            row(thaiBinh, "community", "", endOf2023, Map.of("recognised", 1_377L), "76,1", ""),
            row(thaiBinh, "unit", "", endOf2023, Map.of("recognised", 947L), "77,6", "")));
    traVinh(reports);
    Source duyXuyen = source("508", 2020);
    LocalDate endOf2020 = LocalDate.of(2020, 12, 31);
    reports.put(
        duyXuyen,
        List.of(
            row(duyXuyen, "family", "", endOf2020, Map.of("recognised", 26_889L), "88,26", ""),
            row(duyXuyen, "clan", "", endOf2020, Map.of("recognised", 331L), "49", ""),
            row(
                duyXuyen,
                "community",
                "",
                endOf2020,
                Map.of("total", 78L, "recognised", 66L),
                "84,61",
                "tổng số"),
            row(
                duyXuyen,
                "community",
                "commune",
                endOf2020,
                Map.of("total", 14L, "recognised", 14L),
                "100",
                "tổng số")));
  }

  private void traVinh(Reports reports) {
    Source source = source("84", 2019);
    LocalDate day = LocalDate.of(2019, 9, 30);
    reports.put(
        source,
        List.of(
            row(
                source,
                "family",
                "",
                day,
                Map.of(
                    "re_registered", 182_464L,
                    "newly_registered", 43_016L,
                    "withdrawn", 909L,
                    "registered", 224_571L,
                    "recognised", 197_284L),
                "87,84",
                "đăng ký"),
            row(source, "clan", "", day, of(257, 199), "77,43", "tổng số"),
            row(source, "community", "hamlet", day, of(656, 606), "", ""),
            row(source, "community", "quarter", day, of(125, 116), "", ""),
            row(source, "community", "group", day, of(7_854, 7_201), "", ""),
            row(source, "unit", "school", day, of(429, 420), "", ""),
            row(source, "unit", "agency", day, of(270, 195), "", ""),
            row(source, "unit", "religious", day, of(192, 125), "", "")));
  }

  /** Totals from before the first criteria of the title, of which only sums are left. */
  void addEarlierTotals(Reports reports) {
    LocalDate day = LocalDate.of(2021, 12, 31);
    Source district = source("872", 2021);
    reports.put(
        district,
        List.of(
            row(district, "family", "", day, registered(28_400, 25_000, 21_300), "75", "tổng số"),
            row(district, "clan", "", day, of(96, 58), "", ""),
            row(district, "community", "", day, of(67, 41), "", "")));
    Source province = source("87", 2021);
    reports.put(
        province,
        List.of(
            row(province, "family", "", day, registered(421_000, 390_000, 318_000), "", ""),
            row(province, "unit", "", day, of(1_890, 1_104), "", "")));
  }

  private Source source(String code, int year) {
    Area place = atlas.at(code, LocalDate.of(year, 12, 31));
    return Source.of(Form.TONGHOP, Period.year(year), place);
  }

  private static Map<String, Long> of(long total, long recognised) {
    return Map.of("total", total, "recognised", recognised);
  }

  private static Map<String, Long> registered(long total, long registered, long recognised) {
    return Map.of("total", total, "registered", registered, "recognised", recognised);
  }

  private static Summary row(
      Source source,
      String model,
      String classOf,
      LocalDate day,
      Map<String, Long> counts,
      String percent,
      String base) {
    return new Summary(source, model, classOf, day, counts, percent, base);
  }
}
