package hoctap.warehouse;

import static hoctap.warehouse.SmallProvince.A;
import static hoctap.warehouse.SmallProvince.OLD;
import static hoctap.warehouse.SmallProvince.cell;
import static org.assertj.core.api.Assertions.assertThat;

import hoctap.ingest.workspace.Workspace;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A definition beside each figure, and the breaks that a pace was measured across. */
class RulesBesideFiguresTest {
  @TempDir static Path folder;
  private static Workspace workspace;

  @BeforeAll
  static void publish() {
    workspace =
        SmallProvince.at(folder)
            .rows(
                "indicator_cell",
                cell("adults_titled", A, 2021, "10 | 100")
                    + cell("adults_titled", A, 2022, "20 | 100")
                    + cell("adults_titled", A, 2023, "30 | 100")
                    + cell("adults_titled", A, 2024, "35 | 100"))
            .rows(
                "target",
                "t1 | adults_titled | %s | 2025 | 40 | percent | | 677 | p | d | a | adopted\n"
                    .formatted(OLD))
            .table(
                "indicator_meaning",
                """
                indicator_id | from_year | to_year | definition_vi | criteria | rule_version
                adults_titled | . | 2022 | theo QĐ 244 | QĐ 244 | 1
                adults_titled | 2023 | . | theo QĐ 324 | QĐ 324 | 1
                families | . | . | tổng số hộ | . | 1
                """)
            .table(
                "series_break",
                """
                indicator_id | effective_on | year | kind | label_vi | message_vi | document
                adults_titled | 2023-10-25 | 2023 | criteria | Từ QĐ 324 | Đổi tiêu chí. | QĐ 324
                adults_titled | 2023-01-01 | 2023 | setting | Đổi cách tính | Đổi tuổi. | rules
                families | 2023-01-01 | 2023 | setting | Đổi cách tính | Đổi hộ. | rules
                """)
            .write("r1");
    Publication.run(workspace, line -> {});
  }

  private static String rows(String sql) {
    try (PublishedWarehouse warehouse =
        PublishedWarehouse.open(workspace.published().resolve("warehouse.duckdb"))) {
      return warehouse.query(sql).rows().toString();
    }
  }

  @Test
  void printsTheDefinitionOfTheYearBesideEachFigure() {
    assertThat(
            rows(
                "select indicator_id, year, definition_vi, criteria, base_vi"
                    + " from mart.indicator_definition order by all"))
        .isEqualTo(
            "[[adults_titled, 2021, theo QĐ 244, QĐ 244, người lớn],"
                + " [adults_titled, 2022, theo QĐ 244, QĐ 244, người lớn],"
                + " [adults_titled, 2023, theo QĐ 324, QĐ 324, người lớn],"
                + " [adults_titled, 2024, theo QĐ 324, QĐ 324, người lớn]]");
  }

  @Test
  void gathersTheBreaksOfAYearForAChart() {
    assertThat(rows("select * from mart.board_break order by all"))
        .isEqualTo(
            "[[adults_titled, 2023, Đổi cách tính; Từ QĐ 324, Đổi tuổi. Đổi tiêu chí.],"
                + " [families, 2023, Đổi cách tính, Đổi hộ.]]");
  }

  @Test
  void namesThePacesThatWereMeasuredAcrossABreak() {
    // The base is 2021: the pace of 2022 lies before the break, those of 2023 and 2024 cross it.
    assertThat(
            rows(
                "select year, start_year, break_year, target_year from mart.progress_break"
                    + " where place_id = '%s' order by all".formatted(OLD)))
        .isEqualTo("[[2023, 2021, 2023, 2025], [2024, 2021, 2023, 2025]]");
  }
}
