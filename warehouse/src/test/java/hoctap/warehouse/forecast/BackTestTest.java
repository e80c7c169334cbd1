package hoctap.warehouse.forecast;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import hoctap.warehouse.forecast.BackTest.Trial;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.function.ToDoubleFunction;
import java.util.stream.LongStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class BackTestTest {
  private static final Path PAGE = Path.of("../docs/forecast.md");
  private static final String BEGIN = "<!-- generated provinces -->\n";
  private static final String END = "<!-- end -->";
  private static List<Trial> trials;

  // The constants of the model were chosen on other seeds.
  @BeforeAll
  static void tryEveryYearOfThirtyProvinces() {
    trials =
        LongStream.rangeClosed(1001, 1030)
            .mapToObj(seed -> BackTest.of(GeneratedProvince.of(seed), 20))
            .flatMap(List::stream)
            .toList();
  }

  @Test
  void fourOfFiveMeasuredSharesLieInTheirInterval() {
    assertThat(trials).hasSizeGreaterThan(20_000);
    assertThat(inside80(trials)).isBetween(75.0, 85.0);
    assertThat(inside95(trials)).isBetween(92.0, 98.0);
  }

  @Test
  void theIntervalHoldsOneYearAheadAndFive() {
    for (int ahead = 1; ahead <= 5; ahead++) {
      assertThat(inside80(ahead(ahead))).as("%d years", ahead).isBetween(73.0, 88.0);
    }
  }

  @Test
  void theModelErrsLessThanTheLastValueAndTheStraightLine() {
    assertThat(error(trials, trial -> trial.forecast().point()))
        .isLessThan(0.95 * error(trials, trial -> trial.naive().lastValue()))
        .isLessThan(0.95 * error(trials, trial -> trial.naive().straightLine()));
  }

  @Test
  void whatIsSaidToBeLikelyHappensAsOften() {
    for (int fifth = 0; fifth < 5; fifth++) {
      List<Trial> alike = saidAlike(fifth);
      assertThat(happened(alike)).isCloseTo(said(alike), within(7.0));
    }
  }

  /** Would a place gain five points? Those of which it was said with about the same certainty. */
  private static List<Trial> saidAlike(int fifth) {
    return trials.stream()
        .filter(trial -> Math.min(4, (int) (5 * probability(trial))) == fifth)
        .toList();
  }

  private static double said(List<Trial> some) {
    return 100 * some.stream().mapToDouble(BackTestTest::probability).average().orElseThrow();
  }

  private static double happened(List<Trial> some) {
    return percent(some, trial -> trial.measured() >= aim(trial) - 1e-9);
  }

  private static double probability(Trial trial) {
    return trial.forecast().probabilityOfAtLeast(aim(trial));
  }

  private static double aim(Trial trial) {
    return trial.naive().lastValue() + 0.05;
  }

  @Test
  void onlyWhatCouldBeKnownAndComparedIsTried() {
    Series steady = series("a", 100, 100, 100, 100);
    Series rebased = series("b", 100, 100, 300, 300);
    Series small = series("c", 9, 9, 9, 9);
    // At the end of 2022 no place had two years. Then: a for 2024 and 2025, and for 2025 again; b
    // for 2025, as its base changed in 2024.
    assertThat(BackTest.of(List.of(steady, rebased, small), 10))
        .extracting(trial -> trial.known().placeId() + trial.lastYear() + "-" + trial.year())
        .containsExactly("a2023-2024", "a2023-2025", "a2024-2025", "b2024-2025");
  }

  @Test
  void aForecastOfThePastKnowsNothingOfWhatCame() {
    Series first = series("a", 100, 100, 100, 100);
    List<YearCount> other = new ArrayList<>(first.counts().subList(0, 3));
    other.add(new YearCount(2025, 100, 100));
    Series second = new Series("a", "province", List.of(), other);
    assertThat(BackTest.of(List.of(second), 10).get(0).forecast().point())
        .isEqualTo(BackTest.of(List.of(first), 10).get(0).forecast().point());
  }

  @Test
  void thePageShowsTheseFigures() throws IOException {
    String page = Files.readString(PAGE);
    int begin = page.indexOf(BEGIN) + BEGIN.length();
    String shown = page.substring(begin, page.indexOf(END, begin));
    if (Boolean.getBoolean("hoctap.rewrite")) {
      Files.writeString(
          PAGE, page.substring(0, begin) + table() + page.substring(begin + shown.length()));
    } else {
      assertThat(shown).isEqualTo(table());
    }
  }

  private static String table() {
    StringBuilder table = new StringBuilder();
    table.append("| Generated provinces | Forecasts | Inside 80 % | Inside 95 % |");
    table.append(" Error | Last value | Straight line |\n|---|---|---|---|---|---|---|\n");
    table.append(line("all", trials));
    for (String level : List.of("province", "district", "commune")) {
      table.append(
          line(
              level,
              trials.stream().filter(trial -> trial.known().level().equals(level)).toList()));
    }
    for (int ahead = 1; ahead <= 5; ahead++) {
      table.append(line(ahead == 1 ? "1 year ahead" : ahead + " years ahead", ahead(ahead)));
    }
    table.append(
        "\n| Chance said of five points more | Forecasts | It happened |\n|---|---|---|\n");
    for (int fifth = 0; fifth < 5; fifth++) {
      List<Trial> alike = saidAlike(fifth);
      table.append(
          String.format(
              Locale.ROOT,
              "| %.1f %% | %,d | %.1f %% |\n",
              said(alike),
              alike.size(),
              happened(alike)));
    }
    return table.toString();
  }

  private static String line(String name, List<Trial> some) {
    return String.format(
        Locale.ROOT,
        "| %s | %,d | %.1f | %.1f | %.2f | %.2f | %.2f |\n",
        name,
        some.size(),
        inside80(some),
        inside95(some),
        error(some, trial -> trial.forecast().point()),
        error(some, trial -> trial.naive().lastValue()),
        error(some, trial -> trial.naive().straightLine()));
  }

  private static List<Trial> ahead(int years) {
    return trials.stream().filter(trial -> trial.year() - trial.lastYear() == years).toList();
  }

  private static double inside80(List<Trial> some) {
    return percent(
        some,
        trial ->
            trial.forecast().low80() <= trial.measured()
                && trial.measured() <= trial.forecast().high80());
  }

  private static double inside95(List<Trial> some) {
    return percent(
        some,
        trial ->
            trial.forecast().low95() <= trial.measured()
                && trial.measured() <= trial.forecast().high95());
  }

  private static double percent(List<Trial> some, Predicate<Trial> isSo) {
    return 100.0 * some.stream().filter(isSo).count() / some.size();
  }

  private static double error(List<Trial> some, ToDoubleFunction<Trial> forecast) {
    return 100
        * some.stream()
            .mapToDouble(trial -> Math.abs(forecast.applyAsDouble(trial) - trial.measured()))
            .average()
            .orElseThrow();
  }

  /** A province at 50 % from 2022 on, of these denominators. */
  private static Series series(String id, long... denominators) {
    List<YearCount> counts = new ArrayList<>();
    for (int i = 0; i < denominators.length; i++) {
      counts.add(new YearCount(2022 + i, denominators[i] / 2, denominators[i]));
    }
    return new Series(id, "province", List.of(), counts);
  }
}
