package hoctap.transform.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Which collectives of a list are not recognised, and that all actions fill the gap. */
final class CollectiveActionTest {
  @TempDir Path folder;

  @Test
  void partsListedFamiliesByWhatTheyWereLastYear() {
    Computed computed =
        Computed.of(
            Province.in(folder)
                .land(
                    "tapthe",
                    "2023",
                    "30037",
                    """
                    kind   | collective_code | decided_on
                    family | GD1             | 2023-12-01
                    family | GD2             | 2023-12-01
                    family | GD3             |
                    family | GD4             | 2023-12-01
                    """)
                .land(
                    "tapthe",
                    "2024",
                    "30037",
                    """
                    kind   | collective_code | decided_on | registration
                    family | GD1             | 2024-12-01 | renewed
                    family | GD2             |            | renewed
                    family | GD3             |            | new
                    family | GD4             |            | withdrawn
                    """));
    assertThat(actions(computed, "families_recognised"))
        .isEqualTo(
            """
            commune:30037@ | collective_lapsed | 1
            commune:30037@ | collective_not_recognised | 1
            commune:30037@ | collective_withdrawn | 1
            """);
  }

  /** 30052 and 30037 both went into the new 30037; only the GD1 of 30052 was recognised in 2024. */
  @Test
  void knowsAFamilyOfAPredecessorInTheNewListAndKeepsTwoOldListsApart() {
    String undecided =
        """
        kind   | collective_code
        family | GD1
        """;
    Computed newList =
        Computed.of(oldLists(folder.resolve("new")).land("tapthe", "2025", "30037", undecided));
    assertThat(actions(newList, "families_recognised"))
        .isEqualTo("commune:30037@2025-07-01 | collective_lapsed | 1\n");
    Computed oldLists =
        Computed.of(
            oldLists(folder.resolve("old"))
                .land("tapthe", "2025H1", "30037", undecided)
                .land("tapthe", "2025H1", "30052", undecided));
    assertThat(actions(oldLists, "families_recognised"))
        .isEqualTo(
            """
            commune:30037@2025-07-01 | collective_lapsed | 1
            commune:30037@2025-07-01 | collective_not_recognised | 1
            """);
  }

  private static Province oldLists(Path folder) {
    return Province.in(folder)
        .land(
            "tapthe",
            "2024",
            "30052",
            """
            kind   | collective_code | decided_on
            family | GD1             | 2024-12-01
            """)
        .land(
            "tapthe",
            "2024",
            "30037",
            """
            kind   | collective_code | decided_on
            family | GD2             | 2024-12-01
            """);
  }

  @Test
  void asksMoreOfDistrictBodiesThanOfCommuneUnits() {
    Computed computed =
        Computed.of(
            Province.in(folder)
                .land(
                    "tapthe",
                    "2024",
                    "872",
                    """
                    kind | collective_code | unit_kind | rating  | decided_on
                    unit | H1              | agency    | fair    | 2024-12-01
                    unit | H2              | agency    | average | 2024-12-01
                    unit | H3              | agency    |         |
                    """)
                .land(
                    "tapthe",
                    "2024",
                    "30037",
                    """
                    kind | collective_code | unit_kind | rating  | decided_on
                    unit | DV1             | school    | average | 2024-12-01
                    unit | DV2             | school    |         |
                    """));
    assertThat(
            computed.rows(
                """
                select indicator_id, unit_kind, action, people from action_cell
                where indicator_id like '%units_r%' or indicator_id like 'schools%' order by 1, 3
                """))
        .isEqualTo(
            """
            commune_units_recognised | school | collective_not_recognised | 1
            district_units_rated_fair | agency | collective_not_recognised | 1
            district_units_rated_fair | agency | unit_rated_low | 1
            schools_recognised |  | collective_not_recognised | 1
            """);
  }

  /**
   * Every member of the base of an indicator of one list stands in the numerator or in one action.
   */
  @Test
  void theActionsOfEveryCellOfListsAddUpToItsGap() {
    Computed computed = Computed.of(RichProvince.in(folder));
    String compared =
        """
        with gap as (
          select indicator_id, place_id, year, sum(denominator - numerator) as people
          from indicator_cell
          where basis = 'persons' and indicator_id in ('adults_titled_in_collectives',
            'workers_titled_in_collectives', 'staff_titled_in_units',
            'staff_titled_in_commune_units', 'titled_with_digital_skill', 'proficient_of_skilled',
            'proficient_of_titled', 'schools_recognised')
          group by 1, 2, 3
        ),
        action as (
          select indicator_id, place_id, year, sum(people) as people from action_cell
          where indicator_id in (select indicator_id from gap) group by 1, 2, 3
        )
        """;
    assertThat(
            computed.rows(
                compared
                    + """
                    select * from gap full join action using (indicator_id, place_id, year)
                    where coalesce(gap.people, 0) <> coalesce(action.people, 0)
                    """))
        .isEmpty();
    assertThat(computed.rows(compared + "select sum(people) >= 8 from gap")).isEqualTo("true\n");
  }

  private static String actions(Computed computed, String indicator) {
    return computed.rows(
        """
        select place_id, action, people from action_cell
        where indicator_id = '%s' and year = (select max(year) from action_cell) order by 1, 2
        """
            .formatted(indicator));
  }
}
