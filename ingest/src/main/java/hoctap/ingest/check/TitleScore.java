package hoctap.ingest.check;

import hoctap.ingest.form.Form;
import hoctap.ingest.form.FormColumn;
import hoctap.ingest.form.PassMark;
import hoctap.ingest.form.ValueType;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What the scores of one row come to.
 *
 * @param totalTenths the sum of the scores that are there
 * @param reason why they do not earn the title, in Vietnamese; empty when they do
 */
record TitleScore(int totalTenths, String reason) {
  private static final String CRITERIA = "criteria";

  boolean passes() {
    return reason.isEmpty();
  }

  /** Of a landed row; empty for a form without scores, or criteria without a rule. */
  static Optional<TitleScore> of(Form form, Object[] row, CheckOrder order) {
    List<FormColumn> scores = scores(form);
    int criteria = form.landedShape().names().indexOf(CRITERIA);
    if (scores.isEmpty() || criteria < 0) {
      return Optional.empty();
    }
    return order
        .mark(String.valueOf(row[criteria]))
        .map(mark -> judged(scores, form.landedShape().names(), row, mark));
  }

  private static List<FormColumn> scores(Form form) {
    return form.columns().stream().filter(column -> column.type() == ValueType.SCORE).toList();
  }

  private static TitleScore judged(
      List<FormColumn> scores, List<String> names, Object[] row, PassMark mark) {
    int total = 0;
    List<String> missing = new ArrayList<>();
    List<String> low = new ArrayList<>();
    for (FormColumn column : scores.subList(0, Math.min(mark.items(), scores.size()))) {
      if (row[names.indexOf(column.id())] instanceof Number tenths) {
        total += tenths.intValue();
        if (tenths.intValue() < mark.minimumItemTenths()) {
          low.add(column.header());
        }
      } else {
        missing.add(column.header());
      }
    }
    List<String> reasons = new ArrayList<>();
    if (!missing.isEmpty()) {
      reasons.add("thiếu " + String.join(", ", missing));
    }
    if (!low.isEmpty()) {
      reasons.add(String.join(", ", low) + " dưới " + shown(mark.minimumItem()));
    }
    if (total < mark.totalTenths()) {
      reasons.add("tổng dưới " + shown(mark.total()) + " điểm");
    }
    return new TitleScore(total, String.join("; ", reasons));
  }

  private static String shown(BigDecimal points) {
    return points.stripTrailingZeros().toPlainString().replace('.', ',');
  }
}
