package hoctap.transform.run;

import static org.assertj.core.api.Assertions.assertThat;

import hoctap.ingest.landing.Landing;
import hoctap.transform.catalog.Catalog;
import hoctap.transform.fact.Steps;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class PlanTest {
  private static final String COLLECTIVE =
      """
      kind | collective_code | decided_on
      unit | DV1             | %s
      """;
  private static final String PEOPLE =
      """
      person_id | assessed_on | decided_on
      1         | %d-10-01    | %d-12-01
      """;

  @TempDir Path folder;

  @Test
  void rebuildsEverythingAtFirstAndNothingTwice() {
    Province province = twoYears();
    Plan first = plan(province, Optional.empty());
    assertThat(first.stale().get("person_year")).containsExactly(2023, 2024);
    assertThat(first.stale().get("population_year")).isEmpty();
    assertThat(first.needsEngines()).isTrue();
    Plan second = plan(province, Optional.of(standing(first)));
    assertThat(second.needsEngines()).isFalse();
    assertThat(second.runId()).isNotEqualTo(first.runId());
  }

  @Test
  void namesEqualWorkAlike() {
    Province province = twoYears();
    assertThat(plan(province, Optional.empty()).runId())
        .isEqualTo(plan(province, Optional.empty()).runId());
  }

  @Test
  void rebuildsOnlyTheYearsThatANewFileTouches() {
    Province province = twoYears();
    CurrentTables current = standing(plan(province, Optional.empty()));
    province.land("cdht", "2024", "30040", PEOPLE.formatted(2024, 2024));
    Plan plan = plan(province, Optional.of(current));
    assertThat(plan.stale().get("person_year")).containsExactly(2024);
    assertThat(plan.stale().get("indicator_cell")).containsExactly(2024);
    assertThat(plan.stale().get("collective_year")).isEmpty();
    assertThat(plan.stale().get("place")).containsExactly(0);
  }

  @Test
  void rebuildsTheTwoYearsThatADecisionOfThreeYearsReaches() {
    Province province = twoYears();
    CurrentTables current = standing(plan(province, Optional.empty()));
    province.land("tapthe", "2023", "30037", COLLECTIVE.formatted("2023-11-01"));
    Plan plan = plan(province, Optional.of(current));
    assertThat(plan.stale().get("collective_year")).containsExactly(2023, 2024);
    assertThat(plan.stale().get("holder_year")).containsExactly(2023, 2024);
  }

  @Test
  void forgetsAYearThatNobodySpeaksOfAnyMore() {
    Province province = twoYears();
    Plan first = plan(province, Optional.empty());
    Landing landing = Landing.of(province.workspace());
    landing.current().stream()
        .filter(one -> one.period().equals("2023"))
        .forEach(one -> landing.withdraw(one.id(), "test"));
    Plan plan = plan(province, Optional.of(standing(first)));
    assertThat(plan.digests().get("person_year")).containsOnlyKeys(2024);
    assertThat(plan.stale().get("person_year")).containsExactly(2024);
  }

  private Province twoYears() {
    return Province.in(folder)
        .land("cdht", "2023", "30037", PEOPLE.formatted(2023, 2023))
        .land("cdht", "2024", "30037", PEOPLE.formatted(2024, 2024))
        .land("tapthe", "2023", "30037", COLLECTIVE.formatted("2023-12-01"))
        .land("tapthe", "2024", "30037", COLLECTIVE.formatted("2024-12-01"));
  }

  private static Plan plan(Province province, Optional<CurrentTables> current) {
    Catalog catalog = Catalog.load(province.workspace().configuration());
    Inputs inputs = Inputs.of(province.workspace(), Landing.of(province.workspace()), catalog);
    return Plan.of(StoredTable.all(Steps.load().with(CellSteps.of(catalog))), inputs, current);
  }

  private static CurrentTables standing(Plan plan) {
    List<CurrentTables.Entry> entries = new ArrayList<>();
    plan.digests()
        .forEach(
            (table, years) ->
                new TreeSet<>(years.keySet())
                    .forEach(
                        year ->
                            entries.add(
                                new CurrentTables.Entry(
                                    table, year, plan.runId(), years.get(year), "x"))));
    return new CurrentTables(plan.runId(), entries);
  }
}
