package hoctap.warehouse;

import static hoctap.warehouse.SmallProvince.A;
import static hoctap.warehouse.SmallProvince.B;
import static hoctap.warehouse.SmallProvince.EAST;
import static hoctap.warehouse.SmallProvince.OLD;
import static hoctap.warehouse.SmallProvince.cell;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import hoctap.ingest.workspace.Workspace;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.StringJoiner;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BunchingTest {
  private static final int SAMPLES = 1000;

  @TempDir static Path folder;
  private static Workspace workspace;

  /** A gathers above the mark; B falls off smoothly; A and B together are the district. */
  @BeforeAll
  static void publishTwoCommunes() {
    workspace =
        SmallProvince.at(folder)
            .rows(
                "indicator_cell",
                cell("adults_titled", A, 2024, "20 | 100")
                    + cell("adults_titled", B, 2024, "20 | 100"))
            .table(
                "score_cell",
                "place_id | year | target_group | item | band | persons\n"
                    + scores(A, 1, 25, 15, 12, 8, 50, 30, 20, 10)
                    + scores(B, 1, 15, 15, 18, 17, 20, 20, 22, 23)
                    + scores(B, 3, 1, 1, 1, 1, 1, 1, 1, 1)
                    + "%s | 2024 | 1 | 5 | 8 | 900\n".formatted(B)
                    + "%s | 2024 | 1 | 0 | 75 | 900\n".formatted(B))
            .write("r1");
    Publication.run(workspace, line -> {});
  }

  private static String scores(String place, int group, int... persons) {
    StringBuilder rows = new StringBuilder();
    for (int i = 0; i < persons.length; i++) {
      rows.append("%s | 2024 | %d | 0 | %d | %d\n".formatted(place, group, 76 + i, persons[i]));
    }
    return rows.toString();
  }

  /**
   * A: 40, 20 | 80, 30. ln(80.5 ÷ 20.5) − ln(30.5 ÷ 40.5) ÷ 3 = 1.46236, its error √(1 ÷ 80.5 + 1 ÷
   * 20.5 + (1 ÷ 30.5 + 1 ÷ 40.5) ÷ 9) = 0.25998. B: 32, 37 | 42, 47.
   */
  @Test
  void comparesTheStepAtTheMarkWithTheSlopeAroundIt() {
    List<List<Object>> rows =
        PublicationTest.rows(
            workspace,
            "select persons_76_77, persons_78_79, persons_80_81, persons_82_83, log_jump, z, p_value, expected_80_81 from mart.score_bunching where target_group = 0 and level = 'commune' order by place_id");
    assertThat(rows.get(0).subList(0, 4)).containsExactly(40L, 20L, 80L, 30L);
    assertThat((Double) rows.get(0).get(4)).isCloseTo(1.4623574, within(1e-7));
    assertThat((Double) rows.get(0).get(5)).isCloseTo(5.6248959, within(1e-7));
    assertThat((Double) rows.get(0).get(6)).isBetween(0.0, 1e-7);
    assertThat((Double) rows.get(0).get(7)).isCloseTo(47.6386306, within(1e-7));
    assertThat(rows.get(1).subList(0, 4)).containsExactly(32L, 37L, 42L, 47L);
    assertThat((Double) rows.get(1).get(4)).isCloseTo(0.0, within(0.01));
    assertThat((Double) rows.get(1).get(6)).isCloseTo(0.5, within(0.02));
  }

  @Test
  void namesTheCommuneThatGathersAndNoOther() {
    assertThat(
            PublicationTest.rows(
                workspace,
                "select severity, place_id, year, count, message_vi from mart.finding where rule = 'bunching_at_pass_mark'"))
        .containsExactly(
            List.of(
                "notice",
                A,
                2024,
                32L,
                "Tổng điểm dồn lại ngay trên mức đạt: 80 người từ 80 đến dưới 82 điểm, phân bố đều đặn chỉ khoảng 48; nên xem lại cách chấm điểm."));
  }

  @Test
  void judgesNothingWithTooFewPersons() {
    assertThat(
            PublicationTest.rows(
                workspace,
                "select place_id, persons_80_81 from mart.score_bunching where p_value is null order by all"))
        .containsExactly(List.of(B, 2L), List.of(EAST, 2L), List.of(OLD, 2L));
  }

  @Test
  void theTailOfTheNormalDistributionIsTheOneOfTheTables() {
    List<Object> row =
        PublicationTest.rows(
                workspace,
                "select mart.normal_above(0), mart.normal_above(1.959963984540054), mart.normal_above(-1.959963984540054), mart.normal_above(3)")
            .get(0);
    double[] known = {0.5, 0.025, 0.975, 0.0013498980};
    for (int i = 0; i < known.length; i++) {
      assertThat((Double) row.get(i)).isCloseTo(known[i], within(7.5e-8));
    }
  }

  /**
   * Normal totals, their top below, at and above the mark: five in a hundred at five in a hundred.
   */
  @Test
  void aSmoothDistributionIsTakenForBunchingAsOftenAsItSays() {
    Random random = new Random(20241231);
    for (double mean : new double[] {72, 80, 86}) {
      List<Object> row = rejected(random, mean, 0);
      assertThat((Double) row.get(0)).as("5 %% at mean %s", mean).isBetween(0.03, 0.07);
      assertThat((Double) row.get(1)).as("1 %% at mean %s", mean).isBetween(0.0, 0.02);
    }
  }

  /** A third of those two points short were helped over the mark. */
  @Test
  void aPlantedThirdIsFound() {
    List<Object> row = rejected(new Random(20241231), 80, 1.0 / 3);
    assertThat((Double) row.get(1)).isGreaterThan(0.9);
  }

  /** The shares of samples with p below 0.05 and 0.01. */
  private static List<Object> rejected(Random random, double mean, double lifted) {
    StringJoiner samples = new StringJoiner(", ");
    for (int sample = 0; sample < SAMPLES; sample++) {
      int[] counts = new int[4];
      for (int person = 0; person < 1000; person++) {
        double total = mean + 7 * random.nextGaussian();
        if (total >= 78 && total < 80 && random.nextDouble() < lifted) {
          total = 80;
        }
        if (total >= 76 && total < 84) {
          counts[(int) (total - 76) / 2]++;
        }
      }
      samples.add("(%d, %d, %d, %d)".formatted(counts[0], counts[1], counts[2], counts[3]));
    }
    return PublicationTest.rows(
            workspace,
            "with sample as (select mart.normal_above(mart.log_jump(a, b, c, d) / mart.log_jump_error(a, b, c, d)) as p from (values %s) as drawn (a, b, c, d)) select cast(avg(cast(p < 0.05 as integer)) as double), cast(avg(cast(p < 0.01 as integer)) as double) from sample"
                .formatted(samples))
        .get(0);
  }
}
