package hoctap.ingest.form;

import java.util.List;

/**
 * Where a sheet keeps the columns of a form.
 *
 * @param sheet the sheet's name; "" for a CSV
 * @param positions the sheet's column of each of the form's columns, from 0; -1 where absent
 * @param headers one text for each column of the sheet; "" where a column has none
 * @param is1904 whether the sheet counts its days from 1904
 * @param isDelimited whether a value beyond the last header means that the row has shifted
 */
public record SheetColumns(
    String sheet,
    List<Integer> positions,
    List<String> headers,
    boolean is1904,
    boolean isDelimited) {
  public SheetColumns {
    positions = List.copyOf(positions);
    headers = List.copyOf(headers);
  }
}
