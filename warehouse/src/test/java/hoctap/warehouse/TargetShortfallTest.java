package hoctap.warehouse;

import static hoctap.warehouse.ProgressRows.target;
import static hoctap.warehouse.SmallProvince.A;
import static hoctap.warehouse.SmallProvince.B;
import static hoctap.warehouse.SmallProvince.C;
import static hoctap.warehouse.SmallProvince.D;
import static hoctap.warehouse.SmallProvince.EAST;
import static hoctap.warehouse.SmallProvince.NEW;
import static hoctap.warehouse.SmallProvince.OLD;
import static hoctap.warehouse.SmallProvince.WEST;
import static hoctap.warehouse.SmallProvince.X;
import static hoctap.warehouse.SmallProvince.Y;
import static hoctap.warehouse.SmallProvince.Z;
import static hoctap.warehouse.SmallProvince.cell;
import static hoctap.warehouse.SmallProvince.reporting;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the places below promise together, against what the one above promised. */
class TargetShortfallTest {
  private static final String FIGURES =
      "select place_id, child_level, parent_target, children_target, shortfall_points, shortfall_people, children_counted, children_own from mart.target_shortfall order by place_id, child_level";

  @TempDir Path folder;

  private static String inherited(String target) {
    return target.replace("adopted", "inherited");
  }

  /** 100, 300, 200 and 400 adults. */
  private LakeFixture fourCommunes() {
    return SmallProvince.at(folder)
        .rows(
            "indicator_cell",
            cell("adults_titled", A, 2024, "1 | 100")
                + cell("adults_titled", B, 2024, "2 | 300")
                + cell("adults_titled", C, 2024, "3 | 200")
                + cell("adults_titled", D, 2024, "4 | 400"));
  }

  @Test
  void weighsThePromisesOfCommunesByTheirPeople() {
    LakeFixture lake =
        fourCommunes()
            .rows(
                "target",
                target("p", OLD, 2025, 40)
                    + inherited(target("e", EAST, 2025, 40))
                    + inherited(target("w", WEST, 2025, 40))
                    + target("a", A, 2025, 50)
                    + target("b", B, 2025, 30)
                    + inherited(target("c", C, 2025, 40))
                    + target("d", D, 2025, 35.5));
    // 50 + 90 + 80 + 142 people of 1000 are 36.2 %; the province promised 400.
    assertThat(ProgressRows.rows(ProgressRows.published(lake), FIGURES))
        .containsExactly(
            List.of(EAST, "commune", 40.0, 35.0, 5.0, 20L, 2L, 2L),
            List.of(WEST, "commune", 40.0, 37.0, 3.0, 18L, 2L, 1L),
            List.of(OLD, "commune", 40.0, 36.2, 40.0 - 36.2, 38L, 4L, 3L),
            List.of(OLD, "district", 40.0, 40.0, 0.0, 0L, 2L, 0L));
  }

  @Test
  void inheritedPromisesAgreeToThePerson() {
    LakeFixture lake =
        SmallProvince.at(folder)
            .rows(
                "indicator_cell",
                cell("adults_titled", A, 2024, "1 | 101")
                    + cell("adults_titled", B, 2024, "2 | 103"))
            .rows(
                "target",
                target("e", EAST, 2025, 33.3)
                    + inherited(target("a", A, 2025, 33.3))
                    + inherited(target("b", B, 2025, 33.3)));
    assertThat(
            ProgressRows.rows(
                ProgressRows.published(lake),
                "select children_target, shortfall_people, children_denominator, parent_status from mart.target_shortfall"))
        .containsExactly(List.of(33.3, 0L, 204L, "adopted"));
  }

  @Test
  void countsThePlacesWithoutATargetOrADenominatorAndWeighsByTheNewest() {
    LakeFixture lake =
        SmallProvince.at(folder)
            .rows(
                "indicator_cell",
                cell("adults_titled", A, 2023, "1 | 100")
                    + cell("adults_titled", A, 2024, "1 | 300")
                    + cell("adults_titled", B, 2023, "1 | 100")
                    + cell("adults_titled", D, 2024, "1 | 100"))
            .rows(
                "target",
                target("p", OLD, 2025, 40)
                    + target("a", A, 2025, 50)
                    + target("b", B, 2025, 30)
                    + target("c", C, 2025, 30));
    // A 150 of 300, B 30 of 100; C promised of nobody knows how many, D promised nothing.
    assertThat(
            ProgressRows.rows(
                ProgressRows.published(lake),
                "select children_target, shortfall_points, shortfall_people, children_denominator, children_counted, children_without_target, children_without_denominator from mart.target_shortfall"))
        .containsExactly(List.of(45.0, -5.0, 0L, 400L, 2L, 1L, 1L));
  }

  @Test
  void addsPromisesInPeopleAndWeighsRatiosByPopulation() {
    LakeFixture lake =
        fourCommunes()
            .rows(
                "indicator_cell",
                cell("books", A, 2024, "1 | 100") + cell("books", B, 2024, "1 | 300"))
            .rows(
                "target",
                target("p1", OLD, 2025, 1000, "people", "")
                    + target("a1", A, 2025, 300, "people", "")
                    + target("b1", B, 2025, 500, "people", "")
                    + (target("p2", OLD, 2025, 3, "ratio", "")
                            + target("a2", A, 2025, 4, "ratio", "")
                            + target("b2", B, 2025, 2, "ratio", ""))
                        .replace("adults_titled", "books"));
    assertThat(
            ProgressRows.rows(
                ProgressRows.published(lake),
                "select target_unit, children_target, shortfall_points, shortfall_people, children_counted, children_without_target from mart.target_shortfall order by target_unit"))
        .containsExactly(
            List.of("people", 800.0, "null", 200L, 2L, 2L),
            List.of("ratio", 2.5, 0.5, "null", 2L, 2L));
  }

  @Test
  void aPlaceThatEndedIsComparedWithThePartsOfItsLastDay() {
    LakeFixture lake =
        SmallProvince.at(folder)
            .rows(
                "indicator_cell",
                cell("adults_titled", X, 2025, "1 | 400")
                    + cell("adults_titled", Y, 2025, "1 | 500")
                    + cell("adults_titled", A, 2024, "1 | 100"))
            .rows(
                "indicator_reporting",
                reporting("adults_titled", 2025, X, true)
                    + reporting("adults_titled", 2025, Y, true))
            .rows(
                "target",
                target("o", OLD, 2030, 60)
                    + target("a", A, 2030, 60)
                    + target("n", NEW, 2030, 60).replace("adopted", "carried")
                    + target("x", X, 2030, 50)
                    + inherited(target("y", Y, 2030, 60))
                    + inherited(target("z", Z, 2030, 60)));
    assertThat(
            ProgressRows.rows(
                ProgressRows.published(lake),
                "select place_id, parent_status, children_counted, children_without_target, children_without_denominator, shortfall_people from mart.target_shortfall order by place_id"))
        .containsExactly(
            // X asks 200 and Y 300 of 900, where the province asks 540; Z has no figures.
            List.of(NEW, "carried", 2L, 0L, 1L, 40L), List.of(OLD, "adopted", 1L, 3L, 0L, 0L));
  }

  @Test
  void saysNothingWhereNoPlaceBelowHasATarget() {
    LakeFixture lake = fourCommunes().rows("target", target("p", OLD, 2025, 40));
    assertThat(ProgressRows.rows(ProgressRows.published(lake), FIGURES)).isEmpty();
  }
}
