package hoctap.ingest.file;

import hoctap.ingest.form.RejectedRow;
import java.util.List;

/**
 * The rejected rows of one sheet under the header as it was typed.
 *
 * @param sheet the sheet's name, or "" for a CSV
 * @param headers one text for each column of the sheet; "" where a column has none
 * @param is1904 whether the sheet counts its days from 1904
 */
public record RejectedSheet(
    String sheet, List<String> headers, boolean is1904, List<RejectedRow> rows) {
  public RejectedSheet {
    headers = List.copyOf(headers);
    rows = List.copyOf(rows);
  }
}
