package hoctap.app.sample.truth;

import static hoctap.app.sample.truth.TinyProvince.H1;
import static hoctap.app.sample.truth.TinyProvince.H2;
import static hoctap.app.sample.truth.TinyProvince.Y2023;
import static hoctap.app.sample.truth.TinyProvince.Y2024;
import static hoctap.app.sample.truth.TinyProvince.citizen;
import static hoctap.app.sample.truth.TinyProvince.in;
import static org.assertj.core.api.Assertions.assertThat;

import hoctap.app.sample.people.Citizen;
import hoctap.app.sample.report.Kind;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class TruthOfPlacesTest {
  private static final String ADULTS = "adults_titled_in_collectives";
  private static final Optional<LocalDate> IN_2024 = Optional.of(LocalDate.of(2024, 10, 1));
  private static final Optional<LocalDate> NOT = Optional.empty();

  private final Citizen mai = citizen("Mai", 1980);
  private final Citizen nam = citizen("Nam", 1990);

  @Test
  void holdsALevelForThreeYearsWhileTheUnitIsListed() {
    Optional<LocalDate> in2023 = Optional.of(LocalDate.of(2023, 5, 1));
    TinyProvince province =
        new TinyProvince()
            .rated("DV1", in(Y2023, "30040"), in2023, "level_1")
            .rated("DV2", in(Y2023, "30040"), in2023, "good")
            .rated("DV1", in(Y2024, "30040"), NOT, "level_1")
            .rated("DV2", in(Y2024, "30040"), NOT, "good");
    assertThat(province.value("units_of_registered", "commune:30040@", 2023))
        .isEqualTo("2/2, 0 left out, persons");
    assertThat(province.value("units_of_registered", "commune:30040@", 2024))
        .isEqualTo("1/2, 0 left out, persons");
  }

  @Test
  void countsADecisionOfTheNextFirstQuarterForTheYearOfTheFile() {
    TinyProvince province =
        new TinyProvince()
            .listed(Kind.CLAN, "1", in(Y2024, "30040"), Optional.of(LocalDate.of(2025, 3, 31)))
            .listed(Kind.CLAN, "2", in(Y2024, "30040"), Optional.of(LocalDate.of(2025, 4, 1)))
            .listed(Kind.CLAN, "3", in(Y2024, "30040"), Optional.of(LocalDate.of(2023, 12, 31)));
    assertThat(province.value("clans_of_registered", "commune:30040@", 2024))
        .isEqualTo("1/3, 0 left out, persons");
  }

  @Test
  void countsTheFirstHalfOfStateFormsOnlyWhereNoSuccessorSentOne() {
    Optional<LocalDate> in2025 = Optional.of(LocalDate.of(2025, 5, 1));
    TinyProvince old = new TinyProvince().listed(Kind.FAMILY, "GD1", in(H1, "30040"), in2025);
    assertThat(old.value("families_of_registered", "commune:30046@2025-07-01", 2025))
        .isEqualTo("1/1, 0 left out, persons");
    TinyProvince both = old.listed(Kind.FAMILY, "GD1", in(H2, "30046"), NOT);
    assertThat(both.value("families_of_registered", "commune:30046@2025-07-01", 2025))
        .isEqualTo("0/1, 0 left out, persons");
  }

  @Test
  void takesACommunesOwnCountAndAVillagesForTheVillage() {
    Map<String, Long> own = Map.of("population", 100L, "adults", 70L, "households", 30L);
    Map<String, Long> village = Map.of("population", 40L, "adults", 25L, "households", 9L);
    TinyProvince province =
        new TinyProvince()
            .titled(mai, in(Y2024, "30040"), "A1")
            .counted(in(Y2024, "30040"), "", own)
            .counted(in(Y2024, "30040"), "A1", village)
            .assessed(nam, in(Y2024, "30046"), "A1")
            .counted(in(Y2024, "30046"), "A1", village)
            .counted(in(Y2024, "30046"), "A2", village);
    assertThat(province.value("title_rate_of_adults", "commune:30040@", 2024))
        .isEqualTo("1/70, 0 left out, persons");
    assertThat(province.value("title_rate_of_adults", "village:30040/A1@", 2024))
        .isEqualTo("1/25, 0 left out, persons");
    assertThat(province.value("title_rate_of_adults", "commune:30046@", 2024))
        .isEqualTo("0/50, 0 left out, persons");
    // Nobody of that village was assessed: one side, no row.
    assertThat(province.value("title_rate_of_adults", "village:30046/A2@", 2024)).isEqualTo("none");
    assertThat(province.value("title_rate_of_adults", "district:872@", 2024))
        .isEqualTo("1/120, 11 left out, persons");
  }

  @Test
  void letsTotalsServeWhereNobodyListsPersons() {
    Map<String, Long> totals = Map.of("adults", 10L, "adults_titled", 4L);
    TinyProvince province =
        new TinyProvince()
            .withTotals("GD1", in(Y2024, "30040"), IN_2024, totals)
            .withTotals("GD2", in(Y2024, "30040"), NOT, totals)
            .summed(in(Y2024, "30040"), "citizen", "", Map.of("total", 90L, "recognised", 30L));
    assertThat(province.value(ADULTS, "commune:30040@", 2024))
        .isEqualTo("4/10, 0 left out, totals");
    assertThat(province.value("title_rate_of_adults", "district:872@", 2024))
        .isEqualTo("30/90, 12 left out, totals");
  }

  @Test
  void takesAProvincesOwnTotalsOnlyWhereNothingBelowIsKnown() {
    Map<String, Long> ofProvince = Map.of("total", 900L, "recognised", 300L);
    Map<String, Long> ofDistrict = Map.of("total", 90L, "recognised", 60L);
    TinyProvince province =
        new TinyProvince()
            .summed(in(Y2023, "87"), "family", "", ofProvince)
            .summed(in(Y2023, "87"), "clan", "", ofProvince)
            .summed(in(Y2023, "872"), "family", "", ofDistrict);
    assertThat(province.value("families_recognised", "province:87@", 2023))
        .isEqualTo("60/90, 141 left out, totals");
    assertThat(province.value("clans_recognised", "province:87@", 2023))
        .isEqualTo("300/900, 141 left out, totals");
  }
}
