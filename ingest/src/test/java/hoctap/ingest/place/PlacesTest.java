package hoctap.ingest.place;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import hoctap.ingest.definition.DataException;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class PlacesTest {
  private static final LocalDate BEFORE = LocalDate.of(2025, 6, 30);
  private static final LocalDate AFTER = LocalDate.of(2025, 7, 1);

  private final Places places = Places.load();

  @Test
  void holdsEveryVersionOfEveryUnit() {
    assertThat(places.list())
        .hasSize(10_794 + 3_366)
        .extracting(Place::placeId)
        .doesNotHaveDuplicates();
    assertThat(places.list().stream().filter(place -> place.isInForce(BEFORE))).hasSize(10_794);
    assertThat(places.list().stream().filter(place -> place.isInForce(LocalDate.of(2025, 12, 31))))
        .hasSize(34 + 3_321);
  }

  @Test
  void resolvesOneCodeToTwoUnitsByTheDay() {
    assertThat(places.resolve("30037", BEFORE))
        .extracting(Place::placeId, Place::fullName)
        .containsExactly("commune:30037@", "Thị trấn Mỹ An");
    assertThat(places.resolve("30037", AFTER))
        .extracting(Place::placeId, Place::fullName)
        .containsExactly("commune:30037@2025-07-01", "Xã Tháp Mười");
    assertThat(places.resolve("872", BEFORE).fullName()).isEqualTo("Huyện Tháp Mười");
    assertThat(places.resolve("82", BEFORE).name()).isEqualTo("Tiền Giang");
    assertThat(places.resolve("82", AFTER).name()).isEqualTo("Đồng Tháp");
  }

  @Test
  void refusesACodeThatBearsNoUnitThatDayAndNamesThoseBeforeAndAfter() {
    assertThatThrownBy(() -> places.resolve("30040", LocalDate.of(2025, 12, 31)))
        .isInstanceOf(DataException.class)
        .hasMessage(
            "Không có xã nào mang mã 30040 vào ngày 31/12/2025. Trước đó: Xã Thạnh Lợi (Huyện Tháp"
                + " Mười) đến ngày 30/06/2025, sau đó thuộc Xã Trường Xuân (30046). Sau đó: không"
                + " có.");
    assertThat(places.refusal("26732", BEFORE))
        .contains("Trước đó: không có")
        .contains("Sau đó: Đặc khu Côn Đảo (Thành phố Hồ Chí Minh) từ ngày 01/07/2025");
    assertThat(places.refusal("1234", BEFORE)).contains("5 chữ số cho xã");
  }

  @Test
  void chainsAnOldCommuneToItsOldAndItsNewUnits() {
    assertThat(ids(places.ancestors("commune:30040@")))
        .containsExactlyInAnyOrder(
            "commune:30040@",
            "district:872@",
            "province:87@",
            "province:82@2025-07-01",
            "commune:30046@2025-07-01");
  }

  @Test
  void leavesASplitCommuneAtItsOwnPlaceBelowTheNewProvinceOnly() {
    assertThat(places.successor("commune:29995@")).isEmpty();
    assertThat(ids(places.listSuccessors("commune:29995@")))
        .containsExactly("commune:29992@2025-07-01", "commune:30154@2025-07-01");
    assertThat(ids(places.ancestors("commune:29995@")))
        .containsExactlyInAnyOrder(
            "commune:29995@",
            places.get("commune:29995@").parentId().orElseThrow(),
            "province:87@",
            "province:82@2025-07-01");
  }

  @Test
  void keepsADistrictAtItsOwnPlace() {
    assertThat(places.successor("district:872@")).isEmpty();
    assertThat(places.successor("district:536@")).isEmpty();
    assertThat(ids(places.ancestors("district:614@")))
        .containsExactlyInAnyOrder("district:614@", "province:62@", "province:51@2025-07-01");
  }

  @Test
  void knowsTheSplitCommunesOfTheReform() {
    assertThat(changesOf("commune:29995@")).hasSize(2).allMatch(PlaceChange::isSplit);
    assertThat(
            places.changes().stream()
                .filter(PlaceChange::isSplit)
                .map(PlaceChange::fromPlaceId)
                .distinct())
        .hasSize(440);
    assertThat(places.changes()).allMatch(change -> change.areaM2().isEmpty());
  }

  @Test
  void keepsTheZerosOfACode() {
    assertThat(places.resolve("00001", BEFORE).name()).isEqualTo("Phúc Xá");
    assertThat(places.find("1", BEFORE)).isEmpty();
    assertThat(places.successor("commune:00001@").map(Place::placeId))
        .contains("commune:00097@2025-07-01");
  }

  @Test
  void givesAnIslandWithoutCommunesWholeToItsSpecialZone() {
    assertThat(
            places.changes().stream()
                .filter(change -> change.fromPlaceId().startsWith("district:"))
                .map(change -> change.fromPlaceId() + " " + change.toPlaceId() + change.kind()))
        .containsExactly(
            "district:318@ commune:11948@2025-07-01WHOLE",
            "district:471@ commune:19742@2025-07-01WHOLE",
            "district:498@ commune:20333@2025-07-01WHOLE",
            "district:536@ commune:21548@2025-07-01WHOLE",
            "district:755@ commune:26732@2025-07-01WHOLE");
  }

  @Test
  void setsASuspectPairAside() {
    assertThat(places.successor("commune:29902@").map(Place::placeId)).isPresent();
    assertThat(changesOf("commune:29902@"))
        .filteredOn(PlaceChange::isSuspect)
        .singleElement()
        .extracting(PlaceChange::toPlaceId, PlaceChange::isSplit)
        .containsExactly("commune:29869@2025-07-01", false);
    assertThat(places.changes()).filteredOn(PlaceChange::isSuspect).hasSize(33);
  }

  @Test
  void givesEveryProvinceOneSuccessor() {
    List<Place> old =
        places.list().stream()
            .filter(place -> place.level() == Level.PROVINCE && place.isInForce(BEFORE))
            .toList();
    assertThat(old)
        .hasSize(63)
        .allSatisfy(place -> assertThat(places.successor(place.placeId())).isPresent());
    assertThat(places.successor("province:87@").orElseThrow().placeId())
        .isEqualTo("province:82@2025-07-01");
  }

  @Test
  void knowsTheTownshipsOfThirtyApril() {
    assertThat(places.resolve("26116", LocalDate.of(2026, 4, 29)).fullName())
        .isEqualTo("Xã Tân Phú");
    Place ward = places.resolve("26116", LocalDate.of(2026, 4, 30));
    assertThat(ward.fullName()).isEqualTo("Phường Tân Phú");
    assertThat(ward.parentId()).contains("province:75@2026-04-30");
    assertThat(changesOf("commune:26116@2025-07-01"))
        .singleElement()
        .extracting(PlaceChange::toPlaceId, PlaceChange::kind, PlaceChange::document)
        .containsExactly(
            "commune:26116@2026-04-30", PlaceChange.Kind.RENAME, "Nghị quyết 237/NQ-UBTVQH16");
    assertThat(places.changes())
        .filteredOn(change -> change.kind() == PlaceChange.Kind.RENAME)
        .hasSize(11);
  }

  @Test
  void followsAPlaceToTheDayAskedFor() {
    assertThat(places.standing("commune:30040@", BEFORE).placeId()).isEqualTo("commune:30040@");
    assertThat(places.standing("commune:30040@", AFTER).placeId())
        .isEqualTo("commune:30046@2025-07-01");
    assertThat(places.standing("commune:26116@2025-07-01", LocalDate.of(2026, 12, 31)).placeId())
        .isEqualTo("commune:26116@2026-04-30");
    assertThat(places.standing("commune:29995@", AFTER).placeId()).isEqualTo("commune:29995@");
  }

  @Test
  void chainsSplitCommunesOverASharedSuccessor() {
    // Lạc Đạo went to 11992 and 11995, Đình Dù to 11995 and 12004: one group of five.
    assertThat(places.group("commune:11992@2025-07-01", 2025))
        .containsExactly(
            "commune:11989@",
            "commune:11992@2025-07-01",
            "commune:11995@2025-07-01",
            "commune:12004@",
            "commune:12004@2025-07-01");
    assertThat(places.group("commune:30046@2025-07-01", 2025))
        .containsExactly("commune:30046@2025-07-01");
    assertThat(places.group("commune:11992@2025-07-01", 2026))
        .containsExactly("commune:11992@2025-07-01");
  }

  @Test
  void listsTheCommunesThatBecameOneWhole() {
    assertThat(ids(places.listWholePredecessors("commune:30037@2025-07-01")))
        .containsExactlyInAnyOrder("commune:30037@", "commune:30052@", "commune:30064@");
    assertThat(ids(places.listWholePredecessors("commune:30154@2025-07-01")))
        .doesNotContain("commune:29995@");
  }

  @Test
  void namesAVillageByItsCommuneAndItsStart() {
    assertThat(places.get("commune:30037@2025-07-01").villageId("A1"))
        .isEqualTo("village:30037/A1@2025-07-01");
    assertThat(places.get("commune:30037@").villageId("A1")).isEqualTo("village:30037/A1@");
  }

  private List<PlaceChange> changesOf(String placeId) {
    return places.changes().stream()
        .filter(change -> change.fromPlaceId().equals(placeId))
        .toList();
  }

  private static List<String> ids(List<Place> places) {
    return places.stream().map(Place::placeId).toList();
  }
}
