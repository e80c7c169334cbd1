package hoctap.app.sample.file;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** One sheet as a CSV in the hand of its place. */
final class CsvFile {
  private static final char BYTE_ORDER_MARK = '\uFEFF';

  private CsvFile() {}

  static byte[] of(Sheet sheet, Hand hand) {
    StringWriter text = new StringWriter();
    if (hand.hasByteOrderMark()) {
      text.write(BYTE_ORDER_MARK);
    }
    try (CsvWriter csv =
        CsvWriter.builder()
            .fieldSeparator(hand.separator())
            .lineDelimiter(hand.hasByteOrderMark() ? LineDelimiter.CRLF : LineDelimiter.LF)
            .build(text)) {
      csv.writeRecord(sheet.columns().stream().map(Column::header).toList());
      for (List<Object> row : sheet.rows()) {
        csv.writeRecord(row.stream().map(hand::text).toList());
      }
    } catch (IOException e) {
      throw new IllegalStateException("A string cannot fail to be written", e);
    }
    return text.toString().getBytes(StandardCharsets.UTF_8);
  }
}
