package hoctap.ingest.status;

/** What to do next, in one sentence, for who reads Vietnamese and for who does not. */
public record NextStep(String vi, String en) {
  static final NextStep NOTHING = new NextStep("", "");

  static NextStep accept(String id, String inbox) {
    return new NextStep(
        "Sửa rồi đặt tệp mới vào %s, hoặc nếu tệp đúng thì chạy: hoctap accept %s"
            .formatted(inbox, id),
        "correct it and put the new file into %s, or if it is right run: hoctap accept %s"
            .formatted(inbox, id));
  }

  static NextStep acceptRound(String id) {
    return new NextStep(
        "Nếu các dòng đã sửa là đúng, chạy: hoctap accept %s; rồi sửa nốt rejects/%s.xlsx"
            .formatted(id, id),
        "if the rows corrected so far are right, run: hoctap accept %s; then correct the rest in rejects/%s.xlsx"
            .formatted(id, id));
  }

  static NextStep acceptOnly(String id) {
    return new NextStep(
        "Chạy: hoctap accept %s".formatted(id), "run: hoctap accept %s".formatted(id));
  }

  static NextStep keepOne(String inbox) {
    return new NextStep(
        "Chỉ để lại một tệp trong %s rồi chạy: hoctap run".formatted(inbox),
        "leave only one of the files in %s, then run: hoctap run".formatted(inbox));
  }

  static NextStep sendAgain(String inbox) {
    return new NextStep(
        "Sửa tệp rồi đặt lại vào %s (kiểm tra trước bằng: hoctap check)".formatted(inbox),
        "correct the file and put it into %s again (try it first with: hoctap check)"
            .formatted(inbox));
  }

  static NextStep correctRows(String workbook, String inbox) {
    return new NextStep(
        "Sửa các dòng trong %s rồi đặt tệp đó vào %s".formatted(workbook, inbox),
        "correct the rows in %s and put that file into %s".formatted(workbook, inbox));
  }

  static NextStep rename() {
    return new NextStep(
        "Đổi tên, chuyển về đúng chỗ hoặc bỏ tệp, rồi chạy: hoctap run",
        "rename, move or remove the file, then run: hoctap run");
  }

  static NextStep run() {
    return new NextStep("Chạy: hoctap run", "run: hoctap run");
  }

  static NextStep send(String form, String period, String code) {
    return new NextStep(
        "Lấy mẫu bằng “hoctap template %s --period %s --place %s”, điền rồi đặt vào inbox/%s/%s/%s.xlsx"
            .formatted(form, period, code, form, period, code),
        "get the blank with “hoctap template %s --period %s --place %s” and put it, filled in, at inbox/%s/%s/%s.xlsx"
            .formatted(form, period, code, form, period, code));
  }

  static NextStep look() {
    return new NextStep(
        "Đối chiếu với sổ gốc; nếu sai thì sửa và gửi lại cả tệp, nếu đúng thì không cần làm gì",
        "compare with the records; send the whole file again if they are wrong, else do nothing");
  }
}
