package hoctap.transform.fact;

import static org.assertj.core.api.Assertions.assertThat;

import hoctap.ingest.database.SourceForms;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every step stays within the SQL that Spark and DuckDB answer alike, and within our style. */
final class SharedSqlTest {
  private static final Map<String, Pattern> REFUSED = refused();

  private static Map<String, Pattern> refused() {
    Map<String, String> words = new TreeMap<>();
    words.put("max_by picks another row on each engine", "\\b(max_by|min_by|arg_max|arg_min)\\b");
    words.put("any_value and first pick any row", "\\b(any_value|first|last|first_value)\\s*\\(");
    words.put("concat treats null differently", "\\bconcat(_ws)?\\s*\\(");
    words.put(
        "division is rounded differently, and nothing is divided here", "/|\\bdiv\\b|\\bmod\\b|%");
    words.put(
        "date arithmetic differs", "\\binterval\\b|\\b(date_add|date_sub|datediff|date_diff)\\b");
    words.put("substring from 0 differs", "\\bsubstr(ing)?\\s*\\(");
    words.put(
        "text of numbers and dates differs", "(?<!cast\\(null )\\bas\\s+(varchar|string|text)\\b");
    words.put(
        "fractions are cut or rounded",
        "\\b(double|decimal|float|round|floor|ceil)\\b(?!\\s*\\)\\s*as area_km2)");
    words.put("sums of marks are refused by Spark", "\\bsum\\s*\\(\\s*(\\w+\\.)?(is_|has_)");
    words.put("distinctness belongs to the grain", "count\\s*\\(\\s*distinct");
    words.put("names are never quoted", "[\"`]");
    words.put("casts are written out", "::");
    words.put("lower case only", "[A-Z]");
    words.put("a natural join depends on the names of others", "\\bnatural\\b|\\busing\\b");
    Map<String, Pattern> patterns = new TreeMap<>();
    words.forEach((reason, word) -> patterns.put(reason, Pattern.compile(word)));
    return patterns;
  }

  static Stream<Step> steps() {
    Step folded =
        CurrentRowsStep.of(
            "landed_koha_issues",
            "koha_issues",
            SourceForms.shapes().get("koha_issues").names(),
            SourceForms.keys().get("koha_issues"));
    return Stream.concat(Steps.load().list().stream(), Stream.of(folded));
  }

  @ParameterizedTest
  @MethodSource("steps")
  void keepsToTheSharedPart(Step step) {
    String plain = plain(step.sql());
    List<String> found =
        REFUSED.entrySet().stream()
            .filter(entry -> entry.getValue().matcher(plain).find())
            .map(Map.Entry::getKey)
            .toList();
    assertThat(found).as(step.name() + ".sql").isEmpty();
  }

  @ParameterizedTest
  @MethodSource("steps")
  void saysItsGrainFirstAndSelectsOnceAtTheEnd(Step step) {
    List<String> lines = step.sql().lines().toList();
    assertThat(lines.get(0)).as(step.name()).startsWith("-- One row per ");
    assertThat(lines.get(lines.size() - 1)).as(step.name()).matches("select \\* from [a-z_]+");
    assertThat(lines).as(step.name()).noneMatch(line -> line.length() > 110);
    assertThat(step.sql()).as(step.name()).endsWith("\n").doesNotContain("\t");
    assertThat(plain(step.sql())).as(step.name()).doesNotContain(";");
  }

  @Test
  void everyRowNumberIsOrderedWithExplicitNulls() {
    assertThat(Steps.load().list())
        .filteredOn(step -> step.sql().contains("row_number()"))
        .hasSizeGreaterThan(5)
        .allSatisfy(
            step ->
                assertThat(
                        step.sql()
                            .lines()
                            .filter(line -> !line.strip().startsWith("end "))
                            .filter(line -> line.matches("\\s+(\\w+\\.)?\\w+ (asc|desc),?"))
                            .toList())
                    .as(step.name())
                    .isEmpty());
  }

  /** Without comments and texts. */
  private static String plain(String sql) {
    return sql.replaceAll("--[^\n]*", " ").replaceAll("'[^']*'", "''");
  }
}
