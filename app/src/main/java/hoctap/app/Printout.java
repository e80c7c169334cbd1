package hoctap.app;

import hoctap.ingest.form.LongNumbers;
import hoctap.ingest.rejects.FormulaMark;
import hoctap.warehouse.Table;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;

/**
 * Prints the answer of a query for a person, or as CSV for a program. Texts are masked here, since
 * a figure may have as many digits as it likes.
 */
final class Printout {
  private Printout() {}

  static void aligned(Table table, PrintWriter answers) {
    PrintWriter out = MaskedWriter.unmasked(answers);
    List<List<String>> lines = new ArrayList<>();
    lines.add(table.columns());
    for (List<Object> row : table.rows()) {
      lines.add(row.stream().map(Printout::shown).toList());
    }
    int[] widths = new int[table.columns().size()];
    for (List<String> line : lines) {
      for (int i = 0; i < widths.length; i++) {
        widths[i] = Math.max(widths[i], line.get(i).length());
      }
    }
    for (int l = 0; l < lines.size(); l++) {
      StringBuilder text = new StringBuilder();
      for (int i = 0; i < widths.length; i++) {
        boolean number = l > 0 && table.rows().get(l - 1).get(i) instanceof Number;
        String cell = lines.get(l).get(i);
        String blank = " ".repeat(widths[i] - cell.length());
        text.append(i == 0 ? "" : "  ").append(number ? blank + cell : cell + blank);
      }
      out.println(text.toString().stripTrailing());
    }
    out.flush();
  }

  static void csv(Table table, PrintWriter answers) {
    PrintWriter out = MaskedWriter.unmasked(answers);
    out.print(String.join(",", table.columns()) + "\n");
    for (List<Object> row : table.rows()) {
      out.print(String.join(",", row.stream().map(Printout::field).toList()) + "\n");
    }
    out.flush();
  }

  private static String field(Object value) {
    String text = shown(value);
    // A spreadsheet would run a text that begins like a formula.
    String safe = value instanceof Number ? text : FormulaMark.inCsv(text);
    return safe.matches("(?s).*[\",\\n\\r].*") ? "\"" + safe.replace("\"", "\"\"") + "\"" : safe;
  }

  /** A figure as it is; of a text what may be a person's number is masked. */
  private static String shown(Object value) {
    if (value == null) {
      return "";
    }
    return value instanceof Number ? value.toString() : LongNumbers.mask(value.toString());
  }
}
