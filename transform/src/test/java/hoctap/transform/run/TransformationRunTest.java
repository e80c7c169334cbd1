package hoctap.transform.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import hoctap.ingest.definition.DataException;
import hoctap.ingest.lake.Lake;
import hoctap.transform.Transformation;
import hoctap.transform.TransformationReport;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class TransformationRunTest {
  @TempDir Path folder;

  @Test
  void bothEnginesComputeTheSameTables() {
    Province province =
        Province.in(folder)
            .land(
                "cdht",
                "2024",
                "30037",
                """
                person_id | assessed_on | decided_on | village_code | has_vneid | is_registered
                1         | 2024-11-20  |            | A1           | x         | x
                2         | 2024-03-01  | 2024-12-01 | A1           |           | x
                3         | 2024-03-01  | 2024-12-01 |              |           |
                """)
            .land(
                "cdht",
                "2025H1",
                "30037",
                """
                person_id | assessed_on | decided_on | village_code | scores
                1         | 2025-05-20  | 2025-06-01 | A1           | 81
                2         | 2025-03-01  |            | A1           | 79
                """)
            .land(
                "thanhvien",
                "2024",
                "30037",
                """
                person_id | kind   | collective_code | village_code | is_worker
                1         | family | GD1             | A1           | x
                2         | family | GD1             | A1           |
                3         | unit   | DV1             |              |
                """)
            .land(
                "tapthe",
                "2024",
                "30037",
                """
                kind   | collective_code | decision_no | decided_on | rating | adults | adults_titled
                family | GD1             | 1           | 2024-12-10 |        | 2      | 1
                family | GD2             |             |            |        | 2      | 1
                unit   | DV1             | 1           | 2024-12-10 | good   |        |
                """)
            .land(
                "danso",
                "2024",
                "30037",
                """
                population | adults | households | counted_on
                100        | 70     | 20         | 2024-12-31
                """)
            .land(
                "tonghop",
                "2024",
                "30040",
                """
                model  | class | counted_on | total | recognised
                family |       | 2024-12-31 | 50    | 40
                citizen |      | 2024-12-31 | 100   | 30
                """)
            .land(
                "hoikh",
                "2024",
                "872",
                """
                level    | staff | members
                district | 5     | 20
                """);
    List<String> lines = new ArrayList<>();
    TransformationReport report = Transformation.run(province.workspace(), lines::add);
    assertThat(report.isNew()).isTrue();
    assertThat(report.rebuilt()).contains(new TransformationReport.Rebuilt("person_year", 2024, 3));
    assertThat(lines)
        .contains("transform: both engines agree on 18 tables · hai cách tính cho cùng kết quả");
    assertThat(Transformation.run(province.workspace(), lines::add).isNew()).isFalse();
    assertThat(lines).endsWith("transform: nothing new · không có gì mới");

    assertThat(Transformation.verify(province.workspace(), true, lines::add))
        .isEqualTo(report.comparedRows());
    Lake lake = province.workspace().lake();
    CurrentTables standing = CurrentTables.find(lake).orElseThrow();
    lake.delete(standing.files(lake, "person_year").get(0));
    assertThatThrownBy(() -> Transformation.verify(province.workspace(), true, lines::add))
        .isInstanceOf(DataException.class)
        .hasMessageStartingWith("Cannot confirm person_year: what stands and what DUCKDB computes");
  }
}
