package hoctap.ingest.file;

/** The messages with which whole files are refused, apart from those about headers. */
final class Refusals {
  private Refusals() {}

  static Refusal empty() {
    return new Refusal("Tệp trống, không có dữ liệu.", "The file is empty.");
  }

  static Refusal unknownEnding() {
    return new Refusal(
        "Không nhận loại tệp này; cần .csv, .xlsx hoặc .xls.",
        "Invalid file type (wanted: .csv, .xlsx or .xls).");
  }

  static Refusal notAWorkbook() {
    return new Refusal(
        "Tệp có đuôi .xlsx nhưng không phải bảng tính Excel (có thể là tệp CSV hoặc văn bản đổi tên)."
            + " Hãy mở bằng Excel và lưu lại dạng .xlsx, hoặc đổi đuôi thành .csv.",
        "The file is named .xlsx but is no workbook (perhaps a renamed CSV); save it as .xlsx, or"
            + " rename it to .csv.");
  }

  static Refusal oldWorkbookNamedNew() {
    return new Refusal(
        "Tệp có đuôi .xlsx nhưng là bảng tính dạng cũ (.xls) hoặc có mật khẩu."
            + " Hãy bỏ mật khẩu và lưu lại dạng .xlsx.",
        "The file is named .xlsx but is an old .xls or protected by a password; save it as .xlsx"
            + " without a password.");
  }

  static Refusal newWorkbookNamedOld() {
    return new Refusal(
        "Tệp có đuôi .xls nhưng là bảng tính dạng mới. Hãy đổi đuôi thành .xlsx.",
        "The file is named .xls but is a newer workbook; rename it to .xlsx.");
  }

  static Refusal notAnOldWorkbook() {
    return new Refusal(
        "Tệp có đuôi .xls nhưng không phải bảng tính Excel. Hãy mở bằng Excel và lưu lại dạng .xlsx.",
        "The file is named .xls but is no workbook; save it as .xlsx.");
  }

  static Refusal workbookNamedCsv() {
    return new Refusal(
        "Tệp có đuôi .csv nhưng là bảng tính Excel. Hãy đổi đuôi thành .xlsx hoặc lưu lại dạng CSV UTF-8.",
        "The file is named .csv but is a workbook; rename it to .xlsx or save it as CSV in UTF-8.");
  }

  static Refusal notUtf8() {
    return new Refusal(
        "Tệp CSV không phải UTF-8, và không nhận chắc được là TCVN3, VNI hay Windows-1258."
            + " Hãy lưu lại dạng CSV UTF-8.",
        "The CSV is not in UTF-8, and its old encoding cannot be told; save it as CSV in UTF-8.");
  }

  static Refusal truncated() {
    return new Refusal(
        "Tệp bảng tính bị hỏng hoặc tải lên chưa trọn. Hãy gửi lại tệp gốc.",
        "The workbook is damaged or was cut off; send the original again.");
  }

  static Refusal noSheets() {
    return new Refusal(
        "Tệp .xlsx không phải bảng tính: bên trong không có trang nào.",
        "The .xlsx is no workbook: there is no sheet in it.");
  }

  static Refusal tooLarge(long megabytes) {
    return new Refusal(
        "Bảng tính quá lớn khi mở ra: vượt giới hạn %d MB. Hãy chia thành nhiều tệp hoặc gửi dạng CSV."
            .formatted(megabytes),
        "The workbook unpacks to more than %d MB; split it or send a CSV.".formatted(megabytes));
  }

  static Refusal tooDense(int ratio) {
    return new Refusal(
        "Bảng tính nén bất thường: có phần nở ra hơn %d lần. Tệp không được mở vì lý do an toàn."
            .formatted(ratio),
        "A part of the workbook unpacks to more than %d times its size; it was not opened."
            .formatted(ratio));
  }

  static Refusal tooManyStrings(int strings) {
    return new Refusal(
        "Bảng tính có hơn %,d chuỗi văn bản. Hãy chia thành nhiều tệp hoặc gửi dạng CSV."
            .formatted(strings),
        "The workbook holds more than %,d texts; split it or send a CSV.".formatted(strings));
  }

  static Refusal unreadable(String sheet, long row) {
    String whereVi = sheet.isEmpty() ? "" : " ở trang “%s”".formatted(shownSheet(sheet));
    String whereEn = sheet.isEmpty() ? "" : " in sheet \"%s\"".formatted(shownSheet(sheet));
    return new Refusal(
        "Không đọc tiếp được tệp%s sau dòng %d: tệp hỏng, hoặc dấu nháy kép không khép."
            .formatted(whereVi, row),
        "Cannot read on%s after row %d: the file is damaged, or a quotation mark is not closed."
            .formatted(whereEn, row));
  }

  /** A sheet's name as a message may show it: without long numbers. */
  static String shownSheet(String sheet) {
    long digits = sheet.chars().filter(Character::isDigit).count();
    return digits < 6 ? sheet : hoctap.ingest.form.VietnameseText.masked(sheet);
  }
}
