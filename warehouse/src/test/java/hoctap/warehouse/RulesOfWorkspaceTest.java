package hoctap.warehouse;

import static hoctap.warehouse.TwelveCommunes.commune;
import static hoctap.warehouse.TwelveCommunes.each;
import static org.assertj.core.api.Assertions.assertThat;

import hoctap.ingest.workspace.Workspace;
import hoctap.warehouse.check.MeasureNames;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a province may ask of its own data. */
class RulesOfWorkspaceTest {
  @TempDir Path folder;

  /** A comparison, and the communes whose values 20, 30, 40 and none meet it. */
  private record Case(String operator, String right, Integer... communes) {}

  @Test
  void aMeasureIsComparedAsItSays() throws IOException {
    List<Case> cases =
        List.of(
            new Case("<", "30", 1),
            new Case("<=", "30", 1, 2),
            new Case("=", "30", 2),
            new Case("!=", "30", 1, 3),
            new Case(">=", "30", 2, 3),
            new Case(">", "30", 3),
            new Case("outside", "20", 2, 3),
            new Case("is_null", null, 4),
            new Case("is_not_null", null, 1, 2, 3),
            // Numerators 20, 150, 40 and 0; denominators 100, 500, 100 and 0.
            new Case("<", "numerator", 2),
            new Case(">", "denominator"));
    for (int i = 0; i < cases.size(); i++) {
      rule("asked-" + i, "value", cases.get(i).operator(), cases.get(i).right());
    }
    Workspace workspace =
        publish(
            staff(1, "20 | 100")
                + staff(2, "150 | 500")
                + staff(3, "40 | 100")
                + staff(4, "0 | 0"));
    for (int i = 0; i < cases.size(); i++) {
      assertThat(FindingsOfFiguresTest.places(workspace, "asked-" + i))
          .as(cases.get(i).toString())
          .containsExactlyElementsOf(
              Stream.of(cases.get(i).communes())
                  .map(number -> List.<Object>of(commune(number), 2024))
                  .toList());
    }
  }

  @Test
  void aNewRuleIsANewReleaseAndIsServed() throws IOException {
    Workspace workspace = lake().write("r1");
    assertThat(Publication.run(workspace, line -> {}).isNew()).isTrue();
    assertThat(Publication.run(workspace, line -> {}).isNew()).isFalse();
    rule("asked", "value", ">", "50");
    assertThat(Publication.run(workspace, line -> {}).isNew()).isTrue();
    assertThat(
            PublicationTest.rows(
                workspace,
                "select severity, subject_kind, conditions, levels, is_of_workspace from mart.finding_rule where rule = 'asked'"))
        .containsExactly(List.of("notice", "indicator", "value > 50", "commune", true));
  }

  @Test
  void anErrorOfTheWorkspaceBlocksItsFigureToo() throws IOException {
    rule("asked", "value", ">", "95");
    Path file = folder.resolve("checks/asked.yml");
    Files.writeString(file, Files.readString(file).replace("notice", "error"));
    Workspace workspace =
        lake()
            .rows("indicator_cell", staff(1, "96 | 100") + staff(2, "95 | 100"))
            .rows("target", target(1) + target(2))
            .write("r1");
    Publication.run(workspace, line -> {});
    assertThat(
            PublicationTest.rows(
                workspace, "select place_id, status from mart.progress order by place_id"))
        .containsExactly(List.of(commune(1), "data_problem"), List.of(commune(2), "met"));
  }

  @Test
  void everyMeasureOfTheListCanBeAsked() throws IOException {
    List<String> rules = new ArrayList<>();
    for (String kind : MeasureNames.kinds()) {
      for (String measure : MeasureNames.of(kind)) {
        for (String operator : List.of("is_null", "is_not_null")) {
          String name = "ask-%s-%s-%s".formatted(kind, measure, operator);
          rule(name, measure, operator, null);
          Path file = folder.resolve("checks/" + name + ".yml");
          Files.writeString(
              file,
              Files.readString(file)
                  .replace("of: indicator", "of: " + kind)
                  .replace("levels: [commune]", ""));
        }
        rules.add("ask-%s-%s".formatted(kind, measure));
      }
    }
    Workspace workspace =
        lake()
            .rows("indicator_cell", staff(1, "96 | 100"))
            .rows(
                "completeness",
                "inbox | danso | %s | 2024 | 2024 | true | true | . | . | . | . | . | .\n"
                    .formatted(commune(1)))
            .table(
                "population_year",
                TwelveCommunes.population(
                    "place_id | level | year | households\n"
                        + each(n -> "%s | commune | 2024 | 321\n".formatted(commune(n)))))
            .write("r1");
    Publication.run(workspace, line -> {});
    List<String> found =
        PublicationTest.rows(
                workspace,
                "select distinct regexp_replace(rule, '-is_(not_)?null$', '') from mart.finding where rule like 'ask-%'")
            .stream()
            .map(row -> row.get(0).toString())
            .toList();
    assertThat(found).containsExactlyInAnyOrderElementsOf(rules).hasSizeGreaterThan(40);
  }

  private void rule(String name, String left, String operator, String right) throws IOException {
    Path checks = Files.createDirectories(folder.resolve("checks"));
    Files.writeString(
        checks.resolve(name + ".yml"),
        """
        of: indicator
        left: %s
        operator: "%s"
        %s
        severity: notice
        levels: [commune]
        label_vi: Hỏi
        label_en: Asked
        message_vi: "{subject}"
        reason: A test.
        """
            .formatted(left, operator, right == null ? "" : "right: " + right));
  }

  private static String staff(int commune, String sides) {
    return SmallProvince.cell("staff_titled_in_units", commune(commune), 2024, sides);
  }

  private static String target(int commune) {
    return "t%d | staff_titled_in_units | %s | 2025 | 50 | percent | | 677 | p | d | a | adopted\n"
        .formatted(commune, commune(commune));
  }

  private LakeFixture lake() {
    return TwelveCommunes.at(folder);
  }

  private Workspace publish(String cells) {
    Workspace workspace = lake().rows("indicator_cell", cells).write("r1");
    Publication.run(workspace, line -> {});
    return workspace;
  }
}
