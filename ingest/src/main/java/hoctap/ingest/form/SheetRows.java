package hoctap.ingest.form;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Checks the rows of one sheet under its header, one at a time. */
public final class SheetRows {
  private static final int NO_LABEL = -1;
  private static final Invalid BLANK =
      new Invalid("required", "bỏ trống; cột này bắt buộc có giá trị");

  private final FormRows file;
  private final Form form;
  private final int width;
  private final boolean isDelimited;
  private final int[] positions;
  private final ValueReader[] readers;
  private final boolean[] isRequired;
  private final int[] key;
  private final RowValues row;
  private final Invalid[] invalid;
  private final RowKind kind;
  private final ExampleLine example;
  private final ControlTotals totals;
  private final Landing landing;
  private final int citizen;
  private final CitizenPadding padding;

  SheetRows(FormRows file, SheetColumns columns) {
    this.file = file;
    this.width = columns.headers().size();
    this.isDelimited = columns.isDelimited();
    this.form = file.form();
    this.positions = columns.positions().stream().mapToInt(Integer::intValue).toArray();
    int size = form.columns().size();
    readers = new ValueReader[size];
    isRequired = new boolean[size];
    ValueReaders types = new ValueReaders(columns.is1904());
    for (int i = 0; i < size; i++) {
      FormColumn column = form.columns().get(i);
      readers[i] = types.of(column, file.context().key());
      isRequired[i] =
          column.required() == FormColumn.Required.CELL
              && column.isRequiredOf(file.context().level());
    }
    key = form.key().stream().mapToInt(form::indexOf).toArray();
    row = new RowValues(form, positions);
    invalid = new Invalid[size];
    kind = new RowKind(form, columns);
    example = new ExampleLine(form, file.context(), positions);
    totals = new ControlTotals(form, file.typed());
    landing = new Landing(form, columns.sheet(), file.context().key(), positions);
    citizen = form.columns().stream().map(FormColumn::type).toList().indexOf(ValueType.CITIZEN);
    padding = new CitizenPadding(form, citizen);
  }

  /** Checks one row under the header; {@link #faults} and {@link #landed} then speak of it. */
  public Verdict check(Line line) {
    row.start(line.number());
    if (kind.isBlank(line) || example.is(line)) {
      return Verdict.NOT_DATA;
    }
    int evidence = read(line);
    if (isLabelledTotals(line)) {
      return totalsRow();
    }
    boolean isNoData = evidence == 0 && (!fillsMostRequired(line) || SignatureBlock.signs(line));
    if (isPrepared() || isNoData) {
      return Verdict.NOT_DATA;
    }
    collectFaults(line);
    if (!row.faults().isEmpty() && kind.repeatsHeader(line)) {
      return Verdict.NOT_DATA;
    }
    boolean isKeyless = !row.faults().isEmpty() && kind.isTotals(line, NO_LABEL);
    if ((isKeyless || isWholePlace()) && totals.addsUp(row)) {
      return totalsRow();
    }
    return judge();
  }

  /**
   * Checks one record of a service, which is a row of data whatever it holds: accepted, rejected or
   * duplicate.
   */
  public Verdict checkRecord(Line line) {
    row.start(line.number());
    read(line);
    collectFaults(line);
    return judge();
  }

  private Verdict judge() {
    totals.add(row, form.key().size() > 1 || (row.has(key[0]) && !isWholePlace()));
    if (row.faults().isEmpty()) {
      file.rules().forEach(rule -> rule.check(row));
    }
    return row.faults().isEmpty() ? file.take(key(), row) : file.reject();
  }

  private boolean isLabelledTotals(Line line) {
    int label = TotalsLabel.find(line);
    return label >= 0
        && ((kind.isTotals(line, label) && kind.isInPlace(line, label)) || totals.addsUp(row));
  }

  private Verdict totalsRow() {
    totals.addTotals(row);
    return Verdict.TOTALS;
  }

  /** Checks a row that heads a group: its numbers are totals, unless it is keyed as a data row. */
  public Verdict checkGroup(Line line) {
    row.start(line.number());
    read(line);
    boolean isKeyed = isRequired[key[0]];
    boolean hasTotals = false;
    for (int i = 0; i < positions.length; i++) {
      hasTotals |= row.get(i) instanceof Long;
    }
    for (int column : key) {
      isKeyed &= !isRequired[column] || row.has(column);
    }
    if (isKeyed) {
      return check(line);
    }
    return hasTotals ? totalsRow() : Verdict.NOT_DATA;
  }

  /** Reads every cell; gives how many of them hold what only a data row holds. */
  private int read(Line line) {
    int evidence = 0;
    for (int i = 0; i < readers.length; i++) {
      Cell cell = line.cell(positions[i]);
      Object value =
          switch (cell.kind()) {
            case BLANK -> ValueReader.NOTHING;
            case ERROR -> cell.text().isEmpty() ? Invalid.UNCOMPUTED : Invalid.ERROR_CELL;
            case NESTED -> Invalid.NESTED_VALUE;
            case UNREADABLE -> Invalid.UNREADABLE_CELL;
            default -> readers[i].read(cell);
          };
      invalid[i] = null;
      if (value instanceof Invalid wrong) {
        invalid[i] = wrong;
        value = ValueReader.NOTHING;
      } else if (value != ValueReader.NOTHING
          && cell.kind() != Cell.Kind.GIVEN
          && RowKind.isEvidence(form.columns().get(i).type(), value)) {
        evidence++;
      }
      row.set(i, value);
    }
    return evidence;
  }

  private boolean isWholePlace() {
    return row.get(key[0]) instanceof String name && TotalsLabel.isWholePlace(name);
  }

  /** Whether a row holds nothing but the zeros of formulas that were drawn down in advance. */
  private boolean isPrepared() {
    for (int i = 0; i < readers.length; i++) {
      boolean isZero = row.get(i) instanceof Number number && number.longValue() == 0;
      if ((row.has(i) && !isZero) || (isRequired[i] && (row.has(i) || invalid[i] != null))) {
        return false;
      }
    }
    return true;
  }

  private boolean fillsMostRequired(Line line) {
    int required = 0;
    int filled = 0;
    for (int i = 0; i < isRequired.length; i++) {
      boolean isAsked = isRequired[i] && line.cell(positions[i]).kind() != Cell.Kind.GIVEN;
      required += isAsked ? 1 : 0;
      filled += isAsked && (row.has(i) || invalid[i] != null) ? 1 : 0;
    }
    return filled * 2 > required;
  }

  private void collectFaults(Line line) {
    if (isDelimited) {
      row.faultBeyond(width, line);
    }
    for (int i = 0; i < invalid.length; i++) {
      if (invalid[i] != null) {
        row.fault(i, invalid[i].rule(), invalid[i].wantedVi());
      } else if (isRequired[i] && !row.has(i)) {
        row.fault(i, BLANK.rule(), BLANK.wantedVi());
      }
    }
    padding.check(row);
  }

  // Words that differ in case or accents alone stay different: codes are compared as kept.
  private Object key() {
    if (key.length == 1) {
      return key[0] == citizen ? personKey() : keyPart(key[0]);
    }
    Object[] parts = new Object[key.length];
    for (int i = 0; i < key.length; i++) {
      parts[i] = keyPart(key[i]);
    }
    return Arrays.asList(parts);
  }

  // A long instead of twelve digits: a file may hold a million persons.
  private Object personKey() {
    return Long.parseLong(row.get(citizen).toString());
  }

  private Object keyPart(int column) {
    return row.has(column) ? row.get(column) : "";
  }

  /** The faults of the last row that was rejected. */
  public List<Fault> faults() {
    return new ArrayList<>(row.faults());
  }

  /** The last row that was accepted, in the order of {@link Form#landedShape()}. */
  public Object[] landed() {
    return landing.of(row);
  }

  ControlTotals totals() {
    return totals;
  }
}
