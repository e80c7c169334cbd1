package hoctap.ingest.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import hoctap.ingest.definition.DefinitionException;
import hoctap.ingest.workspace.Configuration.SourceConfiguration;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class RestSettingsTest {
  private static final Map<String, String> LEAST =
      Map.of("forms", "cdht, danso", "periods", "2024,2025H1", "places", "30037, 872");

  private static SourceConfiguration source(String url, Map<String, String> more) {
    Map<String, String> settings = new HashMap<>(LEAST);
    settings.putAll(more);
    return new SourceConfiguration(
        "phan-mem", "rest", url, Optional.empty(), Optional.empty(), null, settings);
  }

  private static List<String> faults(SourceConfiguration source) {
    try {
      RestSettings.of(source, Map.of("TOKEN", "a\nb"));
    } catch (DefinitionException e) {
      return e.faults();
    }
    throw new AssertionError("Nothing was found wrong");
  }

  @Test
  void readsTheLeastAndTakesDefaultsForTheRest() {
    RestSettings settings = RestSettings.of(source("https://xa.vn/api", Map.of()), Map.of());

    assertThat(settings.forms()).extracting("id").containsExactly("cdht", "danso");
    assertThat(settings.places()).containsExactly("30037", "872");
    assertThat(settings.sender()).isEqualTo("phan-mem");
    assertThat(settings.token()).isEmpty();
    assertThat(settings.query().rows()).hasToString("/rows");
    assertThat(settings.limits())
        .isEqualTo(
            new RestSettings.Limits(
                500, 16 * 1024 * 1024, Duration.ofSeconds(30), Duration.ofSeconds(600)));
  }

  @Test
  void namesTheParametersAndPointersAsTheServiceDoes() {
    RestSettings settings =
        RestSettings.of(
            source(
                "http://xa.vn:8080/api",
                Map.of(
                    "place-parameter", "ma_xa",
                    "limit-parameter", "so_dong",
                    "rows-pointer", "/data/items",
                    "token-env", "TOKEN",
                    "token-header", "X-Api-Key")),
            Map.of("TOKEN", "a-secret"));

    Wanted wanted = Wanted.of(settings, List.of()).get(0);
    assertThat(PageRequest.first(wanted, Optional.empty()).address(settings))
        .hasToString("http://xa.vn:8080/api/cdht?period=2024&ma_xa=30037&so_dong=500");
    assertThat(settings.query().rows()).hasToString("/data/items");
    assertThat(settings.token())
        .hasValueSatisfying(token -> assertThat(token.value()).isEqualTo("a-secret"));
    assertThat(settings.toString()).doesNotContain("a-secret");
  }

  @Test
  void reportsEveryFaultAtOnceWithWhatWasWanted() {
    Map<String, String> wrong =
        Map.ofEntries(
            Map.entry("form", "cdht"),
            Map.entry("forms", "cdtt"),
            Map.entry("periods", "2024Q1"),
            Map.entry("places", "3003"),
            Map.entry("sender", "Phòng"),
            Map.entry("page-size", "0"),
            Map.entry("deadline-seconds", "soon"),
            Map.entry("rows-pointer", "rows"),
            Map.entry("after-parameter", "a&b"),
            Map.entry("token-env", "TOKEN"));

    assertThat(String.join("\n", faults(source("https://xa.vn/api", wrong))))
        .contains("\"form\" (did you mean \"forms\"?")
        .contains("Cannot find form \"cdtt\" (did you mean \"cdht\"?")
        .contains("Invalid periods of source phan-mem in hoctap.yml: \"2024Q1\" (wanted 2024,")
        .contains("\"3003\" (wanted 5 digits, 3 digits or 2)")
        .contains("Invalid sender of source phan-mem")
        .contains(
            "Invalid page-size of source phan-mem in hoctap.yml: \"0\" (wanted a whole number")
        .contains("Invalid deadline-seconds")
        .contains("\"rows\" (wanted a JSON pointer, as /rows)")
        .contains("Invalid after-parameter")
        .contains("a token of plain letters");
  }

  @Test
  void refusesAnAddressThatHoldsASecretOrIsNoneOfTheWebWithoutSayingIt() {
    for (String url :
        List.of(
            "https://u:secret@xa.vn/", "ftp://secret/", "https://xa.vn/?key=secret", "secret")) {
      assertThat(faults(source(url, Map.of())))
          .singleElement()
          .asString()
          .startsWith("Invalid url of source phan-mem in hoctap.yml")
          .doesNotContain("secret");
    }
  }

  @Test
  void refusesATokenThatIsNotSet() {
    assertThat(faults(source("https://xa.vn/", Map.of("token-env", "NOWHERE"))))
        .containsExactly(
            "Invalid token-env of source phan-mem in hoctap.yml: \"NOWHERE\" (wanted the name of an environment variable that is set)");
  }

  @Test
  void refusesPlacesThatBearNoUnitInAnyPeriodOrLieElsewhere() {
    RestSettings settings =
        RestSettings.of(
            source("https://xa.vn/", Map.of("places", "30037,99999", "periods", "2024")), Map.of());
    assertThatThrownBy(() -> Wanted.of(settings, List.of("51")))
        .isInstanceOf(DefinitionException.class)
        .hasMessageContaining("\"30037\" (wanted places of provinces 51)")
        .hasMessageContaining("no unit bears the code 99999");
  }
}
