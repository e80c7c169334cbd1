package hoctap.transform.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import hoctap.ingest.definition.DefinitionException;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** Two promises for one row: what stops the build, and what may stand beside each other. */
class PlanConflictTest {
  private static final String PLAN =
      """
      title_vi: Kế hoạch khác
      issuer: UBND tỉnh
      period_from: 2022
      period_to: 2030
      programme: "%s"
      place: %s
      targets:
        - {indicator: adults_titled_in_collectives, year: %d, value: %s, article: I%s}
      %s
      """;

  private static Catalog withPlan(
      String programme, String place, int year, String value, String more) {
    return with(PLAN.formatted(programme, place, year, value, more, ""));
  }

  private static Catalog with(String plan) {
    CatalogFiles program = CatalogFiles.ofProgram();
    SortedMap<String, String> plans = new TreeMap<>(program.plans());
    plans.put("plans/other.yml", plan);
    return Catalog.load(new CatalogFiles(program.indicators(), plans, program.rules()), Map.of());
  }

  @Test
  void aPlaceDoesNotAdoptTwice() {
    assertThatThrownBy(() -> withPlan("677", "province:87@", 2025, "45", ""))
        .isInstanceOf(DefinitionException.class)
        .hasMessage(
            "Invalid plan in plans/other.yml: two targets for one row"
                + " (adults_titled_in_collectives, province:87@, year 2025, programme 677, in percent):"
                + " 45 here, 40 in plans/dong_thap_677.yml");
  }

  @Test
  void whatIsCarriedToAPlaceAgreesWithWhatItAdopts() {
    assertThatThrownBy(() -> withPlan("677", "province:82@2025-07-01", 2030, "65", ""))
        .isInstanceOf(DefinitionException.class)
        .hasMessage(
            "Invalid plan in plans/dong_thap_677.yml: two targets for one row"
                + " (adults_titled_in_collectives, province:82@2025-07-01, year 2030, programme 677, in percent):"
                + " 60 here, 65 in plans/other.yml");
    assertThat(withPlan("677", "province:82@2025-07-01", 2030, "60.0", "").plans()).hasSize(10);
  }

  @Test
  void twoPlansDoNotCarryDifferentPromisesToOnePlace() {
    String carried = "carried_to: {from: 2025-07-01, places: [\"province:82@2025-07-01\"]}";
    assertThatThrownBy(() -> with(PLAN.formatted("677", "province:82@", 2030, "55", "", carried)))
        .isInstanceOf(DefinitionException.class)
        .hasMessage(
            "Invalid plan in plans/other.yml: two targets for one row"
                + " (adults_titled_in_collectives, province:82@2025-07-01, year 2030, programme 677, in percent):"
                + " 55 here, 60 in plans/dong_thap_677.yml");
    // What ended before the day of the change is carried nowhere.
    assertThat(with(PLAN.formatted("677", "province:82@", 2024, "55", "", carried)).plans())
        .hasSize(10);
  }

  @Test
  void anotherProgrammeYearFilterOrUnitIsAnotherRow() {
    assertThat(withPlan("387", "province:87@", 2025, "45", "").plans()).hasSize(10);
    assertThat(withPlan("677", "province:87@", 2026, "45", "").plans()).hasSize(10);
    assertThat(withPlan("677", "province:87@", 2025, "45", ", unit: people").plans()).hasSize(10);
    assertThat(
            withPlan("677", "province:87@", 2025, "45", ", filter: \"target_group in (1,2)\"")
                .plans())
        .hasSize(10);
  }
}
