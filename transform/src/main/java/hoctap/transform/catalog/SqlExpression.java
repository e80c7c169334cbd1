package hoctap.transform.catalog;

import hoctap.ingest.definition.NearestName;
import hoctap.ingest.lake.ColumnType;
import hoctap.ingest.lake.TableShape;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A piece of an indicator's SQL, read word by word against a short list of what Spark and DuckDB
 * answer alike: counts and sums of the columns of one fact, comparisons, {@code case}, {@code
 * coalesce}, whole numbers and texts. Everything else is refused.
 */
final class SqlExpression {
  private static final Pattern WORD =
      Pattern.compile("\\s*(?:('(?:[^']|'')*')|([A-Za-z_][A-Za-z_0-9]*)|(\\d+)|(<>|<=|>=|.))");
  private static final Set<String> KEYWORDS =
      Set.of(
          "and", "or", "not", "is", "null", "in", "true", "false", "case", "when", "then", "else",
          "end", "between");
  private static final Set<String> AGGREGATES = Set.of("count", "sum", "filter", "where");
  private static final Set<String> FUNCTIONS = Set.of("coalesce", "least", "greatest");
  private static final Set<String> SIGNS =
      Set.of("(", ")", ",", "=", "<>", "<", "<=", ">", ">=", "+", "-", "*");

  private final TableShape fact;
  private final List<String> words = new ArrayList<>();
  private final List<String> faults = new ArrayList<>();

  private SqlExpression(String text, TableShape fact) {
    this.fact = fact;
    Matcher matcher = WORD.matcher(text.strip());
    while (matcher.lookingAt()) {
      words.add(matcher.group().strip());
      matcher.region(matcher.end(), text.strip().length());
    }
  }

  /** What is wrong with {@code text} as one side of an indicator; nothing when it may stand. */
  static List<String> faultsOfSum(String text, TableShape fact) {
    SqlExpression expression = new SqlExpression(text, fact);
    expression.check(true);
    expression.checkAggregates();
    return expression.faults;
  }

  /** What is wrong with {@code text} as a condition on the rows of a fact. */
  static List<String> faultsOfCondition(String text, TableShape fact) {
    SqlExpression expression = new SqlExpression(text, fact);
    expression.check(false);
    return expression.faults;
  }

  /** Whether the side counts rows, so that it is 0 and never null where nothing matches. */
  static boolean isCount(String text) {
    return text.strip().startsWith("count");
  }

  private void check(boolean isSum) {
    int depth = 0;
    for (int i = 0; i < words.size(); i++) {
      String word = words.get(i);
      boolean isCall = i + 1 < words.size() && words.get(i + 1).equals("(");
      checkWord(word, isCall, isSum);
      depth += word.equals("(") ? 1 : word.equals(")") ? -1 : 0;
      if (depth < 0) {
        break;
      }
    }
    if (depth != 0) {
      faults.add("its brackets do not match");
    }
    if (words.isEmpty()) {
      faults.add("it is empty");
    }
  }

  private void checkWord(String word, boolean isCall, boolean isSum) {
    if (word.startsWith("'") && word.length() > 1 || word.matches("\\d+")) {
      return;
    }
    if (!word.matches("[A-Za-z_].*")) {
      if (!SIGNS.contains(word)) {
        faults.add("the sign %s may not stand in it%s".formatted(word, reason(word)));
      }
      return;
    }
    if (!word.equals(word.toLowerCase(Locale.ROOT))) {
      faults.add("\"%s\" is not in lower case".formatted(word));
      return;
    }
    if (KEYWORDS.contains(word) || FUNCTIONS.contains(word) || isSum && AGGREGATES.contains(word)) {
      return;
    }
    if (fact.names().contains(word) && !isCall) {
      return;
    }
    faults.add(isCall ? unknownFunction(word, isSum) : unknownColumn(word));
  }

  private String unknownFunction(String word, boolean isSum) {
    return "%s() may not stand in it: only %s can be added up over places"
        .formatted(word, isSum ? "count(*) and sum(…)" : "conditions on columns");
  }

  private String unknownColumn(String word) {
    if (word.equals("distinct")) {
      return "distinct may not stand in it: distinctness belongs to the grain of the fact";
    }
    return "the fact has no column \"%s\" (did you mean \"%s\"?)"
        .formatted(word, NearestName.of(word, fact.names()));
  }

  private static String reason(String sign) {
    return switch (sign) {
      case "/" -> ": nothing is divided before it is asked for";
      case "\"", "`" -> ": names are never quoted";
      case "." -> ": whole numbers only, and no table names";
      default -> "";
    };
  }

  // A side is sums joined by + : every column stands inside one of them.
  private void checkAggregates() {
    if (!Set.of("count", "sum").contains(words.isEmpty() ? "" : words.get(0))) {
      faults.add("it does not begin with count(*) or sum(…)");
      return;
    }
    int depth = 0;
    for (int i = 0; i < words.size(); i++) {
      String word = words.get(i);
      if (depth == 0 && !Set.of("count", "sum", "filter", "(", "+").contains(word)) {
        faults.add("\"%s\" stands outside of count(*) and sum(…)".formatted(word));
      }
      if (depth > 0 && Set.of("count", "sum").contains(word)) {
        faults.add("%s stands inside of another sum".formatted(word));
      }
      depth += word.equals("(") ? 1 : word.equals(")") ? -1 : 0;
      checkArgument(i);
    }
  }

  private void checkArgument(int i) {
    boolean isCall = i + 2 < words.size() && words.get(i + 1).equals("(");
    if (!isCall) {
      return;
    }
    String argument = words.get(i + 2);
    if (words.get(i).equals("count") && !argument.equals("*")) {
      faults.add("count(%s) may not stand in it: only count(*)".formatted(argument));
    }
    boolean isWhole = i + 3 < words.size() && words.get(i + 3).equals(")");
    if (words.get(i).equals("sum") && isWhole && isOfType(argument, ColumnType.BOOLEAN)) {
      faults.add("sum(%s) adds up marks; count(*) filter (where %s)".formatted(argument, argument));
    }
  }

  private boolean isOfType(String column, ColumnType type) {
    return fact.names().contains(column) && fact.columns().get(fact.indexOf(column)).type() == type;
  }
}
