package hoctap.ingest.form;

/**
 * Why a cell's value was not taken.
 *
 * @param wantedVi what was wanted, in Vietnamese; it never quotes the value
 */
record Invalid(String rule, String wantedVi) {
  static final Invalid ERROR_CELL =
      new Invalid("cell_error", "ô báo lỗi công thức; cần nhập giá trị");
  static final Invalid UNCOMPUTED =
      new Invalid(
          "cell_error", "công thức chưa có kết quả; hãy mở tệp bằng Excel, lưu lại rồi gửi lại");
  static final Invalid NESTED_VALUE =
      new Invalid("nested_value", "giá trị là danh sách hoặc nhóm; cần một giá trị đơn");
  static final Invalid UNREADABLE_CELL =
      new Invalid(
          "layout",
          "bố cục không chuyển được giá trị này (values, dates, numbers hoặc contains của cột)");
}
