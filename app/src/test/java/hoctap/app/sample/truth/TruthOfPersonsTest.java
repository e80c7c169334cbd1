package hoctap.app.sample.truth;

import static hoctap.app.sample.truth.TinyProvince.H1;
import static hoctap.app.sample.truth.TinyProvince.H2;
import static hoctap.app.sample.truth.TinyProvince.Y2023;
import static hoctap.app.sample.truth.TinyProvince.Y2024;
import static hoctap.app.sample.truth.TinyProvince.citizen;
import static hoctap.app.sample.truth.TinyProvince.in;
import static org.assertj.core.api.Assertions.assertThat;

import hoctap.app.sample.people.Citizen;
import hoctap.app.sample.report.Form;
import hoctap.app.sample.report.Kind;
import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class TruthOfPersonsTest {
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
            .listed(Kind.FAMILY, "GD1", in(Y2024, "30040"), IN_2024)
            .listed(Kind.FAMILY, "GD2", in(Y2024, "30040"), NOT)
            .titled(mai, in(Y2024, "30040"), "A1")
            .assessed(tu, in(Y2024, "30040"), "A1")
            .titled(ut, in(Y2024, "30040"), "A2")
            .member(mai, in(Y2024, "30040"), Kind.FAMILY, "GD1")
            .member(tu, in(Y2024, "30040"), Kind.FAMILY, "GD1")
            .member(ut, in(Y2024, "30040"), Kind.FAMILY, "GD1")
            .member(nam, in(Y2024, "30040"), Kind.FAMILY, "GD2");
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
            .listed(Kind.FAMILY, "GD1", in(Y2024, "30040"), IN_2024)
            .member(mai, in(Y2024, "30040"), Kind.FAMILY, "GD1")
            .listed(Kind.FAMILY, "GD1", in(Y2024, "30046"), IN_2024)
            .member(nam, in(Y2024, "30046"), Kind.FAMILY, "GD1")
            .titled(nam, in(Y2024, "30046"), "A1");
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
            .listed(Kind.COMMUNITY, "A1", in(Y2024, "30040"), IN_2024)
            .sent(Form.THANHVIEN, in(Y2024, "30040"))
            .titled(mai, in(Y2024, "30040"), "A1")
            .assessed(nam, in(Y2024, "30040"), "A1")
            .titled(tu, in(Y2024, "30040"), "A2");
    assertThat(province.value(ADULTS, "commune:30040@", 2024))
        .isEqualTo("1/2, 0 left out, persons");
  }

  @Test
  void countsAnOfficialAtTheUnitForStaffAndAtHomeForAdults() {
    TinyProvince province =
        new TinyProvince()
            .listed(Kind.UNIT, "H01", in(Y2024, "872"), IN_2024)
            .listed(Kind.FAMILY, "GD1", in(Y2024, "30040"), IN_2024)
            .titled(mai, in(Y2024, "872"), "")
            .member(mai, in(Y2024, "30040"), Kind.FAMILY, "GD1")
            // The commune names no other place: the unit is found in the province.
            .member(mai, in(Y2024, "30040"), Kind.UNIT, "H01")
            .sent(Form.CDHT, in(Y2024, "30040"));
    assertThat(province.value("staff_titled_in_units", "district:872@", 2024))
        .isEqualTo("1/1, 12 left out, persons");
    assertThat(province.value("staff_titled_in_units", "commune:30040@", 2024)).isEqualTo("none");
    assertThat(province.value(ADULTS, "commune:30040@", 2024))
        .isEqualTo("1/1, 0 left out, persons");
  }

  @Test
  void countsAPersonOfBothHalvesOnceWhereTheCommunesAreOneNow() {
    TinyProvince province =
        new TinyProvince()
            .titled(mai, in(H1, "30040"), "A1")
            .assessed(mai, in(H2, "30046"), "040-A1")
            .titled(nam, in(H1, "30046"), "A1")
            .assessed(tu, in(H2, "30046"), "");
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
  void keepsASplitCommuneAsAPlaceOfItsOwn() {
    TinyProvince province = new TinyProvince().titled(mai, in(H1, "30079"), "A1");
    assertThat(province.value("titled_with_digital_skill", "commune:30079@", 2025))
        .isEqualTo("1/1, 0 left out, persons");
    // One place of reporting with Phú Cường and Phong Mỹ: 102 communes, two of them not left out.
    assertThat(province.value("titled_with_digital_skill", "province:82@2025-07-01", 2025))
        .isEqualTo("1/1, 100 left out, persons");
  }

  @Test
  void followsHoldersToTheProvinceAcrossTheReform() {
    TinyProvince province =
        new TinyProvince()
            .titled(mai, in(Y2023, "30040"), "A1")
            .titled(nam, in(Y2023, "30046"), "A1")
            .titled(mai, in(Y2024, "30046"), "A1")
            .titled(mai, in(H2, "30046"), "A1");
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
    TinyProvince province = new TinyProvince().titled(mai, in(Y2024, "30040"), "A1");
    // Self-update has no column, nor has registration.
    assertThat(province.value("proficient_of_titled", "commune:30040@", 2024))
        .isEqualTo("0/1, 0 left out, persons");
    assertThat(province.value("citizens_of_registered", "commune:30040@", 2024)).isEqualTo("none");
  }
}
