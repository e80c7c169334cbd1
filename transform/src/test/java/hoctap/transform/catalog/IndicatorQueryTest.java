package hoctap.transform.catalog;

import static hoctap.transform.catalog.CellsInDuckDb.row;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class IndicatorQueryTest {
  private static final String SIDES = "indicator_id, place_id, basis, numerator, denominator";

  private static final Catalog CATALOG = Catalog.load(CatalogFiles.ofProgram(), Map.of());

  @Test
  void writesOnePassOverEachFactAsTheGoldenFilesHoldIt() {
    for (CellQuery query : CATALOG.cellQueries()) {
      Written.assertIsUpToDate(
          Path.of("src/test/resources/golden/cells", query.fact() + ".sql"), query.sql());
    }
    assertThat(CATALOG.cellQueries().stream().map(CellQuery::fact))
        .containsExactly(
            "agency_year",
            "association_year",
            "book_year",
            "centre_year",
            "collective_year",
            "holder_year",
            "library_month",
            "person_year",
            "place_year",
            "population_year",
            "summary_year",
            "unit_known_year");
  }

  @Test
  void splitsACellByItsDimensionsAndLeavesTheOthersBlank() {
    List<String> cells =
        CellsInDuckDb.cells(
            List.of(
                CATALOG.indicator("adults_titled_in_collectives"),
                CATALOG.indicator("staff_titled_in_units")),
            CATALOG.facts(),
            Map.of(
                "person_year",
                List.of(
                    row(
                        """
                        finest_place_id=village:30037/01@ unit_place_id=district:872@
                        year=2024 target_group=3 gender=female age_band=30_44
                        is_adult=true in_collective=true unit_level=district
                        unit_kind=agency is_titled=true"""))),
            "indicator_id, place_id, year, target_group, gender, age_band, unit_level, unit_kind, basis, numerator, denominator, school_level, rating");

    assertThat(cells)
        .containsExactly(
            "adults_titled_in_collectives village:30037/01@ 2024 3 female 30_44 null null persons 1 1 null null",
            "staff_titled_in_units district:872@ 2024 3 female 30_44 district agency persons 1 1 null null");
  }

  @Test
  void writesABaseWithoutAnyoneWhoMeetsItAndNothingWithoutABase() {
    List<String> cells =
        CellsInDuckDb.cells(
            List.of(CATALOG.indicator("titled_with_digital_skill")),
            CATALOG.facts(),
            Map.of(
                "person_year",
                List.of(
                    row("finest_place_id=commune:30037@ year=2024 is_titled=true"),
                    row("finest_place_id=commune:30040@ year=2024 is_titled=false"))),
            SIDES);

    assertThat(cells).containsExactly("titled_with_digital_skill commune:30037@ persons 0 1");
  }

  @Test
  void keepsTheSidesOfTwoFactsApartAndABlankCountOut() {
    List<String> cells =
        CellsInDuckDb.cells(
            List.of(CATALOG.indicator("title_rate_of_adults")),
            CATALOG.facts(),
            Map.of(
                "person_year",
                List.of(
                    row("finest_place_id=commune:30037@ year=2024 is_adult=true"),
                    row("finest_place_id=commune:30040@ year=2024 is_adult=false")),
                "population_year",
                List.of(
                    row("finest_place_id=commune:30037@ year=2024 adults=0"),
                    row("finest_place_id=commune:30040@ year=2024"))),
            SIDES);

    assertThat(cells)
        .containsExactly(
            "title_rate_of_adults commune:30037@ persons 0 null",
            "title_rate_of_adults commune:30037@ persons null 0");
  }

  @Test
  void marksWhatComesFromTotals() {
    List<String> cells =
        CellsInDuckDb.cells(
            List.of(CATALOG.indicator("workers_titled_in_collectives")),
            CATALOG.facts(),
            Map.of(
                "collective_year",
                List.of(
                    row(
                        """
                        finest_place_id=commune:30037@ year=2024 kind=family
                        is_recognised=true workers=4 workers_titled=1"""),
                    row(
                        "finest_place_id=commune:30040@ year=2024 kind=family is_recognised=true workers=4"))),
            SIDES);

    assertThat(cells).containsExactly("workers_titled_in_collectives commune:30037@ totals 1 4");
  }
}
