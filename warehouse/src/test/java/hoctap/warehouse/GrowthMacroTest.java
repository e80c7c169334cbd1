package hoctap.warehouse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The growth method: cases worked out by hand, and thousands of series against a second opinion.
 */
class GrowthMacroTest {
  private static final List<String> COLUMNS =
      List.of(
          "base_value",
          "base_year",
          "value",
          "year",
          "direction",
          "target",
          "target_year",
          "natural_limit");

  /**
   * Up doubles from 1 to 4 in two years and to 16 in four. 1.2 ^ 2 = 1.44; room to a ceiling of 100
   * is 1 - 0.8 ^ 4.44 = 0.6287046 at 80; past a floor of 100 it is 1 - 0.5 ^ 4.44 at 150.
   */
  private static final String CASES =
      """
      on the path                      | 1, 2015, 4, 2017, 'positive', 16, 2019, null     | 1 | substantial_progress | 2.8572
      downwards on the path            | 16, 2015, 4, 2017, 'negative', 1, 2019, null     | 1 | substantial_progress | 2.8572
      no target, up                    | 1, 2015, 4, 2017, 'positive', null, null, null   | 1 | substantial_progress | 5
      no target, wrong way             | 1, 2015, 4, 2017, 'negative', null, null, null   | -1 | deterioration | -5
      no target, down is wanted        | 4, 2015, 1, 2017, 'negative', null, null, null   | 0.5 | substantial_progress | 5
      no direction: lower is better    | 16, 2015, 4, 2017, null, 1, 2019, null           | 1 | substantial_progress | 2.8572
      no direction, no target          | 4, 2015, 1, 2017, null, null, null, null         | 0.5 | substantial_progress | 5
      no target year means 2030        | 1, 2026, 2, 2027, 'positive', 16, null, null     | 1 | substantial_progress | 2.8572
      all below zero, sinking          | -1, 2015, -4, 2017, 'positive', null, null, null | -1 | deterioration | -5
      below zero, sinking is wanted    | -1, 2015, -4, 2017, 'negative', null, null, null | 1 | substantial_progress | 5
      below zero, on the path up       | -16, 2015, -4, 2017, 'positive', -1, 2019, null  | 1 | substantial_progress | 2.8572
      twice as fast                    | 1, 2015, 9, 2017, 'positive', 16, 2019, null     | 2 | substantial_progress | 5
      half as fast                     | 1, 2015, 2.25, 2017, 'positive', 16, 2019, null  | 0.5 | limited_progress | -0.41665
      eight tenths as fast             | 1, 2015, 3.24, 2017, 'positive', 16, 2019, null  | 0.8 | moderate_progress | 1.42862
      not moved                        | 4, 2015, 4, 2017, 'positive', 16, 2019, null     | 0 | limited_progress | -2.5
      backwards                        | 16, 2015, 4, 2017, 'positive', 256, 2019, null   | -0.5 | deterioration | -4.58335
      backwards fast                   | 16, 2015, 1, 2016, 'positive', 81, 2019, null    | -1.875 | deterioration | -5
      a programme that began near zero | 2, 2022, 10, 2023, 'positive', 40, 2025, null    | 2.333153813447512 | substantial_progress | 5
      1 reached, value still told      | 1, 2015, 4, 2017, 'positive', 4, 2019, null      | 2.414213562373095 | target_achieved | 5
      1 reached though sinking         | 64, 2015, 16, 2017, 'positive', 4, 2019, null    | -1 | target_achieved | 5
      1 past it from the base, rising  | 16, 2015, 64, 2017, 'positive', 4, 2017, null    | 2 | target_achieved | 5
      1 reached downwards              | 16, 2015, 1, 2017, 'negative', 1, 2019, null     | 1.5 | target_achieved | 5
      1 reached to the last digit      | 1, 2015, 0.3, 2016, 'positive', 0.3, 2019, null  | -2.6931654084395613 | target_achieved | 5
      2 base is the target, reached    | 4, 2015, 5, 2017, 'positive', 4, 2019, null      | null | target_achieved | 5
      2 base is the target, missed     | 4, 2015, 3, 2017, 'positive', 4, 2019, null      | null | not_available | null
      2 the same downwards, missed     | 4, 2015, 5, 2017, 'negative', 4, 2019, null      | null | not_available | null
      2 base and target both zero      | 0, 2015, 0, 2017, 'positive', 0, 2019, null      | null | not_available | null
      2 both zero, nothing is wanted   | 0, 2015, 0, 2017, 'negative', 0, 2019, null      | null | target_achieved | 5
      3 target zero                    | 16, 2015, 4, 2017, 'negative', 0, 2019, null     | 0.5487955953791387 | limited_progress | -0.2133333927337429
      3 target zero, a thousandth left | 0.004, 2015, 0.001, 2017, 'negative', 0, 2019, null | 1.7071067811865475 | target_achieved | 5
      3 target zero, none left         | 4, 2015, 0, 2017, 'negative', 0, 2017, null      | 1.016065404652005 | target_achieved | 5
      4 base zero                      | 0, 2015, 0.004, 2017, 'positive', 0.016, 2019, null | 1 | substantial_progress | 2.8572
      4 base zero, not moved           | 0, 2015, 0, 2017, 'positive', 16, 2019, null     | -0.09759119075827741 | deterioration | -2.9066332145325147
      4 base zero has full room        | 0, 2015, 0.004, 2017, 'positive', null, null, 100 | 1 | substantial_progress | 5
      5 current zero                   | 4, 2015, 0, 2017, 'positive', null, null, null   | -1 | deterioration | -5
      5 current zero is wanted         | 4, 2015, 0, 2017, 'negative', 1, 2017, null      | 2 | target_achieved | 5
      6 opposite signs                 | -4, 2015, 4, 2017, 'positive', 16, 2019, null    | null | not_available | null
      6 opposite signs, no target      | 4, 2015, -4, 2017, 'negative', null, null, null  | null | not_available | null
      6 opposite signs, reached        | -4, 2015, 16, 2017, 'positive', 16, 2019, null   | null | target_achieved | 5
      6 target of the opposite sign    | -4, 2015, -2, 2017, 'positive', 16, 2019, null   | null | not_available | null
      7 one year only                  | 4, 2015, 4, 2015, 'positive', 16, 2019, null     | null | not_available | null
      7 one year only, reached         | 16, 2015, 16, 2015, 'positive', 16, 2019, null   | null | target_achieved | 5
      7 before the base year           | 4, 2015, 3, 2014, 'positive', null, null, null   | null | not_available | null
      7 no value                       | 4, 2015, null, 2017, 'positive', 16, 2019, null  | null | not_available | null
      7 no base                        | null, null, 4, 2017, 'positive', 16, 2019, null  | null | not_available | null
      7 no base, no target             | null, null, 4, 2017, 'positive', null, null, 100 | null | not_available | null
      8 at the limit, no change        | 100, 2015, 100, 2017, 'positive', null, null, 100 | 0 | substantial_progress | 5
      8 at the limit, past it          | 100, 2015, 144, 2017, 'positive', null, null, 100 | 0.2 | substantial_progress | 5
      8 at the limit, sinking          | 100, 2015, 81, 2017, 'positive', null, null, 100 | -0.1 | deterioration | -5
      8 at the floor, no change        | 100, 2015, 100, 2017, 'negative', null, null, 100 | 0 | substantial_progress | 5
      no change                        | 4, 2015, 4, 2017, 'positive', null, null, null   | 0 | limited_progress | -2.5
      slow                             | 100, 2015, 100.4, 2016, 'positive', null, null, null | 0.004 | limited_progress | -0.5
      middling                         | 100, 2015, 101, 2016, 'positive', null, null, null | 0.01 | moderate_progress | 1.25
      sinking a little                 | 100, 2015, 99, 2016, 'positive', null, null, null | -0.01 | deterioration | -3.75
      slow near the ceiling            | 80, 2015, 80.32, 2016, 'positive', null, null, 100 | 0.004 | moderate_progress | 0.3405720491664761
      middling near the ceiling        | 80, 2015, 80.8, 2016, 'positive', null, null, 100 | 0.01 | substantial_progress | 2.9528602458323805
      slower near the ceiling          | 80, 2015, 80.08, 2016, 'positive', null, null, 100 | 0.001 | limited_progress | -1.704713975416762
      a limit behind                   | 80, 2015, 79.2, 2016, 'negative', null, null, 100 | 0.01 | moderate_progress | 1.25
      a floor below what should rise   | 150, 2015, 151.5, 2016, 'positive', null, null, 100 | 0.01 | moderate_progress | 1.25
      above the floor                  | 150, 2015, 148.5, 2016, 'negative', null, null, 100 | 0.01 | moderate_progress | 1.3707398790700034
      twice the floor                  | 200, 2015, 198, 2016, 'negative', null, null, 100 | 0.01 | moderate_progress | 1.25
      a limit of zero                  | 200, 2015, 198, 2016, 'negative', null, null, 0  | 0.01 | moderate_progress | 1.25
      a limit beside a target          | 1, 2015, 4, 2017, 'positive', 16, 2019, 16       | 1 | substantial_progress | 2.8572
      """;

  @TempDir static Path folder;
  private static BuildFile file;

  @BeforeAll
  static void openAnEmptyWarehouse() {
    file = BuildFile.create(folder.resolve("macros.duckdb"), "mart", "db/migration");
  }

  @AfterAll
  static void closeIt() {
    file.close();
  }

  private record Case(String name, String arguments, String progress, String status, String score) {
    static Case of(String line) {
      List<String> cells = Arrays.stream(line.split("\\|")).map(String::strip).toList();
      return new Case(cells.get(0), cells.get(1), cells.get(2), cells.get(3), cells.get(4));
    }

    @Override
    public String toString() {
      return name;
    }
  }

  static List<Case> cases() {
    return CASES.lines().map(Case::of).toList();
  }

  @ParameterizedTest
  @MethodSource("cases")
  void growthFollowsTheMethod(Case growth) {
    String columns = String.join(", ", COLUMNS);
    expect(growth, file.query(judgement(growth.arguments())).rows().get(0));
    expect(
        growth,
        file.query(
                "%s from (values (%s)) series(%s)"
                    .formatted(judgement(columns), growth.arguments(), columns))
            .rows()
            .get(0));
  }

  private static String judgement(String arguments) {
    return "select mart.progress_growth(%s), mart.progress_growth_status(%s), mart.progress_growth_score(%s)"
        .formatted(arguments.substring(0, arguments.lastIndexOf(',')), arguments, arguments);
  }

  private static void expect(Case growth, List<Object> found) {
    expectNumber(growth.progress(), found.get(0));
    assertThat(found.get(1)).isEqualTo(growth.status());
    expectNumber(growth.score(), found.get(2));
  }

  private static void expectNumber(String expected, Object found) {
    if (expected.equals("null")) {
      assertThat(found).isNull();
    } else {
      assertThat((Double) found).isCloseTo(Double.parseDouble(expected), within(1e-9));
    }
  }

  @Test
  void growthAgreesWithASecondOpinionOnThousandsOfSeries() {
    List<GrowthMethod> series = GrowthSeries.of(new Random(677), 6_000);
    StringBuilder values = new StringBuilder();
    for (int i = 0; i < series.size(); i++) {
      values.append(i == 0 ? "" : ", ").append("(%d, %s)".formatted(i, series.get(i).literals()));
    }
    String columns = String.join(", ", COLUMNS);
    List<List<Object>> rows =
        file.query(
                "%s from (values %s) series(id, %s) order by id"
                    .formatted(judgement(columns), values, columns))
            .rows();
    assertThat(rows).hasSameSizeAs(series);
    for (int i = 0; i < rows.size(); i++) {
      GrowthMethod opinion = series.get(i);
      List<Object> row = rows.get(i);
      String named = opinion.literals();
      assertThat(row.get(1)).as(named).isEqualTo(opinion.status());
      assertClose(named, opinion.progress(), row.get(0));
      assertClose(named, opinion.score(), row.get(2));
    }
    assertThat(rows.stream().map(row -> row.get(1)).distinct()).hasSize(6);
  }

  private static void assertClose(String series, Double expected, Object found) {
    if (expected == null) {
      assertThat(found).as(series).isNull();
    } else {
      assertThat((Double) found)
          .as(series)
          .isCloseTo(expected, within(1e-9 * Math.max(1, Math.abs(expected))));
    }
  }
}
