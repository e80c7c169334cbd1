package hoctap.warehouse;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The expressions that several macros share, as placeholders of their text.
 *
 * <p>No macro calls another: a file that is attached beside others under some name finds its macros
 * by that name, and those that they would call by no name at all.
 */
final class MacroParts {
  /** Each after those it names. */
  private static final List<String> PARTS =
      List.of(
          "wilson_centre",
          "wilson_half",
          "base",
          "goal",
          "growth",
          "reached",
          "room",
          "normal_step",
          "normal_tail");

  private MacroParts() {}

  /** The parts, put together from {@code warehouse/macro/*.sql}, and the schema of the macros. */
  static Map<String, String> with(String schema) {
    Map<String, String> placeholders = new HashMap<>(Map.of("schema", schema));
    for (String part : PARTS) {
      placeholders.put(part, "(" + put(placeholders, expression(part)) + ")");
    }
    return placeholders;
  }

  private static String expression(String part) {
    String text = SqlText.read("macro/" + part);
    return text.substring(text.indexOf('\n') + 1).strip();
  }

  private static String put(Map<String, String> placeholders, String text) {
    String all = text;
    for (Map.Entry<String, String> one : placeholders.entrySet()) {
      all = all.replace("${" + one.getKey() + "}", one.getValue());
    }
    return all;
  }
}
