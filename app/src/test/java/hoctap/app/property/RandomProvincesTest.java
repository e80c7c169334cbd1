package hoctap.app.property;

import static org.assertj.core.api.Assertions.assertThat;

import hoctap.app.sample.place.Atlas;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Small provinces that dice draw, each on real communes and their successors: every published value
 * against a count that goes through the rows of the files one by one.
 *
 * <p>{@code -Dhoctap.property.seed=…} draws others, {@code -Dhoctap.property.component=…} runs one
 * of them alone.
 */
class RandomProvincesTest {
  private static final long SEED = Long.getLong("hoctap.property.seed", 387);
  private static final int ALONE = Integer.getInteger("hoctap.property.component", -1);

  /**
   * What is not drawn: lists of no place, and what only a library or a learning system knows (their
   * servers have tests of their own).
   */
  private static final List<String> NOT_DRAWN =
      List.of(
          "agencies_with_training_plan", // compared agency by agency
          "agency_staff_titled", // compared agency by agency
          "digital_course_completion", // needs a learning system
          "library_borrowers_rate", // needs a library system
          "loans_per_person"); // needs a library system

  private final Atlas atlas = Atlas.load();

  @TempDir private Path temporary;

  @Test
  void twoHundredProvincesAreCountedAsByHand() throws IOException {
    provincesAreCountedAsByHand(SEED, 200);
  }

  @Test
  @Tag("long")
  void tenThousandProvincesAreCountedAsByHand() throws IOException {
    for (int run = 1; run <= 25; run++) {
      provincesAreCountedAsByHand(SEED + run, 400);
      System.out.printf("random provinces: %d of 10000%n", run * 400);
    }
  }

  private void provincesAreCountedAsByHand(long seed, int count) throws IOException {
    List<Component> components =
        Component.draw(atlas, new Random(seed), count).stream()
            .filter(component -> ALONE < 0 || component.number() == ALONE)
            .toList();
    List<Sheet> sheets =
        components.stream().flatMap(component -> Draw.of(atlas, component, seed).stream()).toList();
    Oracle oracle = Oracle.of(atlas, sheets);
    // One engine writes what is published; the other must find the same in every row.
    String engine = seed % 2 == 0 ? "duckdb" : "spark";
    try (Walked walked = Walked.of(temporary.resolve("of-" + seed), sheets, engine)) {
      assertThat(walked.intake())
          .as("files that count, and files that were not taken as they were sent")
          .containsExactly((long) sheets.size(), 0L);
      assertThat(walked.output()).contains("both engines agree");
      assertThat(new Differences(seed, components).between(oracle.figures(), walked.figures()))
          .as("indicator, level, place, year: numerator, denominator, places left out, basis")
          .isEmpty();
      assertThat(walked.agencies())
          .as("agencies, seed %d", seed)
          .containsExactlyInAnyOrderElementsOf(oracle.agencies());
      if (ALONE < 0) {
        assertThat(withoutValue(walked, oracle)).isEqualTo(NOT_DRAWN);
      }
    }
  }

  private static List<String> withoutValue(Walked walked, Oracle oracle) {
    List<String> indicators = new ArrayList<>(walked.indicators());
    indicators.removeAll(
        oracle.figures().stream().map(Figure::indicator).collect(Collectors.toSet()));
    return indicators;
  }
}
