package hoctap.transform.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import hoctap.ingest.criteria.TitleChoices;
import hoctap.ingest.workspace.DatedChoice;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class SeriesBreaksTest {
  private final Catalog catalog = Catalog.load(CatalogFiles.ofProgram(), Map.of());

  private static Catalog dated(String setting, Map<Integer, String> values) {
    return new CatalogReader(
            CatalogFiles.ofProgram(),
            Map.of(setting, new DatedChoice(new TreeMap<>(values))),
            TitleChoices.NONE)
        .read();
  }

  private static List<String> broken(Catalog catalog, String kind) {
    return SeriesBreaks.of(catalog).stream()
        .filter(row -> row.kind().equals(kind))
        .map(SeriesBreaks.Row::indicator)
        .toList();
  }

  @Test
  void breaksWhatRestsOnTheTitleWhenTheCriteriaChanged() {
    assertThat(broken(catalog, "criteria"))
        .containsExactly(
            "adults_titled_in_collectives",
            "agency_sheet_staff_titled",
            "agency_staff_titled",
            "assessed_meeting_rule",
            "citizens_of_registered",
            "learners_titled",
            "proficient_of_skilled",
            "proficient_of_titled",
            "staff_titled_in_commune_units",
            "staff_titled_in_units",
            "title_rate_of_adults",
            "titled_retained",
            "titled_with_digital_skill",
            "workers_titled_in_collectives");
    assertThat(SeriesBreaks.of(catalog))
        .filteredOn(row -> row.kind().equals("criteria"))
        .allSatisfy(
            row -> {
              assertThat(row.effectiveOn()).hasToString("2023-10-25");
              assertThat(row.year()).isEqualTo(2023);
              assertThat(row.labelVi()).isEqualTo("Từ QĐ 324");
              assertThat(row.document()).isEqualTo("QĐ 324/QĐ-KHVN ngày 25/10/2023");
              assertThat(row.messageVi())
                  .isEqualTo(
                      "Từ ngày 25/10/2023 áp dụng QĐ 324/QĐ-KHVN ngày 25/10/2023 thay cho"
                          + " QĐ 244/QĐ-KHVN ngày 28/7/2022. Số liệu trước và sau mốc này không so"
                          + " sánh trực tiếp được.");
            });
  }

  @Test
  void breaksWhatRestsOnUnitRatingsIn2024() {
    assertThat(broken(catalog, "unit_scheme"))
        .containsExactly(
            "commune_units_recognised",
            "district_units_rated_fair",
            "schools_recognised",
            "staff_titled_in_commune_units",
            "staff_titled_in_units",
            "units_of_registered",
            "units_rated");
    assertThat(SeriesBreaks.of(catalog))
        .filteredOn(row -> row.kind().equals("unit_scheme"))
        .allSatisfy(row -> assertThat(row.year() + row.labelVi()).isEqualTo("2024Từ TT 24/2023"));
  }

  @Test
  void breaksTheCommunitiesOfCommunesDistrictsAndProvincesButNotThoseOfVillages() {
    assertThat(broken(catalog, "community_scheme"))
        .containsExactly(
            "commune_communities_recognised",
            "communes_rated",
            "district_communities_recognised",
            "districts_rated",
            "province_communities_recognised");
    assertThat(SeriesBreaks.of(catalog))
        .filteredOn(row -> row.kind().equals("community_scheme"))
        .allSatisfy(row -> assertThat(row.effectiveOn()).hasToString("2024-02-12"));
  }

  @Test
  void breaksWhereADatedChoiceChangesAndNowhereElse() {
    assertThat(broken(catalog, "setting")).isEmpty();
    assertThat(broken(dated("adult-age", Map.of(2024, "18")), "setting")).isEmpty();
    assertThat(broken(dated("adult-age", Map.of(0, "15")), "setting")).isEmpty();

    Catalog changed = dated("adult-age", Map.of(2024, "15"));
    assertThat(broken(changed, "setting"))
        .containsExactly(
            "adults_digital_confirmed",
            "adults_titled_in_collectives",
            "digital_course_completion",
            "title_rate_of_adults");
    assertThat(SeriesBreaks.of(changed))
        .filteredOn(row -> row.kind().equals("setting"))
        .first()
        .extracting(SeriesBreaks.Row::messageVi)
        .isEqualTo(
            "Từ năm 2024: Người lớn: từ đủ 15 tuổi vào ngày 31/12 của năm. Trước đó: Người lớn: từ"
                + " đủ 18 tuổi vào ngày 31/12 của năm. Số liệu hai giai đoạn không so sánh trực"
                + " tiếp được.");
  }

  @Test
  void printsBesideEachYearTheBaseTheChoicesAndTheRulesOfThatYear() {
    List<String> found =
        Definitions.of(dated("adult-age", Map.of(2024, "15"))).stream()
            .filter(row -> row.indicator().id().equals("title_rate_of_adults"))
            .map(
                row ->
                    "%s-%s: %s"
                        .formatted(
                            row.fromYear().map(String::valueOf).orElse(""),
                            row.toYear().map(String::valueOf).orElse(""),
                            row.definitionVi().replaceFirst(" Cách tính.*", "")))
            .toList();

    String base =
        "Tính trên: Người lớn (biểu dân số). Người lớn: từ đủ %d tuổi vào ngày 31/12 của năm.";
    assertThat(found)
        .containsExactly(
            "-2021: " + base.formatted(18),
            "2022-2022: "
                + base.formatted(18)
                + " Quy định: QĐ 244/QĐ-KHVN ngày 28/7/2022 (từ ngày 28/07/2022).",
            "2023-2023: "
                + base.formatted(18)
                + " Quy định: QĐ 244/QĐ-KHVN ngày 28/7/2022 (đến ngày 24/10/2023); QĐ 324/QĐ-KHVN"
                + " ngày 25/10/2023 (từ ngày 25/10/2023).",
            "2024-: " + base.formatted(15) + " Quy định: QĐ 324/QĐ-KHVN ngày 25/10/2023.");
  }

  @Test
  void servesEverySettingWithItsYearsAndTheIndicatorsItDecides() {
    assertThat(
            SettingYears.of(dated("recognised-set", Map.of(2025, "previous-year"))).stream()
                .filter(row -> row.setting().name().equals("recognised-set"))
                .map(
                    row ->
                        "%s %s %s %s %s"
                            .formatted(
                                row.value(),
                                row.fromYear().map(String::valueOf).orElse("-"),
                                row.toYear().map(String::valueOf).orElse("-"),
                                row.isChosen(),
                                row.indicators())))
        .containsExactly(
            "same-year - 2024 false adults_titled_in_collectives,staff_titled_in_commune_units,"
                + "staff_titled_in_units,workers_titled_in_collectives",
            "previous-year 2025 - true adults_titled_in_collectives,staff_titled_in_commune_units,"
                + "staff_titled_in_units,workers_titled_in_collectives");
    assertThat(SettingYears.of(catalog)).hasSize(8).noneMatch(SettingYears.Row::isChosen);
  }
}
