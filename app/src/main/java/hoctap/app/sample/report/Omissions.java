package hoctap.app.sample.report;

import java.util.Set;

/**
 * What never arrives, each by its path in the inbox: missing is never zero, and the sample must be
 * able to show it.
 */
final class Omissions {
  private static final Set<String> PATHS =
      Set.of(
          // Lists of members but no assessment: no title rate that year.
          "cdht/2022/30067",
          "thanhvien/2023/30064",
          "tapthe/2023/30058",
          "danso/2024/30049",
          "hoikh/2023/30163",
          // Đắk Ruồng sends nothing in 2022.
          "cdht/2022/23488",
          "thanhvien/2022/23488",
          "tapthe/2022/23488",
          "danso/2022/23488",
          "hoikh/2022/23488",
          // Láng Biển counts its collectives only from 2023 on.
          "tapthe/2022/30070",
          // In the new map Đốc Binh Kiều lists no collectives, Tân Long counts nobody, and Đăk Kôi
          // is
          // silent: what their parts sent in the first half stands.
          "tapthe/2025H2/30061",
          "danso/2025H2/30154",
          "cdht/2025H2/23485",
          "thanhvien/2025H2/23485",
          "tapthe/2025H2/23485",
          "danso/2025H2/23485",
          "hoikh/2025H2/23485");

  private Omissions() {}

  static boolean has(Source source) {
    return PATHS.contains(source.path());
  }
}
