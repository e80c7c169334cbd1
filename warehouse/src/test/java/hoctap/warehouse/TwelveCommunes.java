package hoctap.warehouse;

import java.nio.file.Path;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** One district of one province with twelve communes, whose boundaries never change. */
final class TwelveCommunes {
  static final String PROVINCE = "province:87@";
  static final String DISTRICT = "district:872@";
  static final int COMMUNES = 12;

  private TwelveCommunes() {}

  static String commune(int number) {
    return "commune:000%02d@".formatted(number);
  }

  /** The places and three indicators; cells and reports have their columns only. */
  static LakeFixture at(Path folder) {
    return places(new LakeFixture(folder))
        .table(
            "place_change",
            "from_place_id | to_place_id | effective_on | kind | weight_part | weight_whole | weight_basis | known_part | known_whole | document | is_suspect")
        .table("indicator", indicators())
        .table(
            "indicator_cell",
            "indicator_id | place_id | year | target_group | gender | age_band | unit_level | unit_kind | basis | numerator | denominator | school_level | rating | precision")
        .table("indicator_reporting", "indicator_id | place_id | year | is_complete")
        .table(
            "target",
            "target_id | indicator_id | place_id | year | value | unit | filter | programme | plan_id | document | article | status")
        .table(
            "completeness",
            "source | form | place_id | period | year | expected | arrived | on_time | days_late | rows_read | rows_accepted | rows_rejected | rows_duplicate");
  }

  /** The indicators, of which {@code families_recognised} stands over a count of households. */
  static String indicators() {
    return """
    indicator_id | label_vi | label_en | meaning_vi | unit | scale | direction | programme | base_vi | levels | numerator_sql | denominator_sql | rule_version | citation | minimum_denominator | place_role | needs_forms | over_time | is_share | is_two_fact | sort_order
    families_recognised | Gia đình học tập | Families | . | percent | 100 | positive | 677 | số hộ | commune,district,province | . | sum(households) from population_year | . | . | 30 | residence | tapthe,danso | none | true | true | 1
    staff_titled_in_units | Cán bộ đạt danh hiệu | Staff | . | percent | 100 | positive | 677 | cán bộ | commune,district,province | . | . | . | . | 30 | residence | cdht | none | true | false | 2
    loans_per_person | Lượt mượn | Loans | . | ratio | 1 | positive | . | dân số | commune,district,province | . | . | . | . | 30 | residence | danso | none | false | false | 3
    """;
  }

  /** Both sides of the families of one commune and year. */
  static String families(int commune, int year, long recognised, long households) {
    return SmallProvince.cell("families_recognised", commune(commune), year, recognised + " | .")
        + SmallProvince.cell("families_recognised", commune(commune), year, ". | " + households);
  }

  /** A count of people: what every such row has stands before the columns given. */
  static String population(String table) {
    String header = table.lines().findFirst().orElseThrow();
    return "finest_place_id | counted_on | "
        + header
        + table
            .lines()
            .skip(1)
            .map(row -> "\n" + row.substring(0, row.indexOf('|')) + "| . | " + row)
            .collect(Collectors.joining());
  }

  /** A row of one fact for every commune, by its number. */
  static String each(IntFunction<String> row) {
    return IntStream.rangeClosed(1, COMMUNES).mapToObj(row).collect(Collectors.joining());
  }

  private static LakeFixture places(LakeFixture lake) {
    String unit = "%s | %s | %s | %s | %s | %s | %s | . | . | . | .\n";
    return lake.table(
            "place",
            "place_id | level | code | name | full_name | type | parent_id | valid_from | valid_to | area_class | area_km2\n"
                + unit.formatted(PROVINCE, "province", "87", "Tỉnh", "Tỉnh Một", "Tỉnh", ".")
                + unit.formatted(
                    DISTRICT, "district", "872", "Huyện", "Huyện Một", "Huyện", PROVINCE)
                + each(
                    n ->
                        unit.formatted(
                            commune(n),
                            "commune",
                            "000%02d".formatted(n),
                            n,
                            "Xã " + n,
                            "Xã",
                            DISTRICT)))
        .table(
            "place_ancestor",
            "place_id | ancestor_id | ancestor_level\n"
                + ancestors(PROVINCE, List.of(PROVINCE))
                + ancestors(DISTRICT, List.of(DISTRICT, PROVINCE))
                + each(n -> ancestors(commune(n), List.of(commune(n), DISTRICT, PROVINCE))));
  }

  private static String ancestors(String place, List<String> above) {
    return above.stream()
        .map(unit -> "%s | %s | %s\n".formatted(place, unit, unit.substring(0, unit.indexOf(':'))))
        .collect(Collectors.joining());
  }
}
