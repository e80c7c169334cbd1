package hoctap.ingest.place;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import hoctap.ingest.definition.DefinitionException;
import hoctap.ingest.definition.DefinitionFolder;
import java.time.LocalDate;
import java.util.List;
import java.util.SortedMap;
import org.junit.jupiter.api.Test;

/**
 * A second reform, on 1 March 2027, after that of 2025: An Hòa and Bình become 00003 An Bình, Thủy
 * is split between 00004 Thủy Đông and the new 00005 Thủy Tây. Its files lie beside the others,
 * which stay as they are.
 */
class LaterReformTest {
  private static final LocalDate BEFORE = LocalDate.of(2027, 2, 28);
  private static final LocalDate AFTER = LocalDate.of(2027, 3, 1);
  private static final LocalDate YEAR_END = LocalDate.of(2027, 12, 31);

  private final PlaceFolder folder =
      new PlaceFolder()
          .put(
              "units_2027.csv",
              """
              level,code,name,type,parent_code,valid_from,valid_to
              commune,00003,An Bình,Phường,10,2027-03-01,
              commune,00004,Thủy Đông,Xã,10,2027-03-01,
              commune,00005,Thủy Tây,Xã,10,2027-03-01,
              """)
          .put(
              "crosswalk_2027.csv",
              """
              old_code,new_code,old_name,new_name,old_district_code,old_province_code,new_province_code,area_km2,suspect
              00001,00003,An Hòa,An Bình,,10,10,,0
              00003,00003,Bình,An Bình,,10,10,,0
              00004,00004,Thủy,Thủy Đông,,10,10,12.5,0
              00004,00005,Thủy,Thủy Tây,,10,10,7.25,0
              """)
          .put(
              "reforms_2027.csv",
              """
              effective_on,level,document,crosswalk
              2027-03-01,commune,Nghị quyết 3,crosswalk_2027
              """);
  private final Places places = folder.read();

  @Test
  void endsTheUnitsThatTheNewFilesGiveAwayOrReplace() {
    assertThat(places.resolve("00001", BEFORE).validTo()).contains(BEFORE);
    assertThat(places.resolve("00003", BEFORE).fullName()).isEqualTo("Xã Bình");
    assertThat(places.resolve("00003", AFTER).fullName()).isEqualTo("Phường An Bình");
    assertThat(places.find("00001", AFTER)).isEmpty();
    assertThat(places.refusal("00001", AFTER))
        .isEqualTo(
            "Không có xã nào mang mã 00001 vào ngày 01/03/2027. Trước đó: Xã An (Huyện Đông) đến"
                + " ngày 30/06/2025, sau đó thuộc Xã An Hòa (00001); Xã An Hòa (Tỉnh Sông) đến ngày"
                + " 28/02/2027, sau đó thuộc Phường An Bình (00003). Sau đó: không có.");
    assertThat(places.list().stream().filter(place -> place.isInForce(AFTER)))
        .extracting(Place::placeId)
        .containsExactly(
            "commune:00003@2027-03-01",
            "commune:00004@2027-03-01",
            "commune:00005@2027-03-01",
            "province:10@2025-07-01");
  }

  @Test
  void leavesAProvinceThatStaysAsItIs() {
    assertThat(places.changes())
        .extracting(PlaceChange::fromPlaceId)
        .doesNotContain("province:10@2025-07-01");
    assertThat(places.successor("province:10@").map(Place::placeId))
        .contains("province:10@2025-07-01");
  }

  @Test
  void followsACommuneOverBothReforms() {
    assertThat(standing("commune:00002@", LocalDate.of(2025, 12, 31)))
        .isEqualTo("commune:00001@2025-07-01");
    assertThat(standing("commune:00002@", YEAR_END)).isEqualTo("commune:00003@2027-03-01");
    // Whole in 2025, split in 2027: it stands at the last place that had it whole.
    assertThat(standing("commune:00004@", YEAR_END)).isEqualTo("commune:00004@2025-07-01");
    // Split in 2025: it stands at its own, whatever becomes of its parts.
    assertThat(standing("commune:00003@", YEAR_END)).isEqualTo("commune:00003@");
    assertThat(ids(places.ancestors("commune:00002@")))
        .containsExactlyInAnyOrder(
            "commune:00002@",
            "district:100@",
            "province:10@",
            "province:10@2025-07-01",
            "commune:00001@2025-07-01",
            "commune:00003@2027-03-01");
    assertThat(ids(places.listWholePredecessors("commune:00003@2027-03-01")))
        .containsExactlyInAnyOrder(
            "commune:00001@2025-07-01",
            "commune:00003@2025-07-01",
            "commune:00001@",
            "commune:00002@");
  }

  @Test
  void keepsTheGroupsOfEachYearApart() {
    assertThat(places.group("commune:00004@2025-07-01", 2025))
        .containsExactly("commune:00003@", "commune:00003@2025-07-01", "commune:00004@2025-07-01");
    assertThat(places.group("commune:00004@2025-07-01", 2026))
        .containsExactly("commune:00004@2025-07-01");
    assertThat(places.group("commune:00004@2025-07-01", 2027))
        .containsExactly(
            "commune:00004@2025-07-01", "commune:00004@2027-03-01", "commune:00005@2027-03-01");
  }

  @Test
  void listsEachReformWithItsDocumentAndItsMeasures() {
    assertThat(places.changes())
        .filteredOn(change -> change.effectiveOn().equals(AFTER))
        .extracting(
            PlaceChange::fromPlaceId,
            PlaceChange::toPlaceId,
            PlaceChange::kind,
            PlaceChange::document,
            change -> change.areaM2().orElse(0L))
        .containsExactly(
            row("commune:00001@2025-07-01", "commune:00003@2027-03-01", "WHOLE", 0),
            row("commune:00003@2025-07-01", "commune:00003@2027-03-01", "WHOLE", 0),
            row("commune:00004@2025-07-01", "commune:00004@2027-03-01", "PART", 12_500_000),
            row("commune:00004@2025-07-01", "commune:00005@2027-03-01", "PART", 7_250_000));
  }

  @Test
  void takesAUnitThatTheCrosswalkOfTheDayDoesNotNameForARename() {
    folder.edit(
        "units_2027.csv",
        "commune,00003,An Bình,Phường,10,2027-03-01,\n",
        "commune,00003,Bình,Phường,10,2027-03-01,\n");
    folder.edit("crosswalk_2027.csv", "00001,00003,An Hòa,An Bình,,10,10,,0\n", "");
    folder.edit("crosswalk_2027.csv", "00003,00003,Bình,An Bình,,10,10,,0\n", "");
    assertThat(folder.read().changes())
        .filteredOn(change -> change.kind() == PlaceChange.Kind.RENAME)
        .extracting(PlaceChange::fromPlaceId, PlaceChange::toPlaceId, PlaceChange::document)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple(
                "commune:00003@2025-07-01", "commune:00003@2027-03-01", "Nghị quyết 3"));
  }

  @Test
  void refusesAUnitThatGivesLandAndHasNoNewVersion() {
    folder.edit("units_2027.csv", "commune,00004,Thủy Đông,Xã,10,2027-03-01,\n", "");
    DefinitionException refusal =
        catchThrowableOfType(DefinitionException.class, () -> folder.read());
    assertThat(refusal.faults())
        .containsExactly(
            "Invalid pair in reference/places/crosswalk_2027.csv line 4: 00004 -> 00004: names commune 00004, which no list has on 2027-03-01");
  }

  @Test
  void takesAReformOfTheRealCountryFromThreeMoreFiles() {
    SortedMap<String, String> texts =
        DefinitionFolder.read(Places.class, "reference/places", ".csv");
    texts.put(
        "reference/places/units_2027.csv",
        """
        level,code,name,type,parent_code,valid_from,valid_to
        commune,30037,Tháp Mười,Phường,82,2027-07-01,
        commune,30046,Trường Xuân,Xã,82,2027-07-01,
        """);
    texts.put(
        "reference/places/crosswalk_2027.csv",
        """
        old_code,new_code,old_name,new_name,old_district_code,old_province_code,new_province_code,suspect
        30037,30037,Tháp Mười,Tháp Mười,,82,82,0
        30043,30037,Phương Thịnh,Tháp Mười,,82,82,0
        30043,30046,Phương Thịnh,Trường Xuân,,82,82,0
        30046,30046,Trường Xuân,Trường Xuân,,82,82,0
        """);
    texts.put(
        "reference/places/reforms_2027.csv",
        "effective_on,level,document,crosswalk\n2027-07-01,commune,Nghị quyết,crosswalk_2027\n");
    Places later = Places.of(texts);
    LocalDate day = LocalDate.of(2027, 7, 1);
    assertThat(later.list()).hasSize(10_794 + 3_366 + 2);
    assertThat(later.list().stream().filter(place -> place.isInForce(day))).hasSize(34 + 3_320);
    assertThat(later.resolve("30037", day).fullName()).isEqualTo("Phường Tháp Mười");
    assertThat(later.standing("commune:30064@", day).placeId())
        .isEqualTo("commune:30037@2027-07-01");
    assertThat(ids(later.listSuccessors("commune:30043@2025-07-01")))
        .containsExactly("commune:30037@2027-07-01", "commune:30046@2027-07-01");
    // What stood before stands as it did.
    Places now = Places.load();
    LocalDate before = LocalDate.of(2027, 6, 30);
    assertThat(
            now.list().stream()
                .filter(
                    place ->
                        !later
                            .standing(place.placeId(), before)
                            .placeId()
                            .equals(now.standing(place.placeId(), before).placeId())))
        .isEmpty();
  }

  private String standing(String placeId, LocalDate day) {
    return places.standing(placeId, day).placeId();
  }

  private static org.assertj.core.groups.Tuple row(
      String from, String to, String kind, long areaM2) {
    return org.assertj.core.groups.Tuple.tuple(
        from, to, PlaceChange.Kind.valueOf(kind), "Nghị quyết 3", areaM2);
  }

  private static List<String> ids(List<Place> places) {
    return places.stream().map(Place::placeId).toList();
  }
}
