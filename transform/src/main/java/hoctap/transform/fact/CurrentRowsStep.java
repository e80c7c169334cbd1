package hoctap.transform.fact;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;

/**
 * The step that folds what a database delivered into the rows that count: whole, then changes, less
 * the keys that a later sweep missed. It reads {@code <table>_delivered}, {@code <table>_keys} and
 * {@code landed_submission}, and bears the name of the table.
 */
public final class CurrentRowsStep {
  private static final String PLACE = "\n        ";

  private CurrentRowsStep() {}

  /**
   * The step of one table.
   *
   * @param table as steps read it: {@code landed_koha_issues}
   * @param form as manifests name it: {@code koha_issues}
   * @param columns all of them
   * @param key the columns that name a row, the source among them
   */
  public static Step of(String table, String form, List<String> columns, List<String> key) {
    String sql =
        template()
            .replace("{delivered_columns}", list("rows_of.", columns))
            .replace("{ranked_columns}", list("ranked.", columns))
            .replace("{columns}", list("", columns))
            .replace("{key}", String.join(", ", key))
            .replace("{form}", form)
            .replace("{table}", table)
            .replace(
                "{same_key}",
                key.stream()
                    .map(column -> "swept_key.%1$s = ranked.%1$s".formatted(column))
                    .collect(Collectors.joining(PLACE + "and ")));
    return Step.of(table, sql);
  }

  private static String list(String before, List<String> columns) {
    return columns.stream().map(column -> before + column).collect(Collectors.joining("," + PLACE));
  }

  private static String template() {
    try (InputStream text = CurrentRowsStep.class.getResourceAsStream("/fold/current_rows.sql")) {
      return new String(text.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot read fold/current_rows.sql", e);
    }
  }
}
