package hoctap.warehouse;

import static hoctap.warehouse.FindingsOfFiguresTest.message;
import static hoctap.warehouse.TwelveCommunes.DISTRICT;
import static hoctap.warehouse.TwelveCommunes.PROVINCE;
import static hoctap.warehouse.TwelveCommunes.commune;
import static hoctap.warehouse.TwelveCommunes.each;
import static hoctap.warehouse.TwelveCommunes.population;
import static org.assertj.core.api.Assertions.assertThat;

import hoctap.ingest.workspace.Workspace;
import java.nio.file.Path;
import java.util.List;
import java.util.function.IntPredicate;
import java.util.function.IntUnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The rules about what communes send and type. */
class FindingsOfReportsTest {
  @TempDir Path folder;

  @Test
  void aCommuneThatIsSilentWhereMostOthersSent() {
    Workspace workspace =
        publish(
            TwelveCommunes.at(folder)
                // The first alone; the first five of twelve; the first and six more.
                .rows("completeness", reports("danso", 2024, n -> n > 1))
                .rows("completeness", reports("hoikh", 2024, n -> n > 5))
                .rows("completeness", reports("tapthe", 2024, n -> n > 7)));
    assertThat(
            PublicationTest.rows(
                workspace,
                "select finding_id from mart.finding where rule = 'report_missing' order by all"))
        .containsExactly(
            List.of("report_missing/danso/" + commune(1) + "/2024"),
            List.of("report_missing/hoikh/" + commune(1) + "/2024"),
            List.of("report_missing/hoikh/" + commune(2) + "/2024"),
            List.of("report_missing/hoikh/" + commune(3) + "/2024"),
            List.of("report_missing/hoikh/" + commune(4) + "/2024"),
            List.of("report_missing/hoikh/" + commune(5) + "/2024"));
    // Seven of the eleven others.
    assertThat(message(workspace, "report_missing/hoikh/" + commune(5) + "/2024"))
        .isEqualTo(
            "Xã 5, huyện Một chưa gửi biểu Hội Khuyến học năm 2024, trong khi 63,6 % nơi khác cùng đơn vị đã gửi.");
  }

  @Test
  void oneFigureTypedForEveryCommune() {
    Workspace workspace =
        publish(
            TwelveCommunes.at(folder)
                .table(
                    "association_year",
                    "place_id | level | year | members | committees\n"
                        // Ten of twelve in 2023, nine of twelve in 2024; five committees
                        // everywhere.
                        + each(n -> association(n, 2023, n > 2 ? 250 : 300 + n))
                        + each(n -> association(n, 2024, n > 3 ? 250 : 300 + n))));
    assertThat(
            PublicationTest.rows(
                workspace,
                "select finding_id, count from mart.finding where rule = 'same_figure' order by all"))
        .containsExactly(
            List.of("same_figure/hoikh.members/" + DISTRICT + "/2023", 10L),
            List.of("same_figure/hoikh.members/" + PROVINCE + "/2023", 10L));
    // The figure itself is a cell's value and is not told.
    assertThat(message(workspace, "same_figure/hoikh.members/" + DISTRICT + "/2023"))
        .isEqualTo(
            "Hội Khuyến học, số hội viên năm 2023: 10 trên 12 xã của Huyện Một, tỉnh Một ghi cùng một số.");
  }

  @Test
  void aPlaceThatRoundsWhatItCounts() {
    String people = "%s | commune | 2024 | %s\n";
    String models = "%s | commune | 2024 | %s | . | %s | %s\n";
    Workspace workspace =
        publish(
            TwelveCommunes.at(folder)
                .table(
                    "population_year",
                    population(
                        "place_id | level | year | population | adults | workers | learners | households\n"
                            + people.formatted(commune(1), "5430 | 3210 | 1250 | 870 | 1340")
                            + people.formatted(commune(2), "5430 | 3211 | 1250 | 873 | 1347")
                            + people.formatted(commune(3), "5400 | 3211 | 1200 | 873 | 1300")
                            + people.formatted(commune(4), "5430 | 3210 | 1250 | 870 | 1340")))
                .table(
                    "summary_year",
                    "place_id | level | year | model | class | precision | registered | recognised\n"
                        + models.formatted(commune(1), "family", ".", "1010 | 990")
                        + models.formatted(commune(1), "citizen", ".", ". | 760")
                        + models.formatted(commune(2), "family", ".", "1013 | 991")
                        + models.formatted(commune(2), "citizen", ".", ". | 762")
                        + models.formatted(commune(3), "family", ".", "1013 | 991")
                        + models.formatted(commune(3), "citizen", ".", ". | 762")
                        // It says itself that it is about so many: five figures are left.
                        + models.formatted(commune(4), "family", "about", "1010 | 990")));
    // Eight of eight end in 0; two of eight: P = 0.19; three of eight: P = 0.04.
    assertThat(communes(workspace, "round_figures")).containsExactly(List.of(commune(1), 8L));
    // Three of eight end in 00: P = 0.000054.
    assertThat(communes(workspace, "round_hundreds")).containsExactly(List.of(commune(3), 3L));
  }

  @Test
  void communesThatRoundOneCount() {
    // Six of twelve end in 0 in 2023: P = 0.00054; eight of twelve in 2024: P = 0.0000034.
    Workspace workspace =
        publish(
            TwelveCommunes.at(folder)
                .table(
                    "population_year",
                    population(
                        "place_id | level | year | households\n"
                            + each(n -> households(n, 2023, k -> 1000 + 10 * k + (k > 6 ? 3 : 0)))
                            + each(
                                n -> households(n, 2024, k -> 1000 + 10 * k + (k > 8 ? 3 : 0))))));
    assertThat(
            PublicationTest.rows(
                workspace,
                "select finding_id, count from mart.finding where rule = 'round_count' order by all"))
        .containsExactly(
            List.of("round_count/danso.households/" + DISTRICT + "/2024", 8L),
            List.of("round_count/danso.households/" + PROVINCE + "/2024", 8L));
  }

  private static String households(int commune, int year, IntUnaryOperator count) {
    return "%s | commune | %d | %d\n".formatted(commune(commune), year, count.applyAsInt(commune));
  }

  private static String association(int commune, int year, int members) {
    return "%s | commune | %d | %d | 5\n".formatted(commune(commune), year, members);
  }

  private static String reports(String form, int year, IntPredicate arrived) {
    return each(
        n ->
            "inbox | %s | %s | %d | %d | true | %b | . | . | . | . | . | .\n"
                .formatted(form, commune(n), year, year, arrived.test(n)));
  }

  private static List<List<Object>> communes(Workspace workspace, String rule) {
    return PublicationTest.rows(
        workspace,
        "select place_id, count from mart.finding where rule = '%s' and place_id like 'commune%%' order by place_id"
            .formatted(rule));
  }

  private static Workspace publish(LakeFixture lake) {
    Workspace workspace = lake.write("r1");
    Publication.run(workspace, line -> {});
    return workspace;
  }
}
