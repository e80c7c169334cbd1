package hoctap.app;

import static org.assertj.core.api.Assertions.assertThat;

import hoctap.warehouse.PublishedWarehouse;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The units of the plans on their old boundaries, after the real reform of 1 July 2025. */
class OldBoundariesTest {
  private static final String EVE = "boundaries_on = '2025-06-30'";

  @Test
  void newCommunesLieWhollyInTheOldUnitsOfThePlans() {
    assertThat(
            rows(
                "select unit_id, count(*) from mart.place_share where %s and place_id like 'commune:%%@2025-07-01' and unit_id in ('province:34@', 'province:62@', 'province:87@', 'district:614@', 'district:872@') group by all order by all"
                    .formatted(EVE)))
        .containsExactly(
            List.of("district:614@", 3L),
            List.of("district:872@", 5L),
            List.of("province:34@", 65L),
            List.of("province:62@", 40L),
            List.of("province:87@", 45L));
  }

  @Test
  void onlyPhuongThinhCrossesTheBorderOfThapMuoi() {
    List<List<Object>> refused =
        rows(
            "select place_id, unit_id, message_vi from mart.boundary_refusal where %s and unit_id in ('district:614@', 'district:872@')"
                .formatted(EVE));
    assertThat(refused).hasSize(1);
    assertThat(refused.get(0).subList(0, 2))
        .containsExactly("commune:30043@2025-07-01", "district:872@");
    assertThat((String) refused.get(0).get(2))
        .startsWith("Không tính ngược được Xã Phương Thịnh, tỉnh Đồng Tháp")
        .contains("Huyện Tháp Mười", "Huyện Cao Lãnh");
  }

  @Test
  void konRayIsExactAndThapMuoiSaysHowMuchOfItIs() {
    List<Object> konRay = shares("district:614@");
    assertThat(konRay).containsExactly(true, 1.0, 1.0);
    List<Object> thapMuoi = shares("district:872@");
    assertThat((Double) thapMuoi.get(1)).isGreaterThan(0.7);
    assertThat((Double) thapMuoi.get(2)).isLessThan(1);
  }

  @Test
  void theTwoMyAnOfThapMuoiStayTwoUntilTheyAreOne() {
    assertThat(
            rows(
                "select place_id, name, unit_id, weight from mart.place_share join mart.place using (place_id) where boundaries_on = '2025-07-01' and unit_level = 'commune' and place_id in ('commune:30037@', 'commune:30052@', 'commune:30064@') order by all"))
        .containsExactly(
            List.of("commune:30037@", "Mỹ An", "commune:30037@2025-07-01", 1.0),
            List.of("commune:30052@", "Mỹ Hòa", "commune:30037@2025-07-01", 1.0),
            List.of("commune:30064@", "Mỹ An", "commune:30037@2025-07-01", 1.0));
    String sides =
        "select cast(sum(denominator) as double), count(*) > 0 from %s where indicator_id = 'title_rate_of_adults' and year = 2024 and place_id in (%s)";
    List<List<Object>> apart =
        rows(
            sides.formatted(
                "mart.indicator_value", "'commune:30037@', 'commune:30052@', 'commune:30064@'"));
    assertThat(apart.get(0).get(1)).isEqualTo(true);
    assertThat(rows(sides.formatted("mart.indicator_today", "'commune:30037@2025-07-01'")))
        .isEqualTo(apart);
  }

  @Test
  void todayEveryPlaceAndYearHasOneRowAndNoDistrictAny() {
    assertThat(
            rows(
                "select count(*) = count(distinct (indicator_id, place_id, year)), count(*) filter (where level = 'district'), count(*) > 3000, bool_or(is_restated) from mart.indicator_today"))
        .containsExactly(List.of(true, 0L, true, true));
  }

  private static List<Object> shares(String district) {
    return rows("select count(*) > 30, min(counted_share), max(counted_share) from mart.indicator_restated where %s and year = 2025 and place_id = '%s'"
            .formatted(EVE, district))
        .get(0);
  }

  private static List<List<Object>> rows(String sql) {
    try (PublishedWarehouse warehouse = SampleWalk.get().warehouse()) {
      return warehouse.query(sql).rows();
    }
  }
}
