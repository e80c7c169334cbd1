package hoctap.ingest.file;

import java.util.Set;

/**
 * The columns and sheets that this program itself adds to a commune's workbook: nobody reads them,
 * and nobody need be told so.
 */
public final class CheckColumns {
  /** The header of the faults of each row. */
  public static final String FAULTS = "Kiểm tra: lỗi cần sửa";

  /** The header of the sum of the scores. */
  public static final String TOTAL = "Kiểm tra: tổng điểm";

  /** The header of whether the scores earn the title. */
  public static final String RESULT = "Kiểm tra: kết quả";

  /** The header of why they do not. */
  public static final String REASON = "Kiểm tra: lý do";

  /** The sheet of a template that explains its columns. */
  public static final String GUIDE = "Hướng dẫn điền";

  /** The sheet of a checked file with the persons whose scores earn the title. */
  public static final String PROPOSED = "Đề nghị công nhận";

  private static final String BEGINNING = "Kiểm tra:";
  private static final Set<String> SHEETS = Set.of(GUIDE, PROPOSED);

  private CheckColumns() {}

  /** Whether a header is one that a check added. */
  public static boolean isOurs(String header) {
    return header.startsWith(BEGINNING);
  }

  static boolean isOurSheet(String sheet) {
    return SHEETS.contains(sheet);
  }
}
