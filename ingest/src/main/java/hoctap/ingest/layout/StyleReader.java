package hoctap.ingest.layout;

import hoctap.ingest.form.Cell;
import hoctap.ingest.form.FormColumn;
import hoctap.ingest.form.ValueType;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.UnaryOperator;

/** Reads in which style a column of a layout writes its days and numbers. */
final class StyleReader {
  private static final Set<ValueType> DAYS = Set.of(ValueType.DATE, ValueType.BIRTH);
  private static final Set<ValueType> NUMBERS =
      Set.of(ValueType.COUNT, ValueType.SCORE, ValueType.TENTHS, ValueType.PERCENT);

  private final LayoutFaults faults;

  StyleReader(LayoutFaults faults) {
    this.faults = faults;
  }

  UnaryOperator<Cell> reading(FormColumn column, YamlMap map) {
    checkType(map, "dates", column, DAYS);
    checkType(map, "numbers", column, NUMBERS);
    checkType(map, "times", column, NUMBERS);
    List<String> patterns = map.texts("dates");
    patterns.forEach(
        pattern ->
            DatePatterns.fault(pattern)
                .ifPresent(
                    fault ->
                        faults.add(
                            map.line("dates"),
                            "invalid date pattern \"%s\": %s".formatted(pattern, fault))));
    if (!patterns.isEmpty()) {
      boolean isSound = patterns.stream().allMatch(one -> DatePatterns.fault(one).isEmpty());
      return isSound
          ? new DatePatterns(patterns, column.type() == ValueType.BIRTH)
          : UnaryOperator.identity();
    }
    String style = map.text("numbers").orElse("vietnamese");
    if (!style.equals("english") && !style.equals("vietnamese")) {
      faults.add(map.line("numbers"), "\"numbers\" is english (1,234.5) or vietnamese (1.234,5)");
    }
    boolean isPlain = !style.equals("english") && !map.has("times");
    return isPlain
        ? UnaryOperator.identity()
        : new NumberStyle(style.equals("english"), times(map), column.type() == ValueType.COUNT);
  }

  private BigDecimal times(YamlMap map) {
    String text = map.text("times").orElse("1");
    if (!text.matches("\\d{1,12}(\\.\\d{1,6})?") || new BigDecimal(text).signum() == 0) {
      faults.add(map.line("times"), "\"times\" is a number above 0 such as 1000000 or 0.1");
      return BigDecimal.ONE;
    }
    return new BigDecimal(text);
  }

  void checkType(YamlMap map, String key, FormColumn column, Set<ValueType> types) {
    if (map.has(key) && !types.contains(column.type())) {
      faults.add(
          map.line(key),
          "\"%s\" does not fit the column %s, which holds %s"
              .formatted(key, column.id(), column.type().name().toLowerCase(Locale.ROOT)));
    }
  }
}
