package hoctap.ingest.file;

/** The columns that a rejects workbook adds to those of the commune. */
public final class RejectsColumns {
  /** The header of the row's number in the rejected file. */
  public static final String ROW = "Dòng gốc";

  private static final String MESSAGE = "Lỗi: ";

  private RejectsColumns() {}

  /** The header of the messages about the column to their left. */
  public static String message(String header) {
    return MESSAGE + header;
  }

  /** Whether a header is one that a rejects workbook added. */
  public static boolean isOurs(String header) {
    return header.equals(ROW) || header.startsWith(MESSAGE.strip());
  }
}
