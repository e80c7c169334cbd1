package hoctap.app;

import hoctap.warehouse.Table;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;

/** Prints the answer of a query for a person, or as CSV for a program. */
final class Printout {
  private Printout() {}

  static void aligned(Table table, PrintWriter out) {
    List<List<String>> lines = new ArrayList<>();
    lines.add(table.columns());
    for (List<Object> row : table.rows()) {
      lines.add(row.stream().map(value -> value == null ? "" : value.toString()).toList());
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

  static void csv(Table table, PrintWriter out) {
    out.print(String.join(",", table.columns()) + "\n");
    for (List<Object> row : table.rows()) {
      out.print(String.join(",", row.stream().map(Printout::field).toList()) + "\n");
    }
    out.flush();
  }

  private static String field(Object value) {
    String text = value == null ? "" : value.toString();
    // A spreadsheet would run a text that begins like a formula.
    String safe =
        value instanceof String && text.matches("(?s)[=+\\-@\\t\\r].*") ? "'" + text : text;
    return safe.matches("(?s).*[\",\\n\\r].*") ? "\"" + safe.replace("\"", "\"\"") + "\"" : safe;
  }
}
