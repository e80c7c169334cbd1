package hoctap.warehouse;

import static hoctap.warehouse.SmallProvince.A;
import static hoctap.warehouse.SmallProvince.C;
import static hoctap.warehouse.SmallProvince.EAST;
import static hoctap.warehouse.SmallProvince.NEW;
import static hoctap.warehouse.SmallProvince.OLD;
import static hoctap.warehouse.SmallProvince.V;
import static hoctap.warehouse.SmallProvince.W;
import static hoctap.warehouse.SmallProvince.X;
import static hoctap.warehouse.SmallProvince.Y;
import static hoctap.warehouse.SmallProvince.cell;
import static hoctap.warehouse.SmallProvince.reporting;
import static org.assertj.core.api.Assertions.assertThat;

import hoctap.ingest.workspace.Workspace;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Groups within villages, and villages that went to one of the successors of their commune. */
class NestedVillageTest {
  private static final String GROUP = "village:00001/G1@";

  @TempDir Path folder;

  private static List<String> sums(Workspace workspace, int year) {
    return PublicationTest.rows(
            workspace,
            """
            select place_id || ' ' || numerator || ' of ' || denominator
            from mart.indicator_value
            where indicator_id = 'adults_titled' and year = %d order by place_id
            """
                .formatted(year))
        .stream()
        .map(row -> row.get(0).toString())
        .toList();
  }

  @Test
  void aVillageHoldsTheGroupsWithinIt() {
    LakeFixture lake =
        SmallProvince.at(folder)
            .rows(
                "place",
                "%s | village | G1 | Tổ 1 | Tổ 1 | Tổ | %s | . | 2025-06-30 | . | .\n"
                    .formatted(GROUP, V));
    for (String above : List.of(GROUP, V, A, X, EAST, OLD, NEW)) {
      String level = above.substring(0, above.indexOf(':'));
      lake.rows("place_ancestor", "%s | %s | %s\n".formatted(GROUP, above, level));
    }
    lake.rows(
        "indicator_cell",
        cell("adults_titled", GROUP, 2024, "1 | 10")
            + cell("adults_titled", V, 2024, "10 | 40")
            + cell("adults_titled", A, 2024, "20 | 60"));
    Workspace workspace = lake.write("r1");
    Publication.run(workspace, line -> {});
    assertThat(sums(workspace, 2024))
        .containsExactly(
            A + " 31 of 110",
            EAST + " 31 of 110",
            OLD + " 31 of 110",
            GROUP + " 1 of 10",
            V + " 11 of 50");
  }

  @Test
  void aVillageOfAPartedCommuneCountsWhereItWent() {
    LakeFixture lake =
        SmallProvince.at(folder)
            .rows("place_ancestor", "%s | %s | commune\n".formatted(W, Y))
            .rows(
                "indicator_cell",
                cell("adults_titled", W, 2024, "2 | 20")
                    + cell("adults_titled", C, 2024, "1 | 30")
                    + cell("adults_titled", W, 2025, "3 | 20")
                    + cell("adults_titled", C, 2025, "1 | 30")
                    + cell("adults_titled", Y, 2025, "5 | 50"))
            .rows(
                "indicator_reporting",
                reporting("adults_titled", 2024, C, true)
                    + reporting("adults_titled", 2025, C, true)
                    + reporting("adults_titled", 2025, Y, true));
    Workspace workspace = lake.write("r1");
    Publication.run(workspace, line -> {});
    assertThat(sums(workspace, 2025))
        .containsExactly(C + " 1 of 30", Y + " 8 of 70", NEW + " 9 of 100", W + " 3 of 20");
    assertThat(sums(workspace, 2024)).contains(C + " 3 of 50", W + " 2 of 20");
  }
}
