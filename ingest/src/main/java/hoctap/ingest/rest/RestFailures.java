package hoctap.ingest.rest;

import java.time.Duration;

/** The messages about services that do not answer, or answer something else than agreed. */
final class RestFailures {
  private RestFailures() {}

  static RestFailure unreachable() {
    return RestFailure.ofSource(
        "Không kết nối được máy chủ; kiểm tra địa chỉ, mạng và máy chủ.",
        "Cannot connect to the server; check its address, the network and the server.");
  }

  static RestFailure untrusted() {
    return RestFailure.ofSource(
        "Không lập được kết nối TLS; kiểm tra chứng thư của máy chủ.",
        "Cannot open a TLS connection; check the server's certificate.");
  }

  static RestFailure unauthorized() {
    return RestFailure.ofSource(
        "Máy chủ không nhận mã truy cập (HTTP 401); kiểm tra biến môi trường của token-env.",
        "The server refused the token (HTTP 401); check the environment variable of token-env.");
  }

  static RestFailure outOfTime(Duration deadline) {
    return RestFailure.ofSource(
        "Hết %d giây dành cho nguồn này; tăng deadline-seconds hoặc hỏi đơn vị quản lý máy chủ."
            .formatted(deadline.toSeconds()),
        "The %d seconds of this source are over; raise deadline-seconds or ask who runs the server."
            .formatted(deadline.toSeconds()));
  }

  static RestFailure tookTooLong() {
    return RestFailure.ofPlace(
        "Lượt này chiếm quá nửa thời gian còn lại của nguồn nên được bỏ qua; hỏi đơn vị quản lý máy chủ.",
        "This submission took more than half of the time left for the source; ask who runs the server.");
  }

  /** A status that asking again will not change. */
  static RestFailure refused(int status, int page) {
    return RestFailure.ofSubmission(statusVi(status, page), statusEn(status, page));
  }

  /** A status that asking again did not change. */
  static RestFailure broken(int status, int page) {
    return RestFailure.ofPlace(statusVi(status, page), statusEn(status, page));
  }

  private static String statusVi(int status, int page) {
    return "Máy chủ trả lời HTTP %d ở trang %d; hỏi đơn vị quản lý máy chủ."
        .formatted(status, page);
  }

  private static String statusEn(int status, int page) {
    return "The server answered HTTP %d on page %d; ask who runs the server."
        .formatted(status, page);
  }

  static RestFailure notAsked() {
    return RestFailure.ofPlace(
        "Không hỏi tiếp trong lần này vì nơi này vừa không trả lời.",
        "Not asked for this time, since the place has just failed to answer.");
  }

  static RestFailure askedToWait(Duration wait, int page) {
    return RestFailure.ofPlace(
        "Máy chủ yêu cầu chờ %d giây ở trang %d, lâu hơn thời gian còn lại; chạy lại sau."
            .formatted(wait.toSeconds(), page),
        "The server asks to wait %d seconds on page %d, longer than the time left; run again later."
            .formatted(wait.toSeconds(), page));
  }

  static RestFailure slow(int page, Duration timeout) {
    return RestFailure.ofPlace(
        "Máy chủ không trả lời trọn trang %d trong %d giây; hỏi đơn vị quản lý máy chủ."
            .formatted(page, timeout.toSeconds()),
        "The server did not finish page %d within %d seconds; ask who runs the server."
            .formatted(page, timeout.toSeconds()));
  }

  static RestFailure cut(int page) {
    return RestFailure.ofPlace(
        "Kết nối bị ngắt ở trang %d; chạy lại, hoặc hỏi đơn vị quản lý máy chủ.".formatted(page),
        "The connection was cut on page %d; run again, or ask who runs the server."
            .formatted(page));
  }

  static RestFailure tooLarge(int page, int maxBytes) {
    return RestFailure.ofSubmission(
        "Trang %d lớn hơn %d byte; giảm page-size hoặc tăng max-page-bytes."
            .formatted(page, maxBytes),
        "Page %d is larger than %d bytes; lower page-size or raise max-page-bytes."
            .formatted(page, maxBytes));
  }

  static RestFailure redirected(int page) {
    return RestFailure.ofSubmission(
        "Trang %d chuyển hướng sang máy khác hoặc chuyển hướng mãi, không đi theo; sửa url của nguồn."
            .formatted(page),
        "Page %d redirects to another server, or without end, and was not followed; mend the source's url."
            .formatted(page));
  }

  /** An answer that is not what the protocol says. */
  static RestFailure wrong(int page, String whatVi, String whatEn) {
    return RestFailure.ofSubmission(
        "Trang %d %s; báo đơn vị quản lý máy chủ.".formatted(page, whatVi),
        "Page %d %s; tell who runs the server.".formatted(page, whatEn));
  }

  static RestFailure missingRows(long total, long rows) {
    return RestFailure.ofSubmission(
        "Máy chủ báo %d dòng nhưng gửi %d dòng; chạy lại, hoặc báo đơn vị quản lý máy chủ."
            .formatted(total, rows),
        "The server announced %d rows and sent %d; run again, or tell who runs the server."
            .formatted(total, rows));
  }
}
