package hoctap.ingest.form;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The row rules by the names that forms use. */
final class RowRules {
  private static final Map<String, Maker> MAKERS =
      Map.ofEntries(
          Map.entry("in_period", RowRules::inPeriod),
          Map.entry("not_before", RowRules::notBefore),
          Map.entry("together", RowRules::together),
          Map.entry("in_force", RowRules::inForce),
          Map.entry("not_both", RowRules::notBoth),
          Map.entry("one_of", RowRules::oneOf),
          Map.entry("dropped_for", RowRules::droppedFor),
          Map.entry("own_place", RowRules::ownPlace),
          Map.entry("own_level", RowRules::ownLevel),
          Map.entry("whole_place", RowRules::wholePlace),
          Map.entry("not_above", RowRules::notAbove),
          Map.entry("of_successor", use -> SuccessorRule.of(use.column(0), use.context())));

  private RowRules() {}

  private interface Maker {
    RowRule make(Use use);
  }

  /** A use with its columns looked up. */
  private record Use(Form form, RuleUse rule, int[] columns, RowContext context) {
    int column(int i) {
      return columns[i];
    }

    String header(int i) {
      return form.columns().get(columns[i]).header();
    }
  }

  static Set<String> names() {
    return MAKERS.keySet();
  }

  /** The row rules of a form, in its order. */
  static List<RowRule> of(Form form, RowContext context) {
    return form.rules().stream()
        .filter(rule -> MAKERS.containsKey(rule.rule()))
        .map(
            rule -> {
              int[] columns = rule.columns().stream().mapToInt(form::indexOf).toArray();
              return MAKERS.get(rule.rule()).make(new Use(form, rule, columns, context));
            })
        .toList();
  }

  private static RowRule inPeriod(Use use) {
    Period period = use.context().period();
    String wanted =
        "ngày phải trong kỳ %s (%td/%<tm/%<tY – %td/%<tm/%<tY)"
            .formatted(period, period.firstDay(), period.lastDay());
    return row -> {
      if (row.get(use.column(0)) instanceof LocalDate day && !period.contains(day)) {
        row.fault(use.column(0), "in_period", wanted);
      }
    };
  }

  private static RowRule notBefore(Use use) {
    String wanted = "không được trước “%s”".formatted(use.header(1));
    return row -> {
      if (row.get(use.column(0)) instanceof LocalDate later
          && row.get(use.column(1)) instanceof LocalDate earlier
          && later.isBefore(earlier)) {
        row.fault(use.column(0), "not_before", wanted);
      }
    };
  }

  private static RowRule notAbove(Use use) {
    String wanted = "không được lớn hơn “%s”".formatted(use.header(1));
    return row -> {
      if (row.get(use.column(0)) instanceof Long part
          && row.get(use.column(1)) instanceof Long whole
          && part > whole) {
        row.fault(use.column(0), "not_above", wanted);
      }
    };
  }

  private static RowRule together(Use use) {
    String first = "có “%s” thì cần có “%s”".formatted(use.header(1), use.header(0));
    String second = "có “%s” thì cần có “%s”".formatted(use.header(0), use.header(1));
    return row -> {
      boolean hasFirst = row.has(use.column(0));
      if (hasFirst == row.has(use.column(1))) {
        return;
      }
      int missing = use.column(hasFirst ? 1 : 0);
      int shown = row.isPresent(missing) ? missing : use.column(hasFirst ? 0 : 1);
      row.fault(shown, "together", hasFirst ? second : first);
    };
  }

  private static RowRule inForce(Use use) {
    return row -> {
      RuleUse.Span span = use.rule().inForce().get(String.valueOf(row.get(use.column(0))));
      if (span != null && row.get(use.column(1)) instanceof LocalDate day && !span.contains(day)) {
        row.fault(
            use.column(0),
            "in_force",
            "chưa hoặc không còn hiệu lực vào “%s”".formatted(use.header(1)));
      }
    };
  }

  private static RowRule notBoth(Use use) {
    List<String> values = use.rule().values();
    String wanted = "nhóm này không có trong “%s” đã ghi".formatted(use.header(1));
    return row -> {
      if (String.valueOf(row.get(use.column(0))).equals(values.get(0))
          && String.valueOf(row.get(use.column(1))).equals(values.get(1))) {
        row.fault(use.column(0), "not_both", wanted);
      }
    };
  }

  private static RowRule oneOf(Use use) {
    List<String> headers =
        use.rule().columns().stream()
            .map(id -> use.form().columns().get(use.form().indexOf(id)).header())
            .toList();
    String wanted = "cần có ít nhất một trong: " + String.join(", ", headers);
    return row -> {
      int shown = -1;
      for (int column : use.columns()) {
        if (row.has(column)) {
          return;
        }
        shown = shown < 0 && row.isPresent(column) ? column : shown;
      }
      row.fault(Math.max(shown, 0), "one_of", wanted);
    };
  }

  private static RowRule droppedFor(Use use) {
    String value = use.rule().values().get(1);
    return row -> {
      if (value.equals(row.get(use.column(1)))) {
        row.set(use.column(0), ValueReader.NOTHING);
      }
    };
  }

  private static RowRule ownPlace(Use use) {
    return row -> {
      // The file's own place, typed out, is the same as a blank cell.
      if (use.context().placeCode().equals(row.get(use.column(0)))) {
        row.set(use.column(0), ValueReader.NOTHING);
      }
    };
  }

  private static RowRule ownLevel(Use use) {
    return row -> {
      if (row.has(use.column(0))) {
        return;
      }
      if ("community".equals(row.get(use.column(1)))) {
        row.set(use.column(0), "village");
      } else if ("unit".equals(row.get(use.column(1)))) {
        row.set(use.column(0), use.context().level());
      }
    };
  }

  private static RowRule wholePlace(Use use) {
    return row -> {
      if (row.get(use.column(0)) instanceof String name && TotalsLabel.isWholePlace(name)) {
        row.set(use.column(0), ValueReader.NOTHING);
      }
    };
  }
}
