package hoctap.ingest.database;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Refuses a watermark that is not honest: every change of a row must move it, and a row that is not
 * read again must have nothing to tell that another row needs.
 */
final class Watermarks {
  private static final String LEARNT = "the pull learns from all of its rows";

  /** Tables that a definition could believe to be honest, and why they are not. */
  private static final Map<String, String> DISHONEST =
      Map.of(
          "borrower_attributes", "an attribute that changes moves no time",
          "branches", "it has no time of change",
          "statistics", "it has no key, and nobody notes when a row changed",
          "user_info_data", "it has no time of change",
          "user_info_field", "it has no time of change",
          "course_completions", "a completion may come later with an earlier time",
          "role_assignments", "a role is taken away without a trace",
          "context", "it has no time of change",
          "role", "it has no time of change");

  private Watermarks() {}

  /** What is wrong with the watermarks of a system. */
  static List<String> faults(String file, SourceSystem system) {
    List<String> faults = new ArrayList<>();
    for (SourceTable table : system.tables()) {
      table
          .watermark()
          .flatMap(column -> fault(system, table, column))
          .ifPresent(
              reason ->
                  faults.add(
                      "Invalid watermark in %s: \"%s\" of table %s, %s; without one the table is read whole"
                          .formatted(file, table.watermark().orElseThrow(), table.name(), reason)));
    }
    return faults;
  }

  private static Optional<String> fault(SourceSystem system, SourceTable table, String column) {
    if (DISHONEST.containsKey(table.name())) {
      return Optional.of(DISHONEST.get(table.name()));
    }
    if (table.key().isEmpty()) {
      return Optional.of("the table has no key by which a later row replaces an earlier one");
    }
    if (isLearntFrom(system, table.name()) || !table.hidden().isEmpty()) {
      return Optional.of(LEARNT);
    }
    if (table.columns().stream().anyMatch(known -> known.names().contains(column))) {
      return Optional.of("it says when a thing happened, not when the row changed");
    }
    return Optional.empty();
  }

  private static boolean isLearntFrom(SourceSystem system, String table) {
    return system.accounts().stream().anyMatch(accounts -> accounts.table().equals(table))
        || system.branches().filter(branches -> branches.table().equals(table)).isPresent()
        || system
            .attributes()
            .filter(
                attributes ->
                    attributes.table().equals(table)
                        || attributes
                            .names()
                            .filter(names -> names.table().equals(table))
                            .isPresent())
            .isPresent();
  }
}
