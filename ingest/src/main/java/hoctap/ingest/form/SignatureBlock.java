package hoctap.ingest.form;

import java.util.List;

/** Tells the signature block below a table: who drew it up, who signs for whom. */
final class SignatureBlock {
  private static final List<String> BEGINNINGS =
      List.of(
          "nguoi lap ",
          "tm ",
          "kt ",
          "tl ",
          "thu truong ",
          "chu tich ",
          "pho chu tich ",
          "xac nhan ",
          "noi nhan ",
          "ky ten ",
          "ky ");

  private SignatureBlock() {}

  /** Whether a row that holds nothing of a data row begins a cell as a signature block does. */
  static boolean signs(Line line) {
    for (Cell cell : line.cells()) {
      if (cell.kind() == Cell.Kind.TEXT) {
        String text = VietnameseText.fold(cell.text()) + " ";
        if (BEGINNINGS.stream().anyMatch(text::startsWith)) {
          return true;
        }
      }
    }
    return false;
  }
}
