package hoctap.ingest.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import hoctap.ingest.landing.Hold;
import hoctap.ingest.landing.RowCounts;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class HoldsTest {
  private static final List<String> ALONE = List.of("cdht/2024/30037.csv");

  @Test
  void holdsMoreThanAFifthOfRejectedRows() {
    assertThat(Holds.of(new RowCounts(100, 80, 20, 0), Optional.empty(), ALONE)).isEmpty();
    assertThat(Holds.of(new RowCounts(100, 79, 21, 0), Optional.empty(), ALONE))
        .containsExactly(
            new Hold(Hold.Reason.TOO_MANY_REJECTED, "21 trên 100 dòng bị từ chối (trên 20 %)."));
    assertThat(Holds.of(new RowCounts(100, 20, 10, 70), Optional.empty(), ALONE)).isEmpty();
  }

  @Test
  void holdsNoFileForHavingNoRows() {
    assertThat(Holds.of(RowCounts.NONE, Optional.empty(), ALONE)).isEmpty();
  }

  @Test
  void holdsTwoFilesOfOneKeyAndNamesBoth() {
    assertThat(
            Holds.of(
                RowCounts.ofAccepted(3),
                Optional.empty(),
                List.of("cdht/2024/30037.csv", "cdht/2024/30037.xlsx")))
        .singleElement()
        .satisfies(
            hold -> {
              assertThat(hold.reason()).isEqualTo(Hold.Reason.TWO_FILES);
              assertThat(hold.message()).contains("cdht/2024/30037.csv, cdht/2024/30037.xlsx");
            });
  }
}
