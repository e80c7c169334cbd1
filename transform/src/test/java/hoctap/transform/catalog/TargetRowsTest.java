package hoctap.transform.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import hoctap.ingest.place.Places;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class TargetRowsTest {
  private static final Catalog CATALOG = Catalog.load(CatalogFiles.ofProgram(), Map.of());

  private static final List<TargetRows.Row> ALL =
      new TargetRows(CATALOG).list(Places.load().list(), Map.of());

  /** The plans' own rows, worked out by hand from the plans' texts: indicator, year, value. */
  private static final List<String> LEARNING_CITIZEN =
      List.of(
          "adults_titled_in_collectives 2025 40.0",
          "adults_titled_in_collectives 2030 60.0",
          "briefed_on_criteria 2025 100.0",
          "proficient_of_skilled 2025 60.0",
          "proficient_of_skilled 2030 80.0",
          "staff_titled_in_units 2025 60.0",
          "staff_titled_in_units 2030 80.0",
          "titled_with_digital_skill 2025 70.0",
          "titled_with_digital_skill 2030 90.0");

  @Test
  void holdsTheRowsOfTheProvincePlanAndCarriesThemToTheNewProvince() {
    assertThat(rows("dong_thap_677", "province:87@", Target.Status.ADOPTED))
        .isEqualTo(LEARNING_CITIZEN);
    assertThat(rows("dong_thap_677", "province:82@2025-07-01", Target.Status.CARRIED))
        .isEqualTo(LEARNING_CITIZEN);
  }

  @Test
  void holdsTheRowsOfTheDistrictPlanAndCarriesThemToItsThreeNewCommunes() {
    assertThat(rows("kon_ray_677", "district:614@", Target.Status.ADOPTED))
        .isEqualTo(LEARNING_CITIZEN);
    for (String commune : List.of("23479", "23485", "23497")) {
      assertThat(
              rows(
                  "kon_ray_677", "commune:%s@2025-07-01".formatted(commune), Target.Status.CARRIED))
          .isEqualTo(LEARNING_CITIZEN);
    }
  }

  @Test
  void countsTheDistrictPlansStaffInUnitsOfCommunesAndTheDistrictOnly() {
    assertThat(ALL)
        .filteredOn(row -> row.plan().id().equals("kon_ray_677"))
        .filteredOn(row -> row.placeId().equals("district:614@"))
        .filteredOn(row -> !row.target().filter().isEmpty())
        .extracting(row -> row.target().indicator() + " " + row.target().filter())
        .containsExactly(
            "staff_titled_in_units unit_level in (commune,district)",
            "staff_titled_in_units unit_level in (commune,district)");
  }

  @Test
  void holdsTheElevenRowsOfTheDistrictForOneYear() {
    assertThat(rows("thap_muoi_2024", "district:872@", Target.Status.ADOPTED))
        .containsExactly(
            "association_workers_trained 2024 20.0",
            "associations_leading_centres 2024 100.0",
            "book_uses_per_person 2024 3.0",
            "briefed_on_policy 2024 90.0",
            "clans_recognised 2024 80.0",
            "commune_units_recognised 2024 90.0",
            "communities_recognised 2024 90.0",
            "district_units_rated_fair 2024 75.0",
            "families_recognised 2024 85.0",
            "staff_titled_in_commune_units 2024 40.0",
            "workers_titled_in_collectives 2024 30.0");
    assertThat(ALL)
        .filteredOn(row -> row.plan().id().equals("thap_muoi_2024"))
        .noneMatch(row -> row.status() == Target.Status.CARRIED);
  }

  @Test
  void holdsTheNationalRows() {
    assertThat(rows("national_677", "country:VN", Target.Status.ADOPTED))
        .isEqualTo(LEARNING_CITIZEN);
    assertThat(rows("national_387", "country:VN", Target.Status.ADOPTED))
        .containsExactly(
            "association_workers_trained 2025 40.0",
            "associations_leading_centres 2025 100.0",
            "briefed_on_policy 2025 100.0",
            "clans_recognised 2025 65.0",
            "clans_recognised 2030 75.0",
            "commune_units_recognised 2025 80.0",
            "commune_units_recognised 2030 90.0",
            "communities_recognised 2025 65.0",
            "communities_recognised 2030 75.0",
            "families_recognised 2025 70.0",
            "families_recognised 2030 80.0",
            "staff_titled_in_commune_units 2025 60.0",
            "staff_titled_in_commune_units 2030 80.0",
            "workers_titled_in_collectives 2025 40.0",
            "workers_titled_in_collectives 2030 60.0");
  }

  @Test
  void holdsDutiesWithoutANumber() {
    assertThat(rows("dong_thap_inspectorate", "province:87@", Target.Status.ADOPTED))
        .containsExactly(
            "agencies_with_training_plan 2025 null",
            "agencies_with_training_plan 2030 null",
            "agency_staff_titled 2025 null",
            "agency_staff_titled 2030 null");
    List<String> yearly = rows("thai_binh_directive", "province:34@", Target.Status.ADOPTED);
    assertThat(yearly).hasSize(27).contains("units_rated 2022 null", "communes_rated 2030 null");
    assertThat(rows("thai_binh_directive", "province:33@2025-07-01", Target.Status.CARRIED))
        .hasSize(18)
        .contains("districts_rated 2025 null")
        .doesNotContain("districts_rated 2024 null");
  }

  @Test
  void holdsPercentAndPeopleOfTheDigitalMovementSideBySide() {
    assertThat(rows("binh_dan_hoc_vu_so", "province:87@", Target.Status.ADOPTED))
        .containsExactly(
            "adults_digital_confirmed 2025 1000000.0",
            "adults_digital_confirmed 2025 80.0",
            "adults_digital_confirmed 2026 100.0");
    assertThat(rows("binh_dan_hoc_vu_so", "province:51@", Target.Status.ADOPTED))
        .containsExactly(
            "adults_digital_confirmed 2025 500000.0", "adults_digital_confirmed 2025 80.0");
  }

  @Test
  void inheritsFromTheNearestPlaceAboveAndOnlyWhereTheIndicatorIsMeasured() {
    assertThat(plansOf("commune:30037@"))
        .containsExactlyInAnyOrder(
            "dong_thap_677", "thap_muoi_2024", "national_387", "binh_dan_hoc_vu_so");
    assertThat(plansOf("commune:23488@")).containsExactlyInAnyOrder("kon_ray_677", "national_387");
    assertThat(plansOf("commune:30037@2025-07-01"))
        .containsExactlyInAnyOrder("dong_thap_677", "national_387");
    assertThat(ALL)
        .filteredOn(row -> row.target().indicator().equals("district_units_rated_fair"))
        .extracting(TargetRows.Row::placeId)
        .containsExactly("district:872@");
  }

  @Test
  void inheritsNoNumberOfPeople() {
    assertThat(ALL)
        .filteredOn(row -> row.target().unit() == Target.Unit.PEOPLE)
        .extracting(row -> row.placeId() + " " + row.status())
        .containsExactly("province:51@ ADOPTED", "province:87@ ADOPTED");
  }

  @Test
  void inheritsDownToVillagesWhereTheyAreMeasured() {
    List<TargetRows.Row> rows =
        new TargetRows(CATALOG)
            .list(Places.load().list(), Map.of("village:30037/01@", "commune:30037@"));

    assertThat(rows)
        .filteredOn(row -> row.placeId().equals("village:30037/01@"))
        .extracting(row -> row.target().indicator() + " " + row.year())
        .containsExactlyInAnyOrder(
            "adults_titled_in_collectives 2025",
            "adults_titled_in_collectives 2030",
            "titled_with_digital_skill 2025",
            "titled_with_digital_skill 2030",
            "proficient_of_skilled 2025",
            "proficient_of_skilled 2030",
            "families_recognised 2024",
            "families_recognised 2025",
            "families_recognised 2030",
            "workers_titled_in_collectives 2024",
            "workers_titled_in_collectives 2025",
            "workers_titled_in_collectives 2030");
  }

  @Test
  void givesEveryRowANameOfItsOwn() {
    assertThat(ALL).extracting(TargetRows.Row::id).doesNotHaveDuplicates();
  }

  private static List<String> rows(String plan, String place, Target.Status status) {
    return ALL.stream()
        .filter(row -> row.plan().id().equals(plan) && row.placeId().equals(place))
        .filter(row -> row.status() == status)
        .map(
            row ->
                "%s %d %s"
                    .formatted(
                        row.target().indicator(), row.year(), TargetRows.value(row.target())))
        .sorted()
        .toList();
  }

  private static Set<String> plansOf(String place) {
    return ALL.stream()
        .filter(row -> row.placeId().equals(place))
        .map(row -> row.plan().id())
        .collect(Collectors.toSet());
  }
}
