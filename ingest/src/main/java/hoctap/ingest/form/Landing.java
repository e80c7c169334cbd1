package hoctap.ingest.form;

import java.util.List;
import java.util.Set;

/** Lays the values of a row out as they are stored. */
final class Landing {
  private final List<FormColumn> columns;
  private final String sheet;
  private final PersonKey key;
  private final int width;
  private final int markCodes;
  private final boolean hasMarkCodes;

  /**
   * @param sheet the sheet's name; "" for a CSV, which is stored as null
   */
  Landing(Form form, String sheet, PersonKey key, int[] positions) {
    this.columns = form.columns();
    this.sheet = sheet.isEmpty() ? null : LongNumbers.mask(sheet);
    this.key = key;
    this.width = form.landedShape().columns().size();
    this.markCodes = columns.stream().map(FormColumn::type).toList().indexOf(ValueType.MARKS);
    this.hasMarkCodes = markCodes >= 0 && positions[markCodes] >= 0;
  }

  Object[] of(RowValues row) {
    Object[] landed = new Object[width];
    landed[0] = sheet;
    landed[1] = row.rowNumber();
    int at = 2;
    for (int i = 0; i < columns.size(); i++) {
      if (columns.get(i).landed()) {
        at = land(row, i, landed, at);
      }
    }
    return landed;
  }

  private int land(RowValues row, int column, Object[] landed, int at) {
    Object value = row.get(column);
    ValueType type = columns.get(column).type();
    if (type == ValueType.MARK) {
      landed[at] = mark(row, column);
      return at + 1;
    }
    boolean isPair =
        type == ValueType.CITIZEN || type == ValueType.PERCENT || type == ValueType.COLLECTIVE;
    if (value == ValueReader.NOTHING) {
      return at + (isPair ? 2 : 1);
    }
    if (value instanceof Percent percent) {
      landed[at] = percent.hundredths();
      landed[at + 1] = percent.decimals();
    } else if (value instanceof MaskedCode code) {
      landed[at] = code.text();
      landed[at + 1] = key.seal(code.digits());
    } else if (type == ValueType.CITIZEN) {
      landed[at] = key.personId((String) value);
      landed[at + 1] = key.seal((String) value);
    } else {
      landed[at] = value;
    }
    return at + (isPair ? 2 : 1);
  }

  // Null is "not asked", which is not the same as "no".
  private Object mark(RowValues row, int column) {
    String id = columns.get(column).id();
    boolean isAsked = row.isPresent(column);
    boolean isSet = Boolean.TRUE.equals(row.get(column));
    if (hasMarkCodes && columns.get(markCodes).words().containsKey(id)) {
      isAsked = true;
      isSet |= row.get(markCodes) instanceof Set<?> set && set.contains(id);
    }
    return isAsked ? isSet : null;
  }
}
