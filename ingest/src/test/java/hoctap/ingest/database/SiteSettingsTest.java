package hoctap.ingest.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import hoctap.ingest.definition.DefinitionException;
import hoctap.ingest.workspace.Configuration.SourceConfiguration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class SiteSettingsTest {
  private static SourceConfiguration source(String url, Map<String, String> settings) {
    return new SourceConfiguration(
        "lib", "koha", url, Optional.empty(), Optional.empty(), "87", settings);
  }

  @Test
  void readsTheOrderOfTheFieldsThatMayHoldTheNumber() {
    SiteSettings settings =
        SiteSettings.of(
            source("", Map.of("citizen-fields", "attribute:CCCD, cardnumber")),
            SourceSystem.get("koha"));
    assertThat(settings.rankOfAttribute("CCCD")).hasValue(0);
    assertThat(settings.rank("cardnumber")).hasValue(1);
    assertThat(settings.rank("userid")).isEmpty();
    assertThat(settings.attributeCodes()).containsExactly("CCCD");
  }

  @Test
  void reportsEveryFaultWithTheNearestName() {
    SourceConfiguration source =
        source(
            "jdbc:duckdb:file",
            Map.of(
                "citizen-field", "cardnumber",
                "citizen-fields", "surname",
                "anonymous-account", "one"));
    assertThatThrownBy(() -> SiteSettings.of(source, SourceSystem.get("koha")))
        .isInstanceOfSatisfying(
            DefinitionException.class,
            e ->
                assertThat(e.faults())
                    .satisfiesExactly(
                        one ->
                            assertThat(one)
                                .contains("\"citizen-field\" (did you mean \"citizen-fields\"?"),
                        two ->
                            assertThat(two)
                                .contains("citizen-fields of source lib")
                                .contains("\"surname\" (one of: attribute:<code>, cardnumber"),
                        three -> assertThat(three).contains("\"one\" (wanted a whole number)")));
  }

  @Test
  void readsLargeTablesByWindowsUnlessTheSiteSaysOtherwise() {
    assertThat(SiteSettings.of(source("", Map.of()), SourceSystem.get("koha")).windows())
        .isEqualTo(new WindowSettings(200_000, 7, 30, 20));
    Map<String, String> own =
        Map.of(
            "window-rows", "0",
            "overlap-days", "14",
            "full-refresh-days", "90",
            "max-vanished-percent", "5");
    assertThat(SiteSettings.of(source("", own), SourceSystem.get("koha")).windows())
        .isEqualTo(new WindowSettings(0, 14, 90, 5));
  }

  @Test
  void refusesWindowsThatWouldLoseRows() {
    Map<String, String> wrong =
        Map.of("window-rows", "-1", "overlap-days", "0", "max-vanished-percent", "120");
    assertThatThrownBy(() -> SiteSettings.of(source("", wrong), SourceSystem.get("koha")))
        .isInstanceOfSatisfying(
            DefinitionException.class,
            e ->
                assertThat(e.faults())
                    .containsExactly(
                        "Invalid window-rows of source lib in hoctap.yml: \"-1\" (wanted a whole number from 0)",
                        "Invalid overlap-days of source lib in hoctap.yml: \"0\" (wanted a whole number from 1 to 3650)",
                        "Invalid max-vanished-percent of source lib in hoctap.yml: \"120\" (wanted a whole number from 0 to 100)"));
  }

  @Test
  void refusesTwoPlacesOfOneBranchAndAnUnknownChoice() {
    SourceConfiguration source =
        source(
            "jdbc:duckdb:file",
            Map.of("branch.TM", "30037", "branch.tm", "30046", "erased-links", "forget"));
    assertThatThrownBy(() -> SiteSettings.of(source, SourceSystem.get("koha")))
        .isInstanceOfSatisfying(
            DefinitionException.class,
            e ->
                assertThat(e.faults())
                    .containsExactly(
                        "Invalid setting of source lib in hoctap.yml: \"branch.tm\" (the same branch has another, codes are compared without case)",
                        "Invalid erased-links of source lib in hoctap.yml: \"forget\" (one of: keep, follow)"));
  }

  @Test
  void refusesAnAddressItCannotReadWithoutSayingIt() {
    SourceConfiguration source = source("jdbc:mysql://root:secret@host/koha", Map.of());
    assertThatThrownBy(() -> DatabaseIntake.check(source))
        .isInstanceOf(DefinitionException.class)
        .hasMessage(
            "Invalid url of source lib in hoctap.yml: wanted jdbc:duckdb:, jdbc:mariadb: or jdbc:postgresql:");
  }

  @Test
  void quotesNamesAsEachDatabaseDoes() {
    TableRead read =
        new TableRead(
            "statistics",
            List.of("datetime", "odd`\"name"),
            List.of("datetime"),
            Optional.of("type"),
            List.of("issue", "localuse"));
    assertThat(SelectText.of(DatabaseKind.MARIADB, read))
        .endsWith(
            """
            select `datetime`, `odd``"name`
            from `statistics`
            where `type` in (?, ?)
            order by `datetime`
            """);
    assertThat(SelectText.of(DatabaseKind.POSTGRESQL, read))
        .endsWith(
            """
            select "datetime", "odd`""name"
            from "statistics"
            where "type" in (?, ?)
            order by "datetime"
            """);
  }
}
