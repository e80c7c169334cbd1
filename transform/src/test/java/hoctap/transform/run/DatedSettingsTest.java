package hoctap.transform.run;

import static org.assertj.core.api.Assertions.assertThat;

import hoctap.ingest.lake.Lake;
import hoctap.ingest.landing.Landing;
import hoctap.ingest.workspace.Configuration.EngineName;
import hoctap.transform.catalog.Catalog;
import hoctap.transform.engine.DuckDbEngine;
import hoctap.transform.engine.SharedSpark;
import hoctap.transform.fact.Steps;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** Choices that hold from a year on: each year's figures stand on the value of that year. */
@ExtendWith(SharedSpark.class)
final class DatedSettingsTest {
  private static final String PEOPLE =
      """
      person_id | birth_year | assessed_on | decided_on | score_5 | has_vneid | is_self_updated
      1         | 2008       | %1$d-10-01  | %1$d-12-01 | 70      | -         | x
      2         | 2009       | %1$d-10-01  | %1$d-12-01 | 69      | x         | x
      3         | 1980       | %1$d-10-01  | %1$d-12-01 | 90      | x         | -
      """;
  private static final String EVERYTHING =
      """
      rules:
        adult-age: [{from: 2024, value: 15}]
        digital-skill-item: [{from: 2024, value: 7}]
        proficient-item: [{from: 2025, value: 9}]
        recognised-set: [{from: 2025, value: previous-year}]
        area-pass-total: [{from: 2025, value: "on"}]
      title:
        areas:
          - {place: "30037", area-class: khu vực III, valid-from: 2025-07-01, document: QĐ 1}
      """;

  @TempDir Path folder;

  @Test
  void usesTheValueOfEachYear() {
    Computed computed = Computed.of(threeYears().configured(EVERYTHING));
    // Born in 2008: 15 in 2023 (not yet 18), 16 in 2024 (over 15). Born in 2009: 14, 15, 16.
    // The digital criterion counts from 2024 at 7, its 9 as proficiency from 2025.
    assertThat(
            computed.rows(
                "select year, person_id, is_adult, has_digital_skill, is_proficient"
                    + " from person_year order by 1, 2"))
        .isEqualTo(
            """
            2023 | 1 | false | false | false
            2023 | 2 | false | true | true
            2023 | 3 | true | true | false
            2024 | 1 | true | true | true
            2024 | 2 | true | false | false
            2024 | 3 | true | true | false
            2025 | 1 | true | true | false
            2025 | 2 | true | false | false
            2025 | 3 | true | true | true
            """);
  }

  @Test
  void rebuildsOnlyTheYearsAChoiceHoldsIn() {
    Province province = threeYears();
    CurrentTables current = standing(plan(province, Optional.empty()));

    province.configured("rules:\n  adult-age: [{from: 2025, value: 15}]\n");
    assertThat(plan(province, Optional.of(current)).stale().get("person_year"))
        .containsExactly(2025);
    province.configured(
        "rules:\n  adult-age: [{from: 2024, value: 15}, {from: 2025, value: 18}]\n");
    Plan plan = plan(province, Optional.of(current));
    assertThat(plan.stale().get("person_year")).containsExactly(2024);
    assertThat(plan.stale().get("collective_year")).isEmpty();
    assertThat(plan.stale().get("population_year")).isEmpty();
    province.configured(
        """
        title:
          criteria:
            - id: rieng
              document: QĐ 12
              place: "872"
              valid-from: 2024-01-05
              valid-to: 2024-12-31
              groups: [1]
              pass-total: 80
              minimum-item: 5
        """);
    assertThat(plan(province, Optional.of(current)).stale().get("person_year"))
        .containsExactly(2024);
  }

  @Test
  void bothEnginesComputeTheSameUnderEveryChoice() {
    Province province = RichProvince.in(folder).configured(EVERYTHING.replace("2025,", "2024,"));
    Lake lake = province.workspace().lake();
    List<String> lines = new ArrayList<>();
    new TransformationRun(
            province.workspace(),
            lines::add,
            name ->
                name == EngineName.SPARK
                    ? SharedSpark.fork(lake)
                    : DuckDbEngine.open("1g", folder.resolve("spill")))
        .run(Landing.of(province.workspace()));

    assertThat(lines)
        .contains("transform: both engines agree on 29 tables · hai cách tính cho cùng kết quả");
  }

  private Province threeYears() {
    Province province = Province.in(folder);
    for (int year = 2023; year <= 2025; year++) {
      province.land("cdht", String.valueOf(year), "30037", PEOPLE.formatted(year));
    }
    return province;
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
            (table, years) -> {
              SortedSet<Integer> known = new TreeSet<>(years.keySet());
              known.forEach(
                  year ->
                      entries.add(
                          new CurrentTables.Entry(
                              table, year, plan.runId(), years.get(year), "x")));
            });
    return new CurrentTables(plan.runId(), entries);
  }
}
