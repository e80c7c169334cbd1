package hoctap.ingest.form;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The rows of one form in one file, over all its sheets: keys seen, counts, sums, findings. Rows
 * read are always accepted + rejected + duplicate.
 */
public final class FormRows {
  private final Form form;
  private final RowContext context;
  private final List<RowRule> rules;
  private final List<Watch> watches;
  private final SeenKeys keys = new SeenKeys();
  private final List<SheetRows> sheets = new ArrayList<>();
  private final long[] sums;
  private final long[] typed;
  private long accepted;
  private long rejected;
  private long duplicate;

  public FormRows(Form form, RowContext context) {
    this.form = context.criteria().into(form);
    this.context = context;
    this.rules = RowRules.of(this.form, context);
    this.watches = Watches.of(form);
    this.sums = new long[form.columns().size()];
    this.typed = new long[form.columns().size()];
  }

  /** Starts a sheet. */
  public SheetRows sheet(SheetColumns columns) {
    SheetRows sheet = new SheetRows(this, columns);
    sheets.add(sheet);
    return sheet;
  }

  public Form form() {
    return form;
  }

  RowContext context() {
    return context;
  }

  List<RowRule> rules() {
    return rules;
  }

  /** The sums of all data rows, accepted or not, by column: senders add all of them up. */
  long[] typed() {
    return typed;
  }

  Verdict reject() {
    rejected++;
    return Verdict.REJECTED;
  }

  /** Takes a row without faults, unless an earlier one holds its key. */
  Verdict take(Object key, RowValues row) {
    if (!keys.add(key)) {
      duplicate++;
      watches.forEach(watch -> watch.seeDuplicate(row));
      return Verdict.DUPLICATE;
    }
    accepted++;
    watches.forEach(watch -> watch.see(row));
    for (int i = 0; i < sums.length; i++) {
      if (row.get(i) instanceof Long value) {
        sums[i] += value;
      }
    }
    return Verdict.ACCEPTED;
  }

  public long read() {
    return accepted + rejected + duplicate;
  }

  public long accepted() {
    return accepted;
  }

  public long rejected() {
    return rejected;
  }

  public long duplicate() {
    return duplicate;
  }

  /** What the watches and the totals rows found, once all sheets have been read. */
  public List<Finding> findings() {
    List<Finding> findings = new ArrayList<>();
    watches.forEach(watch -> watch.finding().ifPresent(findings::add));
    sheets.forEach(sheet -> sheet.totals().finding().ifPresent(findings::add));
    if (read() == 0 && sheets.stream().anyMatch(sheet -> sheet.totals().hasTotals())) {
      findings.add(
          new Finding(
              "only_totals",
              Finding.Severity.WARNING,
              1,
              "tệp chỉ có dòng tổng cộng, không có dòng số liệu nào"));
    }
    return findings;
  }

  /**
   * The sums of the accepted rows by column id, of every column of counts, and the numbers of the
   * last totals row by {@code stated_<id>}.
   */
  public Map<String, Long> controlTotals() {
    Map<String, Long> totals = new TreeMap<>();
    for (int i = 0; i < sums.length; i++) {
      FormColumn column = form.columns().get(i);
      if (column.type() == ValueType.COUNT) {
        totals.put(column.id(), sums[i]);
      }
    }
    sheets.forEach(sheet -> totals.putAll(sheet.totals().stated(form)));
    return totals;
  }
}
