package hoctap.ingest.place;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PlaceNameTest {
  @ParameterizedTest
  @CsvSource({
    "Mỹ Hòa, Mỹ Hoà",
    "Lệ Thủy, Lệ Thuỷ",
    "HÒA BÌNH, Hoà  Bình",
    "Mỹ Quí, Mỹ Quý",
    "Mỹ An, Mĩ An",
    "Phường 4, phường 4",
    "M'Đrắk, M’Đrắk"
  })
  void knowsTheSpellingsOfOneName(String one, String other) {
    assertThat(PlaceName.isSame(one, other)).isTrue();
    assertThat(PlaceName.isSame(one, Normalizer.normalize(other, Normalizer.Form.NFD))).isTrue();
  }

  @ParameterizedTest
  @CsvSource({
    "Mỹ Hòa, Mỹ Hoa",
    "Mỹ Hòa, Mỹ Hóa",
    "Tân Thạnh, Tân Thành",
    "Tây An, Tai An",
    "Thủy, Thủi",
    "Phường 4, Phường 14",
    "Đa Phước, Da Phước"
  })
  void tellsNamesApart(String one, String other) {
    assertThat(PlaceName.isSame(one, other)).isFalse();
  }

  @Test
  void findsUnitsByNameWithOrWithoutTheirType() {
    Places places = Places.load();
    assertThat(ids(places.named("Mỹ An")))
        .contains("commune:30037@", "commune:30064@")
        .hasSizeGreaterThan(2);
    assertThat(ids(places.named("thị trấn mỹ an"))).contains("commune:30037@");
    assertThat(ids(places.named("thị trấn mỹ an"))).doesNotContain("commune:30064@");
    assertThat(ids(places.named("Mỹ Quý"))).contains("commune:30055@", "commune:30055@2025-07-01");
    assertThat(places.named("Không Có Xã Này")).isEmpty();
  }

  private static List<String> ids(List<Place> places) {
    return places.stream().map(Place::placeId).toList();
  }
}
