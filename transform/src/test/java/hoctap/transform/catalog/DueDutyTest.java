package hoctap.transform.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import hoctap.ingest.place.Places;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class DueDutyTest {
  private static final Catalog CATALOG = Catalog.load(CatalogFiles.ofProgram(), Map.of());

  @Test
  void endsOnTheDayBeforeTheDayThatAPlanNames() {
    assertThat(lastDates(2024))
        .containsExactly(
            "dong_thap_association_to_committee 2024-12-14",
            "dong_thap_districts_to_association 2024-11-19",
            "dong_thap_districts_to_department 2024-11-19",
            "dong_thap_results_to_association_viet_nam none",
            "dong_thap_results_to_committee none",
            "dong_thap_results_to_ministry none",
            "inspectorate_results_to_education none",
            "inspectorate_results_to_home_affairs none",
            "kon_ray_association_to_committee none",
            "kon_ray_communes_to_association 2024-12-04",
            "kon_ray_units_to_association 2024-12-04",
            "thai_binh_association_to_committee none",
            "thai_binh_bodies_to_association none",
            "thap_muoi_association_to_committee 2024-11-19",
            "thap_muoi_association_to_province 2024-11-19",
            "thap_muoi_bodies_recognise 2024-11-14",
            "thap_muoi_communes_recognise 2024-11-14",
            "thap_muoi_communes_to_association 2024-11-14",
            "thap_muoi_communes_to_office 2024-11-14",
            "thap_muoi_office_to_committee none",
            "thap_muoi_office_to_province none",
            "units_to_education_departments 2025-03-31",
            "units_to_education_offices 2025-03-31");
  }

  @Test
  void endsWithTheQuarterWhereAPlanNamesAQuarter() {
    assertThat(lastDates(2022)).contains("kon_ray_launch 2022-12-31");
    assertThat(lastDates(2026)).contains("kon_ray_review 2026-03-31");
    assertThat(lastDates(2030))
        .contains(
            "kon_ray_final 2030-12-31",
            "dong_thap_review_2030 none",
            "inspectorate_review_2030_to_education none");
    assertThat(lastDates(2025))
        .contains("dong_thap_review_2025 none", "inspectorate_review_2025_to_home_affairs none");
  }

  @Test
  void passesToTheSuccessorOfABodyThatHasEnded() {
    assertThat(actors("dong_thap_districts_to_association", 2024))
        .isEqualTo("districts_dong_thap_87 -> association_dong_thap_87");
    assertThat(actors("dong_thap_districts_to_association", 2025))
        .isEqualTo("communes_dong_thap_82 -> association_dong_thap_82");
    assertThat(actors("units_to_education_offices", 2024))
        .isEqualTo("units_viet_nam -> education_offices_viet_nam");
    assertThat(actors("units_to_education_offices", 2025))
        .isEqualTo("units_viet_nam -> education_departments_viet_nam");
  }

  @Test
  void passesToTheSuccessorThatAWorkspaceSet() {
    Catalog catalog =
        Catalog.load(
            CatalogFiles.ofProgram(),
            Map.of("successor-of-districts_dong_thap_87", "association_dong_thap_82"));

    assertThat(
            DueDuty.list(catalog).stream()
                .filter(due -> due.duty().id().equals("dong_thap_districts_to_department"))
                .filter(due -> due.year() == 2026)
                .map(due -> due.from().id()))
        .containsExactly("association_dong_thap_82");
  }

  @Test
  void bindsTheCommunesOfTheDistrictAndLaterThoseThatCameOfIt() {
    assertThat(deadline("commune:30037@", 2024)).contains(LocalDate.of(2024, 11, 14));
    assertThat(deadline("commune:30037@", 2023)).isEmpty();
    assertThat(deadline("district:872@", 2024)).contains(LocalDate.of(2024, 11, 19));
    assertThat(deadline("district:614@", 2023)).contains(LocalDate.of(2023, 12, 4));
    assertThat(deadline("commune:23488@", 2023)).contains(LocalDate.of(2023, 12, 4));
    assertThat(deadline("commune:23488@", 2025)).isEmpty();
    assertThat(deadline("commune:23497@2025-07-01", 2025)).contains(LocalDate.of(2025, 12, 4));
    assertThat(deadline("commune:30037@2025-07-01", 2025)).contains(LocalDate.of(2025, 11, 19));
    assertThat(deadline("province:87@", 2024)).contains(LocalDate.of(2024, 12, 14));
  }

  @Test
  void namesOnlyPlacesThatTheReferenceKnows() {
    assertThat(
            CATALOG.plans().stream()
                .flatMap(
                    plan ->
                        Stream.of(
                                Stream.of(plan.place()),
                                plan.actors().stream().map(Actor::place),
                                plan.targets().stream().flatMap(target -> target.place().stream()),
                                plan.carriedTo().stream().flatMap(carry -> carry.places().stream()))
                            .flatMap(places -> places))
                .filter(place -> !place.equals("country:VN"))
                .filter(place -> Places.load().find(place).isEmpty()))
        .isEmpty();
  }

  private static Optional<LocalDate> deadline(String place, int year) {
    return new Deadlines(CATALOG, Places.load()).find(Places.load().get(place), year);
  }

  private static List<String> lastDates(int year) {
    return DueDuty.list(CATALOG).stream()
        .filter(due -> due.year() == year)
        .map(due -> due.duty().id() + " " + due.lastDate().map(LocalDate::toString).orElse("none"))
        .sorted()
        .toList();
  }

  private static String actors(String duty, int year) {
    return DueDuty.list(CATALOG).stream()
        .filter(due -> due.duty().id().equals(duty) && due.year() == year)
        .map(due -> due.from().id() + " -> " + due.to().map(Actor::id).orElse(""))
        .findFirst()
        .orElseThrow();
  }
}
