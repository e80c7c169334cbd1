package hoctap.transform.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The table of indicators as the plans and the design ask for it, written out by hand. */
class IndicatorTableTest {
  /** Id, levels (V village, C commune, D district, P province, A agency), place, programme. */
  private static final String TABLE =
      """
      briefed_on_criteria             | C D P   | own       | 677
      briefed_on_policy               | C D P   | own       | 387
      adults_titled_in_collectives    | V C D P | residence | 677
      workers_titled_in_collectives   | V C D P | residence | 387
      staff_titled_in_units           | C D P   | unit      | 677
      staff_titled_in_commune_units   | C D P   | unit      | 387
      titled_with_digital_skill       | V C D P | residence | 677
      proficient_of_skilled           | V C D P | residence | 677
      proficient_of_titled            | V C D P | residence | 677
      families_recognised             | V C D P | own       | 387
      clans_recognised                | C D P   | own       | 387
      communities_recognised          | C D P   | own       | 387
      commune_communities_recognised  | C D P   | own       | 1373
      district_communities_recognised | D P     | own       | 1373
      province_communities_recognised | P       | own       | 1373
      commune_units_recognised        | C D P   | own       | 387
      schools_recognised              | C D P   | own       | 1373
      district_units_rated_fair       | D P     | own       | 387
      associations_leading_centres    | C D P   | own       | 387
      association_workers_trained     | C D P   | own       | 387
      book_uses_per_person            | C D P   | own       | 387
      books_held_per_person           | C D P   | own       | 387
      agency_staff_titled             | A       | own       | 1315
      agencies_with_training_plan     | A       | own       | 1315
      communes_rated                  | D P     | own       | 1373
      districts_rated                 | D P     | own       | 1373
      units_rated                     | D P     | own       | 1373
      title_rate_of_adults            | V C D P | residence | -
      learners_titled                 | C D P   | residence | -
      families_of_registered          | C D P   | own       | -
      clans_of_registered             | C D P   | own       | -
      communities_of_registered       | C D P   | own       | -
      units_of_registered             | C D P   | own       | -
      citizens_of_registered          | C D P   | residence | -
      assessed_meeting_rule           | V C D P | residence | -
      library_borrowers_rate          | C D P   | residence | -
      loans_per_person                | C D P   | own       | -
      digital_course_completion       | C D P   | residence | -
      adults_digital_confirmed        | C D P   | residence | binh_dan_hoc_vu_so
      titled_retained                 | C D P   | residence | -
      members_of_population           | C D P   | own       | -
      fund_per_person                 | C D P   | own       | -
      """;

  /** Splits that the table names, beside target group, gender and age. */
  private static final Map<String, String> SPLITS =
      Map.of(
          "staff_titled_in_units", "unit_level unit_kind",
          "schools_recognised", "school_level",
          "commune_communities_recognised", "rating",
          "district_communities_recognised", "rating",
          "province_communities_recognised", "rating");

  private final Catalog catalog = Catalog.load(CatalogFiles.ofProgram(), Map.of());

  @Test
  void measuresEveryIndicatorAtTheLevelsAndPlacesOfTheTable() {
    Map<String, String> wanted = new TreeMap<>();
    TABLE
        .lines()
        .forEach(
            line -> {
              String[] cells = line.split("\\s*\\|\\s*");
              wanted.put(cells[0], "%s | %s | %s".formatted(cells[1], cells[2], cells[3]));
            });
    Map<String, String> found = new TreeMap<>();
    catalog.indicators().stream()
        .filter(indicator -> wanted.containsKey(indicator.id()))
        .forEach(indicator -> found.put(indicator.id(), row(indicator)));

    assertThat(wanted).hasSize(42);
    assertThat(found).isEqualTo(wanted);
  }

  private static String row(Indicator indicator) {
    String levels =
        indicator.levels().stream()
            .map(level -> level.name().substring(0, 1))
            .collect(Collectors.joining(" "));
    String programmes = String.join(",", indicator.programmes());
    return "%s | %s | %s"
        .formatted(
            levels, indicator.placeRole().code(), programmes.isEmpty() ? "-" : programmes.strip());
  }

  @Test
  void splitsByWhatTheTableNames() {
    SPLITS.forEach(
        (id, splits) ->
            assertThat(catalog.indicator(id).dimensions().stream().map(Dimension::column).toList())
                .as(id)
                .contains(splits.split(" ")));
  }

  @Test
  void computesBothBasesOfAmongThemWhicheverTheTargetsFollow() {
    for (String base : new String[] {"skilled", "titled"}) {
      Catalog chosen = Catalog.load(CatalogFiles.ofProgram(), Map.of("proficient-base", base));

      assertThat(chosen.indicator("proficient_of_skilled").denominator().sql())
          .isEqualTo("count(*) filter (where is_titled and has_digital_skill)");
      assertThat(chosen.indicator("proficient_of_titled").denominator().sql())
          .isEqualTo("count(*) filter (where is_titled)");
    }
  }

  @Test
  void namesTheBaseOfEveryFigureAndKeepsRegisteredAssessedAndTotalApart() {
    assertThat(catalog.indicators())
        .allSatisfy(indicator -> assertThat(indicator.baseVi()).as(indicator.id()).isNotBlank());
    Map<String, String> bases =
        Map.of(
            "families_of_registered", "đăng ký",
            "clans_of_registered", "đăng ký",
            "communities_of_registered", "đăng ký",
            "units_of_registered", "đăng ký",
            "citizens_of_registered", "đăng ký",
            "assessed_meeting_rule", "phiếu đánh giá",
            "families_recognised", "Tổng số hộ",
            "title_rate_of_adults", "biểu dân số",
            "adults_titled_in_collectives", "được công nhận");
    bases.forEach((id, word) -> assertThat(catalog.indicator(id).baseVi()).as(id).contains(word));
  }
}
