package hoctap.transform.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import hoctap.ingest.definition.DefinitionException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class CatalogTest {
  private static final CatalogFiles PROGRAM = CatalogFiles.ofProgram();

  @Test
  void readsEverythingTheProgramCarries() {
    Catalog catalog = Catalog.load(PROGRAM, Map.of());

    assertThat(catalog.indicators()).hasSize(45);
    assertThat(catalog.plans().stream().map(Plan::id))
        .containsExactly(
            "binh_dan_hoc_vu_so",
            "circular_22_2020",
            "dong_thap_677",
            "dong_thap_inspectorate",
            "kon_ray_677",
            "national_387",
            "national_677",
            "thai_binh_directive",
            "thap_muoi_2024");
  }

  @Test
  void asksThirtyOfADenominatorUnlessTheBaseIsPlacesOrBodies() {
    Catalog catalog = Catalog.load(PROGRAM, Map.of());

    assertThat(
            catalog.indicators().stream()
                .filter(indicator -> indicator.minimumDenominator() != 30)
                .map(Indicator::id))
        .containsExactlyInAnyOrder(
            "associations_leading_centres",
            "commune_communities_recognised",
            "district_communities_recognised",
            "province_communities_recognised",
            "communes_rated",
            "districts_rated",
            "agency_staff_titled",
            "agencies_with_training_plan",
            "agencies_meeting_criteria",
            "centres_rated_good");
  }

  @Test
  void namesEveryFaultOfEveryFileAtOnce() {
    CatalogFiles files =
        new CatalogFiles(
            with(
                with(
                    PROGRAM.indicators(),
                    "indicators/loans_per_person.yml",
                    "label_vi:",
                    "lable_vi:"),
                "indicators/clans_recognised.yml",
                "sum(clans)",
                "avg(clan)"),
            with(
                PROGRAM.plans(),
                "plans/national_387.yml",
                "families_recognised",
                "famlies_recognised"),
            PROGRAM.rules());

    assertThatThrownBy(() -> Catalog.load(files, Map.of()))
        .isInstanceOf(DefinitionException.class)
        .hasMessageContaining("loans_per_person.yml")
        .hasMessageContaining("\"lable_vi\" (did you mean \"label_vi\"?")
        .hasMessageContaining("avg() may not stand in it")
        .hasMessageContaining("no column \"clan\" (did you mean \"clans\"?)")
        .hasMessageContaining(
            "\"famlies_recognised\" is not known (did you mean \"families_recognised\"?)");
  }

  @Test
  void stopsAtTwoTargetsForOneRow() {
    SortedMap<String, String> plans =
        with(
            PROGRAM.plans(),
            "plans/national_677.yml",
            "adults_titled_in_collectives, year: 2025, value: 40",
            "adults_titled_in_collectives, year: 2030, value: 70");

    assertThatThrownBy(
            () ->
                Catalog.load(
                    new CatalogFiles(PROGRAM.indicators(), plans, PROGRAM.rules()), Map.of()))
        .isInstanceOf(DefinitionException.class)
        .hasMessage(
            "Invalid plan in plans/national_677.yml: two targets for one row"
                + " (adults_titled_in_collectives, country:VN, year 2030, programme 677, in percent):"
                + " 60 here, 70 in plans/national_677.yml");
  }

  @Test
  void recordsTheSeventyPercentThatOneSummaryPrintsAndDoesNotUseIt() {
    Plan plan =
        Catalog.load(PROGRAM, Map.of()).plans().stream()
            .filter(one -> one.id().equals("national_677"))
            .findFirst()
            .orElseThrow();

    assertThat(plan.conflicts()).hasSize(1);
    assertThat(plan.conflicts().get(0).value()).isEqualByComparingTo("70");
    assertThat(plan.targets())
        .filteredOn(target -> target.indicator().equals("adults_titled_in_collectives"))
        .extracting(target -> target.year() + " " + target.value().orElseThrow())
        .containsExactly("2025 40", "2030 60");
  }

  @Test
  void refusesADigitalThresholdThatTheTitleMeetsByConstruction() {
    assertThatThrownBy(() -> Catalog.load(PROGRAM, Map.of("digital-skill-item", "5")))
        .isInstanceOf(DefinitionException.class)
        .hasMessage(
            "Invalid rule digital-skill-item in hoctap.yml: \"5\""
                + " (one of: off, or a number above 5 and up to 10)");
    assertThat(
            Catalog.load(PROGRAM, Map.of("digital-skill-item", "5.5"))
                .rules()
                .digitalSkillItemTenths(2024))
        .contains(55);
  }

  @Test
  void namesTheNearestRuleForAnUnknownOne() {
    assertThatThrownBy(() -> Catalog.load(PROGRAM, Map.of("adult-ages", "18", "books", "bought")))
        .isInstanceOf(DefinitionException.class)
        .hasMessageContaining("\"adult-ages\" (did you mean \"adult-age\"?")
        .hasMessageContaining("Invalid rule books in hoctap.yml: \"bought\" (one of: uses, held)");
  }

  @Test
  void namesTheNearestBodyForAnUnknownSuccessor() {
    assertThatThrownBy(
            () ->
                Catalog.load(
                    PROGRAM, Map.of("successor-of-association_thap_muoi", "association_dong_thap")))
        .isInstanceOf(DefinitionException.class)
        .hasMessage(
            "Invalid rule successor-of-association_thap_muoi in hoctap.yml:"
                + " the actor \"association_dong_thap\" is not known"
                + " (did you mean \"association_dong_thap_82\"?)");
  }

  @Test
  void standsOnTheDefaultsWhereAWorkspaceSaysNothing() {
    Rules rules = Catalog.load(PROGRAM, Map.of()).rules();

    assertThat(rules.adultAge(2024)).isEqualTo(18);
    assertThat(rules.isPreviousYearSet(2024)).isFalse();
    assertThat(rules.digitalSkillItemTenths(2024)).isEmpty();
    assertThat(rules.proficientItemTenths(2024)).isEmpty();
    assertThat(rules.isAreaPassTotalUsed(2024)).isFalse();
  }

  @Test
  void bindsATargetToTheReadingThatAWorkspaceChose() {
    Catalog catalog = Catalog.load(PROGRAM, Map.of("proficient-base", "titled", "books", "held"));

    List<String> followed =
        catalog.plans().stream()
            .flatMap(plan -> plan.targets().stream())
            .map(Target::indicator)
            .toList();
    assertThat(followed)
        .contains("proficient_of_titled", "books_held_per_person")
        .doesNotContain("proficient_of_skilled", "book_uses_per_person");
  }

  @Test
  void knowsWhichTitleRuleADayFallsUnder() {
    Rules rules = Catalog.load(PROGRAM, Map.of()).rules();

    assertThat(rules.titleRuleOn(LocalDate.of(2022, 7, 27))).isEmpty();
    assertThat(rules.titleRuleOn(LocalDate.of(2022, 7, 28)).orElseThrow().criteria())
        .isEqualTo("244");
    assertThat(rules.titleRuleOn(LocalDate.of(2023, 10, 24)).orElseThrow().groups())
        .containsExactly(1, 2, 3);
    TitleRule current = rules.titleRuleOn(LocalDate.of(2023, 10, 25)).orElseThrow();
    assertThat(current.criteria()).isEqualTo("324");
    assertThat(current.groups()).containsExactly(1, 2, 3, 4);
    assertThat(current.passTotalTenths()).isEqualTo(800);
    assertThat(current.minimumItemTenths()).isEqualTo(50);
  }

  @Test
  void namesTheNearestIndicator() {
    assertThatThrownBy(() -> Catalog.load(PROGRAM, Map.of()).indicator("title_rate_of_adult"))
        .hasMessage(
            "Cannot find indicator \"title_rate_of_adult\" (did you mean \"title_rate_of_adults\"?)");
  }

  private static SortedMap<String, String> with(
      SortedMap<String, String> files, String file, String from, String to) {
    SortedMap<String, String> changed = new TreeMap<>(files);
    assertThat(files.get(file)).contains(from);
    changed.put(file, files.get(file).replace(from, to));
    return changed;
  }
}
