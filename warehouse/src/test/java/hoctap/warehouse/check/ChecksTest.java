package hoctap.warehouse.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import hoctap.ingest.definition.DefinitionException;
import hoctap.ingest.lake.Lake;
import hoctap.ingest.workspace.Configuration;
import hoctap.ingest.workspace.Workspace;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ChecksTest {
  private static final String SOUND =
      """
      of: indicator
      left: modified_z
      operator: outside
      right: 5
      severity: notice
      label_vi: Khác hẳn
      label_en: Far
      message_vi: "{subject}: {value} ({place}, {year})"
      reason: A wider threshold.
      """;

  @TempDir Path folder;

  @Test
  void theProgramsRulesAreSound() {
    assertThat(load().json())
        .contains(
            "\"rule\":\"denominator_fell\"",
            "\"rule\":\"far_from_peers\"",
            "\"rule\":\"jump\"",
            "\"rule\":\"rate_over_bound\"",
            "\"rule\":\"report_missing\"",
            "\"rule\":\"round_count\"",
            "\"rule\":\"round_figures\"",
            "\"rule\":\"round_hundreds\"",
            "\"rule\":\"same_figure\"",
            "\"rule\":\"stale_denominator\"",
            "\"rule\":\"year_missing\"");
  }

  @Test
  void everyFaultOfEveryFileIsToldWithItsLine() throws IOException {
    write(
        "one.yml",
        """
        # A rule with a fault in nearly every line.
        of: indicator
        left: modified_zz
        operator: "=>"
        right: valu
        also:
          - {left: history_yeers, operator: ">", right: 2}
          - {left: value, operator: is_null, right: 3}
        severity: fatal
        levels: [comune]
        indicators: [families_recognized]
        minimum_denominator: many
        count: exces
        label_en: Wrong
        message_vi: "{subjekt} {year}"
        reason: To be told.
        """);
    write("two.yml", SOUND.replace("operator:", "operater:"));
    write("three.yml", SOUND.replace("of: indicator", "of: indicatr"));
    assertThatThrownBy(this::load)
        .isInstanceOf(DefinitionException.class)
        .satisfies(
            thrown ->
                assertThat(((DefinitionException) thrown).faults())
                    .anyMatch(starts("one.yml line 9", "severity", "\"fatal\""))
                    .anyMatch(starts("one.yml line 10", "levels", "did you mean \"commune\"?"))
                    .anyMatch(starts("one.yml line 11", "indicators", "\"families_recognised\"?"))
                    .anyMatch(starts("one.yml", "label_vi", "it is missing"))
                    .anyMatch(starts("one.yml line 13", "count", "did you mean \"excess\"?"))
                    .anyMatch(starts("one.yml line 15", "message_vi", "did you mean \"subject\"?"))
                    .anyMatch(starts("one.yml line 3", "left", "did you mean \"modified_z\"?"))
                    .anyMatch(starts("one.yml line 4", "operator", "\"=>\""))
                    .anyMatch(starts("one.yml line 5", "right", "did you mean \"value\"?"))
                    .anyMatch(starts("one.yml line 7", "left", "did you mean \"history_years\"?"))
                    .anyMatch(starts("one.yml line 8", "right", "compares with nothing"))
                    .anyMatch(starts("one.yml line 12", "minimum_denominator", "\"many\""))
                    .anyMatch(starts("two.yml line 3", "key", "did you mean \"operator\"?"))
                    .anyMatch(starts("three.yml line 1", "of", "did you mean \"indicator\"?"))
                    .hasSize(14));
  }

  @Test
  void aFigureThatPlacesShareIsNeverSaid() throws IOException {
    write(
        "shared.yml",
        SOUND
            .replace("of: indicator", "of: count")
            .replace("left: modified_z", "left: same_value")
            .replace("{value}", "{same_value}"));
    assertThatThrownBy(this::load)
        .hasMessageContaining("message_vi")
        .hasMessageContaining("\"same_value\"");
  }

  @Test
  void onlyAnIndicatorHasADenominator() throws IOException {
    write(
        "form.yml",
        SOUND
                .replace("of: indicator", "of: form")
                .replace("left: modified_z", "left: others")
                .replace("{value}", "{others}")
            + "minimum_denominator: 30\n");
    assertThatThrownBy(this::load).hasMessageContaining("only an indicator has a denominator");
  }

  @Test
  void aFileOfTheWorkspaceReplacesTheProgramsRuleOfItsName() throws IOException {
    write("far_from_peers.yml", SOUND);
    assertThat(load().json())
        .contains("\"reason\":\"A wider threshold.\"", "\"text\":\"modified_z outside 5\"")
        .doesNotContain("province_modified_z outside 3.5");
  }

  @Test
  void aRuleThatBlocksFiguresIsNotReplaced() throws IOException {
    write("rate_over_bound.yml", SOUND);
    assertThatThrownBy(this::load)
        .hasMessageContaining("rate_over_bound blocks figures and cannot be replaced");
  }

  private static java.util.function.Predicate<String> starts(
      String place, String key, String words) {
    return fault ->
        fault.startsWith("Invalid " + key + " in ")
            && fault.contains(place + ": ")
            && fault.contains(words);
  }

  private void write(String name, String text) throws IOException {
    Path checks = Files.createDirectories(folder.resolve("checks"));
    Files.writeString(checks.resolve(name), text);
  }

  private Checks load() {
    Configuration plain = new Configuration(1, null, null, null, null, null, null, null, null);
    Clock clock = Clock.fixed(Instant.EPOCH, ZoneOffset.UTC);
    Lake lake = Lake.at(folder.resolve("lake").toString());
    return Checks.load(new Workspace(folder, plain, lake, clock));
  }
}
