package hoctap.app.sample.system;

import hoctap.app.sample.place.Area;
import hoctap.app.sample.place.Atlas;
import java.time.LocalDate;

/**
 * One branch of the library: where it is before and after the reform.
 *
 * @param setting the place as {@code hoctap.yml} says it; blank when it says nothing
 */
record Branch(String code, String name, Area before, Area after, String setting) {
  private static final LocalDate REFORM = LocalDate.of(2025, 7, 1);

  /** A branch of a commune, followed through time. */
  static Branch ofCommune(String code, String commune, Atlas atlas) {
    return new Branch(
        code,
        "Thư viện xã (mẫu) " + commune,
        atlas.at(commune, REFORM.minusDays(1)),
        atlas.at(commune, REFORM),
        commune);
  }

  /** A branch of a district, which a commune took over. */
  static Branch ofDistrict(String code, String district, String commune, Atlas atlas) {
    return new Branch(
        code,
        "Thư viện huyện (mẫu) " + district,
        atlas.at(district, REFORM.minusDays(1)),
        atlas.at(commune, REFORM),
        "%s until 2025-06-30, %s from 2025-07-01".formatted(district, commune));
  }

  /** A branch that nobody has mapped: it counts where the whole library does. */
  static Branch unmapped(String code, Atlas atlas) {
    Area site = atlas.at(Library.SITE, REFORM.minusDays(1));
    return new Branch(code, "Thư viện lưu động (mẫu)", site, site, "");
  }

  /** Where what happens here on that day counts. */
  Area place(LocalDate day) {
    return day.isBefore(REFORM) ? before : after;
  }
}
