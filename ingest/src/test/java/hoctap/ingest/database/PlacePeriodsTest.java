package hoctap.ingest.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import hoctap.ingest.definition.DefinitionException;
import hoctap.ingest.place.Places;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PlacePeriodsTest {
  private final PlacePeriods periods = new PlacePeriods(Places.load());

  private List<String> read(String text) {
    return periods.read("branch.TM of source lib", text).stream()
        .map(
            period ->
                "%s..%s %s"
                    .formatted(
                        period.from().map(String::valueOf).orElse(""),
                        period.until().map(String::valueOf).orElse(""),
                        period.place().placeId()))
        .toList();
  }

  @Test
  void keepsTheLastUnitOfACodeThatIsNoLongerGiven() {
    assertThat(read("872")).containsExactly(".. district:872@");
  }

  @Test
  void followsACodeThatChangedHands() {
    assertThat(read("82"))
        .containsExactly("..2025-06-30 province:82@", "2025-07-01.. province:82@2025-07-01");
  }

  @Test
  void takesDaysByHand() {
    assertThat(read("872 until 2025-06-30, 30037 from 2025-07-01"))
        .containsExactly("..2025-06-30 district:872@", "2025-07-01.. commune:30037@2025-07-01");
    assertThat(read("30037 from 2024-01-01 until 2025-12-31"))
        .containsExactly(
            "2024-01-01..2025-06-30 commune:30037@",
            "2025-07-01..2025-12-31 commune:30037@2025-07-01");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "99999", "3003", "30037 since 2025", "30037 from 1/7/2025", "872, 30037"})
  void refusesWhatIsNoPlaceOrTwoPlacesADay(String text) {
    assertThatThrownBy(() -> read(text))
        .isInstanceOf(DefinitionException.class)
        .hasMessageStartingWith(
            "Invalid branch.TM of source lib in hoctap.yml: \"%s\" (wanted".formatted(text));
  }
}
