package hoctap.ingest.form;

/**
 * Why a cell's value was not taken.
 *
 * @param wantedVi what was wanted, in Vietnamese; it never quotes the value
 */
record Invalid(String rule, String wantedVi) {
  static final Invalid ERROR_CELL =
      new Invalid("cell_error", "ô báo lỗi công thức; cần nhập giá trị");
  static final Invalid UNREADABLE_CELL =
      new Invalid(
          "layout",
          "bố cục không chuyển được giá trị này (values, dates, numbers hoặc contains của cột)");
}
