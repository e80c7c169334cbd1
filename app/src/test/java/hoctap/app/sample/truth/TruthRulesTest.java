package hoctap.app.sample.truth;

import static hoctap.app.sample.truth.TinyProvince.H1;
import static hoctap.app.sample.truth.TinyProvince.H2;
import static hoctap.app.sample.truth.TinyProvince.Y2023;
import static hoctap.app.sample.truth.TinyProvince.Y2024;
import static hoctap.app.sample.truth.TinyProvince.citizen;
import static org.assertj.core.api.Assertions.assertThat;

import hoctap.app.sample.people.Citizen;
import hoctap.app.sample.report.Form;
import hoctap.app.sample.report.Kind;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class TruthRulesTest {
  private static final String ADULTS = "adults_titled_in_collectives";
  private static final Optional<LocalDate> IN_2024 = Optional.of(LocalDate.of(2024, 10, 1));
  private static final Optional<LocalDate> NOT = Optional.empty();

  private final Citizen mai = citizen("Mai", 1980);
  private final Citizen nam = citizen("Nam", 1990);
  private final Citizen tu = citizen("Tư", 2006);
  private final Citizen ut = citizen("Út", 2007);

  @Test
  void countsAdultsOfRecognisedFamiliesWithAndWithoutTheTitle() {
    TinyProvince province =
        new TinyProvince()
            .listed(Kind.FAMILY, "GD1", Y2024, "30040", IN_2024)
            .listed(Kind.FAMILY, "GD2", Y2024, "30040", NOT)
            .titled(mai, Y2024, "30040", "A1")
            .assessed(tu, Y2024, "30040", "A1")
            .titled(ut, Y2024, "30040", "A2")
            .member(mai, Y2024, "30040", Kind.FAMILY, "GD1")
            .member(tu, Y2024, "30040", Kind.FAMILY, "GD1")
            .member(ut, Y2024, "30040", Kind.FAMILY, "GD1")
            .member(nam, Y2024, "30040", Kind.FAMILY, "GD2");
    // Mai and Tư (18 on the last day of 2024) count, Út is 17, Nam's family holds no title.
    assertThat(province.value(ADULTS, "commune:30040@", 2024))
        .isEqualTo("1/2, 0 left out, persons");
    assertThat(province.value(ADULTS, "village:30040/A1@", 2024))
        .isEqualTo("1/2, 0 left out, persons");
    assertThat(province.value(ADULTS, "village:30040/A2@", 2024)).isEqualTo("none");
    // The other twelve communes of the district sent nothing.
    assertThat(province.value(ADULTS, "district:872@", 2024))
        .isEqualTo("1/2, 12 left out, persons");
    assertThat(province.value(ADULTS, "province:87@", 2024))
        .isEqualTo("1/2, 140 left out, persons");
  }

  @Test
  void leavesOutACommuneThatListsMembersButAssessesNobody() {
    TinyProvince province =
        new TinyProvince()
            .listed(Kind.FAMILY, "GD1", Y2024, "30040", IN_2024)
            .member(mai, Y2024, "30040", Kind.FAMILY, "GD1")
            .listed(Kind.FAMILY, "GD1", Y2024, "30046", IN_2024)
            .member(nam, Y2024, "30046", Kind.FAMILY, "GD1")
            .titled(nam, Y2024, "30046", "A1");
    assertThat(province.value(ADULTS, "commune:30040@", 2024)).isEqualTo("none");
    assertThat(province.value(ADULTS, "district:872@", 2024))
        .isEqualTo("1/1, 12 left out, persons");
    assertThat(province.value("families_of_registered", "district:872@", 2024))
        .isEqualTo("2/2, 11 left out, persons");
  }

  @Test
  void countsAVillageCommunityForEveryoneOfItsVillage() {
    TinyProvince province =
        new TinyProvince()
            .listed(Kind.COMMUNITY, "A1", Y2024, "30040", IN_2024)
            .sent(Form.THANHVIEN, Y2024, "30040")
            .titled(mai, Y2024, "30040", "A1")
            .assessed(nam, Y2024, "30040", "A1")
            .titled(tu, Y2024, "30040", "A2");
    assertThat(province.value(ADULTS, "commune:30040@", 2024))
        .isEqualTo("1/2, 0 left out, persons");
  }

  @Test
  void countsAnOfficialAtTheUnitForStaffAndAtHomeForAdults() {
    TinyProvince province =
        new TinyProvince()
            .listed(Kind.UNIT, "H01", Y2024, "872", IN_2024)
            .listed(Kind.FAMILY, "GD1", Y2024, "30040", IN_2024)
            .titled(mai, Y2024, "872", "")
            .member(mai, Y2024, "30040", Kind.FAMILY, "GD1")
            // The commune names no other place: the unit is found in the province.
            .member(mai, Y2024, "30040", Kind.UNIT, "H01")
            .sent(Form.CDHT, Y2024, "30040");
    assertThat(province.value("staff_titled_in_units", "district:872@", 2024))
        .isEqualTo("1/1, 12 left out, persons");
    assertThat(province.value("staff_titled_in_units", "commune:30040@", 2024)).isEqualTo("none");
    assertThat(province.value(ADULTS, "commune:30040@", 2024))
        .isEqualTo("1/1, 0 left out, persons");
  }

  @Test
  void holdsALevelForThreeYearsWhileTheUnitIsListed() {
    Optional<LocalDate> in2023 = Optional.of(LocalDate.of(2023, 5, 1));
    TinyProvince province =
        new TinyProvince()
            .listed(Kind.UNIT, "DV1", Y2023, "30040", in2023, "level_1", Map.of())
            .listed(Kind.UNIT, "DV2", Y2023, "30040", in2023, "good", Map.of())
            .listed(Kind.UNIT, "DV1", Y2024, "30040", NOT, "level_1", Map.of())
            .listed(Kind.UNIT, "DV2", Y2024, "30040", NOT, "good", Map.of());
    assertThat(province.value("units_of_registered", "commune:30040@", 2023))
        .isEqualTo("2/2, 0 left out, persons");
    assertThat(province.value("units_of_registered", "commune:30040@", 2024))
        .isEqualTo("1/2, 0 left out, persons");
  }

  @Test
  void countsADecisionOfTheNextFirstQuarterForTheYearOfTheFile() {
    TinyProvince province =
        new TinyProvince()
            .listed(Kind.CLAN, "1", Y2024, "30040", Optional.of(LocalDate.of(2025, 3, 31)))
            .listed(Kind.CLAN, "2", Y2024, "30040", Optional.of(LocalDate.of(2025, 4, 1)))
            .listed(Kind.CLAN, "3", Y2024, "30040", Optional.of(LocalDate.of(2023, 12, 31)));
    assertThat(province.value("clans_of_registered", "commune:30040@", 2024))
        .isEqualTo("1/3, 0 left out, persons");
  }

  @Test
  void countsAPersonOfBothHalvesOnceWhereTheCommunesAreOneNow() {
    TinyProvince province =
        new TinyProvince()
            .titled(mai, H1, "30040", "A1")
            .assessed(mai, H2, "30046", "040-A1")
            .titled(nam, H1, "30046", "A1")
            .assessed(tu, H2, "30046", "");
    // Mai counts by the first half's decision: in the village as Thạnh Lợi called it.
    assertThat(province.value("assessed_meeting_rule", "commune:30046@2025-07-01", 2025))
        .isEqualTo("2/3, 0 left out, persons");
    assertThat(province.value("assessed_meeting_rule", "village:30040/A1@", 2025))
        .isEqualTo("1/1, 0 left out, persons");
    assertThat(province.value("assessed_meeting_rule", "province:82@2025-07-01", 2025))
        .isEqualTo("2/3, 101 left out, persons");
    assertThat(province.value("assessed_meeting_rule", "district:872@", 2025)).isEqualTo("none");
  }

  @Test
  void countsTheFirstHalfOfStateFormsOnlyWhereNoSuccessorSentOne() {
    Optional<LocalDate> in2025 = Optional.of(LocalDate.of(2025, 5, 1));
    TinyProvince old = new TinyProvince().listed(Kind.FAMILY, "GD1", H1, "30040", in2025);
    assertThat(old.value("families_of_registered", "commune:30046@2025-07-01", 2025))
        .isEqualTo("1/1, 0 left out, persons");
    TinyProvince both = old.listed(Kind.FAMILY, "GD1", H2, "30046", NOT);
    assertThat(both.value("families_of_registered", "commune:30046@2025-07-01", 2025))
        .isEqualTo("0/1, 0 left out, persons");
  }

  @Test
  void keepsASplitCommuneAsAPlaceOfItsOwn() {
    TinyProvince province = new TinyProvince().titled(mai, H1, "30079", "A1");
    assertThat(province.value("titled_with_digital_skill", "commune:30079@", 2025))
        .isEqualTo("1/1, 0 left out, persons");
    // One place of reporting with Phú Cường and Phong Mỹ: 102 communes, two of them not left out.
    assertThat(province.value("titled_with_digital_skill", "province:82@2025-07-01", 2025))
        .isEqualTo("1/1, 100 left out, persons");
  }

  @Test
  void takesACommunesOwnCountAndAVillagesForTheVillage() {
    Map<String, Long> own = Map.of("population", 100L, "adults", 70L, "households", 30L);
    Map<String, Long> village = Map.of("population", 40L, "adults", 25L, "households", 9L);
    TinyProvince province =
        new TinyProvince()
            .titled(mai, Y2024, "30040", "A1")
            .counted(Y2024, "30040", "", own)
            .counted(Y2024, "30040", "A1", village)
            .assessed(nam, Y2024, "30046", "A1")
            .counted(Y2024, "30046", "A1", village)
            .counted(Y2024, "30046", "A2", village);
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
            .listed(Kind.FAMILY, "GD1", Y2024, "30040", IN_2024, "", totals)
            .listed(Kind.FAMILY, "GD2", Y2024, "30040", NOT, "", totals)
            .summed(Y2024, "30040", "citizen", "", Map.of("total", 90L, "recognised", 30L));
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
            .summed(Y2023, "87", "family", "", ofProvince)
            .summed(Y2023, "87", "clan", "", ofProvince)
            .summed(Y2023, "872", "family", "", ofDistrict);
    assertThat(province.value("families_recognised", "province:87@", 2023))
        .isEqualTo("60/90, 141 left out, totals");
    assertThat(province.value("clans_recognised", "province:87@", 2023))
        .isEqualTo("300/900, 141 left out, totals");
  }

  @Test
  void followsHoldersToTheProvinceAcrossTheReform() {
    TinyProvince province =
        new TinyProvince()
            .titled(mai, Y2023, "30040", "A1")
            .titled(nam, Y2023, "30046", "A1")
            .titled(mai, Y2024, "30046", "A1")
            .titled(mai, H2, "30046", "A1");
    assertThat(province.value("titled_retained", "commune:30040@", 2024))
        .isEqualTo("1/1, 0 left out, persons");
    assertThat(province.value("titled_retained", "commune:30046@", 2024))
        .isEqualTo("0/1, 0 left out, persons");
    assertThat(province.value("titled_retained", "province:82@2025-07-01", 2025))
        .isEqualTo("1/1, 0 left out, persons");
    assertThat(province.value("titled_retained", "commune:30046@2025-07-01", 2025))
        .isEqualTo("none");
  }

  @Test
  void countsUnknownMarksInNoNumerator() {
    TinyProvince province = new TinyProvince().titled(mai, Y2024, "30040", "A1");
    // Self-update has no column, nor has registration.
    assertThat(province.value("proficient_of_titled", "commune:30040@", 2024))
        .isEqualTo("0/1, 0 left out, persons");
    assertThat(province.value("citizens_of_registered", "commune:30040@", 2024)).isEqualTo("none");
  }
}
