package hoctap.warehouse;

import static hoctap.warehouse.SmallProvince.A;
import static hoctap.warehouse.SmallProvince.B;
import static hoctap.warehouse.SmallProvince.EAST;
import static hoctap.warehouse.SmallProvince.V;
import static hoctap.warehouse.SmallProvince.cell;

import hoctap.ingest.workspace.Workspace;
import java.nio.file.Path;

/** A district of two communes, one short of its target and one past it. */
final class ActionDistrict {
  private ActionDistrict() {}

  /**
   * A with its village V has 20 of 100 in 2024 (10 in 2023) and needs 40 in 2026; B has 60 of 100;
   * the district of both has 80 of 200 and needs 86 in 2028.
   */
  static LakeFixture at(Path folder) {
    return province(folder)
        .rows(
            "indicator_cell",
            cell("adults_titled", A, 2023, "10 | 100")
                + cell("adults_titled", A, 2024, "20 | 90")
                + cell("adults_titled", V, 2024, "0 | 10")
                + cell("adults_titled", B, 2024, "60 | 100"))
        .rows(
            "action_cell",
            action("adults_titled", A, 2023, "not_assessed | 0 | 90")
                + action("adults_titled", A, 2024, "one_item_short | 3 | 6")
                + action("adults_titled", A, 2024, "one_item_short | 5 | 2")
                + action("adults_titled", A, 2024, "assessed_far | 0 | 62")
                + action("adults_titled", V, 2024, "passed_not_decided | 0 | 4")
                + action("adults_titled", V, 2024, "not_assessed | 0 | 6")
                + action("adults_titled", B, 2024, "assessed_far | 0 | 40"))
        .rows(
            "target",
            target("t1", "adults_titled", A, 2026, 40)
                + target("t2", "adults_titled", B, 2026, 40)
                + target("t3", "adults_titled", EAST, 2028, 43));
  }

  /** The small province with the columns of actions. */
  static LakeFixture province(Path folder) {
    return SmallProvince.at(folder)
        .table(
            "action_cell",
            "indicator_id | place_id | year | unit_level | unit_kind | action | item | people");
  }

  static Workspace publish(LakeFixture lake) {
    Workspace workspace = lake.write("r1");
    Publication.run(workspace, line -> {});
    return workspace;
  }

  static String action(String indicator, String place, int year, String rest) {
    return "%s | %s | %d | . | . | %s\n".formatted(indicator, place, year, rest);
  }

  static String target(String id, String indicator, String place, int year, int value) {
    return "%s | %s | %s | %d | %d | percent | | 677 | p | d | a | adopted\n"
        .formatted(id, indicator, place, year, value);
  }
}
