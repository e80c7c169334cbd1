package hoctap.ingest.form;

import java.math.BigDecimal;
import java.util.Locale;

/**
 * Tells the template's example row that was left in a file: its number reads <i>Ví dụ</i> and each
 * required cell still holds the example. A row that somebody typed over is data, whatever its
 * number says.
 */
final class ExampleLine {
  private static final String LABEL = ExampleRow.LABEL.toLowerCase(Locale.ROOT);

  private final Form form;
  private final ExampleRow example;
  private final int[] positions;
  private final boolean[] isOfForm;

  ExampleLine(Form form, RowContext context, int[] positions) {
    this.form = form;
    this.example = ExampleRow.of(form, context.level(), context.period());
    this.positions = positions;
    int width = 0;
    for (int position : positions) {
      width = Math.max(width, position + 1);
    }
    isOfForm = new boolean[width];
    for (int position : positions) {
      if (position >= 0) {
        isOfForm[position] = true;
      }
    }
  }

  boolean is(Line line) {
    return isLabelled(line) && holdsTheExample(line);
  }

  private boolean isLabelled(Line line) {
    for (int column = 0; column < line.cells().size(); column++) {
      Cell cell = line.cells().get(column);
      boolean isOther = column >= isOfForm.length || !isOfForm[column];
      if (isOther && cell.kind() == Cell.Kind.TEXT) {
        return VietnameseText.clean(cell.text()).toLowerCase(Locale.ROOT).equals(LABEL);
      }
    }
    return false;
  }

  private boolean holdsTheExample(Line line) {
    for (int i = 0; i < positions.length; i++) {
      FormColumn column = form.columns().get(i);
      // A day is shown in many ways, and the template's period need not be the file's.
      boolean isCompared =
          column.required() == FormColumn.Required.CELL
              && column.type() != ValueType.DATE
              && column.type() != ValueType.BIRTH
              && !example.values().get(i).isEmpty();
      if (isCompared && !isSame(line.cell(positions[i]), example.values().get(i))) {
        return false;
      }
    }
    return true;
  }

  private static boolean isSame(Cell cell, String value) {
    if (cell.kind() != Cell.Kind.NUMBER) {
      return VietnameseText.clean(cell.text()).equals(value);
    }
    try {
      BigDecimal number = new BigDecimal(cell.text());
      return number.compareTo(new BigDecimal(value.replace(".", "").replace(',', '.'))) == 0;
    } catch (NumberFormatException e) {
      return false;
    }
  }
}
