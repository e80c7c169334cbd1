package hoctap.warehouse.forecast;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;

class TrendStateTest {
  private static final TrendState UNKNOWN = TrendState.of(new Belief(0, 1), new Belief(0, 1));

  @Test
  void aYearAddsTheDriftAndTheShock() {
    // 1 of the level, 1 of the drift, 1 of the shock.
    assertThat(UNKNOWN.after(1, 1)).isEqualTo(new TrendState(0, 0, 3, 1, 1));
    // 1 of the level, 2² of the drift, 2 shocks of a half.
    assertThat(UNKNOWN.after(2, 0.5)).isEqualTo(new TrendState(0, 0, 6, 2, 1));
  }

  @Test
  void aValueMovesLevelAndDriftByTheirShareOfTheSurprise() {
    // Of a total variance of 4 the level has 3 and shares 1 with the drift.
    assertThat(UNKNOWN.after(1, 1).seen(4, 1)).isEqualTo(new TrendState(3, 1, 0.75, 0.25, 0.75));
  }

  @Test
  void aSurpriseHasTheDensityOfItsVariance() {
    // -½ (ln 2π·4 + 4²/4) = -½ (3.224171 + 4)
    assertThat(UNKNOWN.after(1, 1).logDensity(4, 1)).isCloseTo(-3.612086, within(1e-6));
  }

  @Test
  void aDampedDriftReachesLessFar() {
    TrendState state = new TrendState(3, 1, 0.75, 0.25, 0.75);
    // 3 + 1.5 · 1; 0.75 + 2 · 1.5 · 0.25 + 1.5² · 0.75 + 2 · 1
    assertThat(state.ahead(2, 1.5, 1)).isEqualTo(new Belief(4.5, 5.1875));
  }

  @Test
  void guessesThatDisagreeAddToTheVariance() {
    List<Belief> beliefs = List.of(new Belief(0, 1), new Belief(4, 3));
    // Mean 1; 0.75 (1 + 1²) + 0.25 (3 + 3²)
    assertThat(Belief.mixed(beliefs, List.of(0.75, 0.25))).isEqualTo(new Belief(1, 4.5));
  }

  @Test
  void theTrackIsTheFilterRunOverItsYears() {
    Track track =
        new Track(
            "p",
            new Belief(0, 1),
            0.75,
            List.of(new Track.Sighting(2022, 0, 1), new Track.Sighting(2023, 4, 1)));
    Track.Outcome outcome = track.under(new Spread(0.5, 0.25));
    // The first year halves the level's variance and says nothing of the drift; a year later it is
    // 0.5 + 1 + 0.5 = 2 with a covariance of 1, and a third of a variance of 3 is chance.
    assertThat(outcome.state().level()).isCloseTo(8 / 3.0, within(1e-12));
    assertThat(outcome.state().drift()).isCloseTo(4 / 3.0, within(1e-12));
    assertThat(outcome.state().levelVariance()).isCloseTo(2 / 3.0, within(1e-12));
    // -½ (ln 4π + 0) - ½ (ln 6π + 16/3)
    assertThat(outcome.logDensity()).isCloseTo(-1.265512 - 4.134911, within(1e-5));
  }
}
