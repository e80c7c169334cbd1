package hoctap.ingest.form;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * A row as a template shows it: every value right, no value anybody's. Citizen numbers begin with
 * 000, which no province gives.
 *
 * <p>A column has a value where the form gives an example or a value is required.
 *
 * @param values as a person types them, one for each column of the form; "" for none
 */
public record ExampleRow(List<String> values) {
  /** What stands in place of the row's number, so that intake leaves the row out. */
  public static final String LABEL = "Ví dụ";

  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/uuuu");

  public ExampleRow {
    values = List.copyOf(values);
  }

  /** The example that a place of {@code level} could send for {@code period}. */
  public static ExampleRow of(Form form, String level, Period period) {
    List<String> values = new ArrayList<>();
    for (FormColumn column : form.columns()) {
      boolean isShown =
          !column.example().isEmpty()
              || column.required() == FormColumn.Required.CELL && column.isRequiredOf(level);
      values.add(isShown ? value(column, period) : "");
    }
    fillOneOf(form, form.oneOf(), values, period);
    for (RuleUse rule : form.rules()) {
      if (rule.rule().equals("one_of")) {
        fillOneOf(form, rule.columns(), values, period);
      } else if (rule.rule().equals("in_force")) {
        keepInForce(form, rule, values);
      }
    }
    return new ExampleRow(values);
  }

  private static void fillOneOf(
      Form form, List<String> columns, List<String> values, Period period) {
    if (columns.stream().allMatch(id -> values.get(form.indexOf(id)).isEmpty())
        && !columns.isEmpty()) {
      int first = form.indexOf(columns.get(0));
      values.set(first, value(form.columns().get(first), period));
    }
  }

  private static void keepInForce(Form form, RuleUse rule, List<String> values) {
    LocalDate day = Dates.of(values.get(form.indexOf(rule.columns().get(1))));
    int column = form.indexOf(rule.columns().get(0));
    rule.inForce().entrySet().stream()
        .filter(entry -> entry.getValue().contains(day))
        .map(Map.Entry::getKey)
        .findFirst()
        .ifPresent(code -> values.set(column, word(form.columns().get(column), code)));
  }

  private static String word(FormColumn column, String code) {
    return column.words().getOrDefault(code, List.of(code)).get(0);
  }

  private static String value(FormColumn column, Period period) {
    if (column.type() == ValueType.DATE) {
      return DAY.format(day(column.example(), period));
    }
    return of(column);
  }

  // Day and month alone stand for that day of the period's year, or the nearest day inside it.
  private static LocalDate day(String example, Period period) {
    LocalDate given = Dates.of(example);
    if (!given.equals(Dates.NONE)) {
      return given;
    }
    LocalDate day = Dates.of(example + "/" + period.year());
    if (day.equals(Dates.NONE) || day.isAfter(period.lastDay())) {
      return period.lastDay();
    }
    return day.isBefore(period.firstDay()) ? period.firstDay() : day;
  }

  /** A right value of one column, as a message may show it. */
  public static String of(FormColumn column) {
    boolean isGiven = !column.example().isEmpty() && column.type() != ValueType.DATE;
    return isGiven ? column.example() : ofType(column);
  }

  private static String ofType(FormColumn column) {
    return switch (column.type()) {
      case CITIZEN -> "000084000001";
      case BIRTH -> "15/06/1984";
      case TEXT -> LABEL;
      case COLLECTIVE -> "VD0001";
      case PLACE -> "30037";
      case DATE -> "15/12/2025";
      case COUNT -> "10";
      case SCORE -> "8,5";
      case TENTHS -> "85";
      case PERCENT -> "50";
      case MARK -> "x";
      case CHOICE, NUMBERED, MARKS -> column.words().values().iterator().next().get(0);
    };
  }
}
