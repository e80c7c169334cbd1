package hoctap.transform.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import hoctap.ingest.definition.DefinitionException;
import hoctap.ingest.definition.DefinitionReader;
import hoctap.ingest.workspace.Configuration;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

/** What {@code hoctap.yml} says of rules, by years and places. */
class DatedRulesTest {
  private static Catalog catalog(String text) {
    return Catalog.load(
        DefinitionReader.ofConfiguration()
            .read("hoctap.yml", "version: 1\n" + text, Configuration.class));
  }

  @Test
  void bindsEachTargetByTheChoiceOfItsOwnYear() {
    Catalog catalog = catalog("rules: {proficient-base: [{from: 2026, value: titled}]}");

    assertThat(
            catalog.plans().stream()
                .filter(plan -> plan.id().equals("national_677"))
                .flatMap(plan -> plan.targets().stream())
                .filter(target -> target.indicator().startsWith("proficient"))
                .map(target -> target.indicator() + " " + target.year()))
        .containsExactly("proficient_of_skilled 2025", "proficient_of_titled 2030");
  }

  @Test
  void namesEveryWrongValueOfADatedRule() {
    assertThatThrownBy(
            () ->
                catalog(
                    """
                    rules:
                      adult-age: [{from: 2023, value: 16}, {from: 2025, value: 21}]
                      digital-skill-item: [{from: 2024, value: 5}]
                      successor-of-association_thap_muoi: [{from: 2025, value: x}]
                    """))
        .isInstanceOf(DefinitionException.class)
        .hasMessageContaining("Invalid rule adult-age in hoctap.yml: \"16\" (one of: 18, 15)")
        .hasMessageContaining("Invalid rule adult-age in hoctap.yml: \"21\" (one of: 18, 15)")
        .hasMessageContaining("\"5\" (one of: off, or a number above 5 and up to 10)")
        .hasMessageContaining("a body has one successor for all years");
  }

  @Test
  void knowsTheSetsThatPlacesIssuedBesideTheCountrysOwn() {
    Rules rules =
        catalog(
                """
                title:
                  criteria:
                    - id: thap-muoi
                      document: QĐ 12
                      place: "872"
                      valid-from: 2024-01-05
                      groups: [1, 2]
                      pass-total: 75.5
                      minimum-item: 4
                """)
            .rules();

    assertThat(rules.titleRuleOn(LocalDate.of(2024, 6, 1)).orElseThrow().criteria())
        .isEqualTo("324");
    assertThat(rules.allTitles())
        .extracting(TitleRule::criteria)
        .containsExactly("244", "324", "thap-muoi");
    TitleRule own = rules.localTitles().get(0);
    assertThat(own.passTotalTenths()).isEqualTo(755);
    assertThat(own.items()).isEqualTo(10);
    // District 872 ended with 30 June 2025, and what it issued with it.
    assertThat(own.validTo()).contains(LocalDate.of(2025, 6, 30));
  }
}
