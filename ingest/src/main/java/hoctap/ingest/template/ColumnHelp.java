package hoctap.ingest.template;

import hoctap.ingest.form.FormColumn;
import java.util.stream.Collectors;

/** What a person must know to fill in one column, in Vietnamese. */
final class ColumnHelp {
  private ColumnHelp() {}

  static String required(FormColumn column, String level) {
    if (!column.isRequiredOf(level)) {
      return "Không";
    }
    return switch (column.required()) {
      case CELL -> "Bắt buộc";
      case COLUMN -> "Phải có cột; ô có thể trống";
      case NO -> "Không";
    };
  }

  static String type(FormColumn column) {
    return switch (column.type()) {
      case CITIZEN -> "12 chữ số, dạng văn bản";
      case BIRTH -> "Ngày sinh, hoặc năm sinh";
      case TEXT -> "Văn bản";
      case COLLECTIVE -> "Mã, dạng văn bản";
      case PLACE -> "Mã đơn vị hành chính";
      case DATE -> "Ngày";
      case COUNT -> "Số nguyên";
      case SCORE -> "Điểm";
      case TENTHS -> "Số, một chữ số thập phân";
      case PERCENT -> "Tỷ lệ phần trăm";
      case MARK -> "Đánh dấu";
      case CHOICE, NUMBERED -> "Chọn trong danh sách";
      case MARKS -> "Các mã";
    };
  }

  static String accepted(FormColumn column) {
    return switch (column.type()) {
      case CITIZEN -> "Đúng 12 chữ số, kể cả số 0 ở đầu";
      case BIRTH -> "ngày/tháng/năm, hoặc năm bốn chữ số";
      case TEXT, COLLECTIVE -> "";
      case PLACE -> "5 chữ số (xã), 3 (huyện) hoặc 2 (tỉnh)";
      case DATE -> "ngày/tháng/năm, năm đủ bốn chữ số";
      case COUNT -> "Số không âm; dấu chấm ngăn hàng nghìn";
      case SCORE -> "Từ 0 đến 10, nhiều nhất một chữ số thập phân";
      case TENTHS -> "Số không âm, nhiều nhất một chữ số thập phân";
      case PERCENT -> "Số, không cần dấu %";
      case MARK -> "x nếu có; để trống nếu không";
      case CHOICE, NUMBERED -> words(column, "; ");
      case MARKS -> words(column, ", ") + "; ngăn nhau bằng dấu chấm phẩy";
    };
  }

  private static String words(FormColumn column, String between) {
    return column.words().values().stream()
        .map(words -> words.get(0))
        .collect(Collectors.joining(between));
  }

  /** What stands beside the cell while it is being typed into. */
  static String prompt(FormColumn column, String level) {
    StringBuilder prompt =
        new StringBuilder(required(column, level).equals("Bắt buộc") ? "Bắt buộc. " : "");
    String accepted = accepted(column);
    prompt.append(accepted.isEmpty() ? type(column) : accepted).append('.');
    return column.helpVi().isEmpty() ? prompt.toString() : prompt + " " + column.helpVi() + ".";
  }
}
