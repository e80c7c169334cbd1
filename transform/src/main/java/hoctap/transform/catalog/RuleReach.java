package hoctap.transform.catalog;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Which rules an indicator rests on, told from the columns that its own SQL names, so that nobody
 * lists them beside it.
 */
final class RuleReach {
  /** What a decision on the title, or its scores, put into the facts. */
  private static final Set<String> TITLE =
      Set.of(
          "is_titled",
          "is_titled_again",
          "meets_rule",
          "adults_titled",
          "workers_titled",
          "staff_titled");

  private static final Pattern WORD = Pattern.compile("[a-z_][a-z0-9_]*");
  private static final Pattern UNIT = Pattern.compile("\\bunit_level\\b|= 'unit'");
  private static final Pattern RESULT = Pattern.compile("\\b(is_recognised|rating|recognised)\\b");
  private static final String COMMUNITY = "kind = 'community'";

  private final Indicator indicator;
  private final String sql;
  private final Set<String> words;

  private RuleReach(Indicator indicator) {
    this.indicator = indicator;
    StringBuilder text = new StringBuilder();
    for (Indicator.Side side : List.of(indicator.numerator(), indicator.denominator())) {
      text.append(side.sql()).append(' ').append(side.rows()).append(' ');
    }
    indicator
        .totals()
        .forEach(
            totals -> text.append(totals.numerator()).append(' ').append(totals.denominator()));
    this.sql = IndicatorQuery.oneLine(text.toString());
    this.words = new TreeSet<>();
    Matcher word = WORD.matcher(sql);
    while (word.find()) {
      words.add(word.group());
    }
  }

  static RuleReach of(Indicator indicator) {
    return new RuleReach(indicator);
  }

  /** Whether it counts holders of the title, or scores. Agencies count holders in another step. */
  boolean isOfTitle() {
    return words.stream().anyMatch(TITLE::contains)
        || indicator.isOfAgencies() && indicator.needsForms().contains("cdht");
  }

  /** Whether it counts units by their rating, or people of the units so recognised. */
  boolean isOfUnitRatings() {
    return UNIT.matcher(sql).find() && (words.contains("unit_level") || RESULT.matcher(sql).find());
  }

  /** Whether it counts communities of one of those levels by their rating or recognition. */
  boolean isOfCommunities(List<Level> levels) {
    return sql.contains(COMMUNITY)
        && RESULT.matcher(sql).find()
        && levels.stream().anyMatch(level -> sql.contains("level = '%s'".formatted(level.code())));
  }

  /** Whether a setting decides a column it names, or binds targets to it. */
  boolean isOf(Setting setting) {
    boolean isBound =
        setting.binds().values().stream()
            .anyMatch(
                bound -> bound.containsKey(indicator.id()) || bound.containsValue(indicator.id()));
    return isBound || setting.columns().stream().anyMatch(words::contains);
  }
}
