package hoctap.warehouse;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * One call of a macro that the contract names, with plain arguments.
 *
 * @param needed how many of the arguments, from the first, make the answer unknown when they are
 *     unknown
 */
record MacroCall(String name, List<String> arguments, int needed) {
  static final List<String> NUMBERS =
      List.of(
          "smallint",
          "integer",
          "bigint",
          "hugeint",
          "decimal(18, 4)",
          "decimal(9, 2)",
          "float",
          "double");

  /** Every macro of the contract, with figures that all types of numbers hold. */
  static List<MacroCall> all() {
    return List.of(
        of("indicator_value", 3, "3", "4", "100"),
        of("wilson_low", 2, "5", "10"),
        of("wilson_high", 2, "5", "10"),
        of("people_needed", 3, "3", "101", "40"),
        of("progress_linear", 6, "2", "2022", "10", "2023", "40", "2025"),
        of("progress_growth", 4, "2", "2022", "10", "2023", "'positive'", "40", "2025"),
        of(
            "progress_growth_status",
            4,
            "2",
            "2022",
            "10",
            "2023",
            "'positive'",
            "40",
            "2025",
            "100"),
        of(
            "progress_growth_score",
            4,
            "2",
            "2022",
            "3",
            "2023",
            "'positive'",
            "40",
            "2025",
            "100"));
  }

  private static MacroCall of(String name, int needed, String... arguments) {
    return new MacroCall(name, List.of(arguments), needed);
  }

  @Override
  public String toString() {
    return name;
  }

  /** The call with its constants, found by {@code path}: {@code mart.} or {@code w.mart.}. */
  String constants(String path) {
    return written(path, arguments);
  }

  /** The call over the columns {@code a1}, {@code a2} and so on. */
  String columns(String path) {
    return written(
        path, IntStream.rangeClosed(1, arguments.size()).mapToObj(i -> "a" + i).toList());
  }

  /** The call with every number in another type. */
  String typed(String path, String type) {
    return written(path, arguments.stream().map(one -> cast(one, type)).toList());
  }

  /** The call without one of its arguments. */
  String without(String path, int missing) {
    return written(
        path,
        IntStream.range(0, arguments.size())
            .mapToObj(i -> i == missing ? "null" : arguments.get(i))
            .toList());
  }

  /** A table of one row with the arguments, its numbers in that type. */
  String table(String type) {
    return "(select %s) called"
        .formatted(
            IntStream.range(0, arguments.size())
                .mapToObj(i -> cast(arguments.get(i), type) + " as a" + (i + 1))
                .collect(Collectors.joining(", ")));
  }

  private static String cast(String argument, String type) {
    return argument.startsWith("'") ? argument : "cast(%s as %s)".formatted(argument, type);
  }

  private String written(String path, List<String> values) {
    return "%s%s(%s)".formatted(path, name, String.join(", ", values));
  }
}
