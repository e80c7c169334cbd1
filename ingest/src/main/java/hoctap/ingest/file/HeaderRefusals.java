package hoctap.ingest.file;

import hoctap.ingest.definition.NearestName;
import hoctap.ingest.form.Form;
import hoctap.ingest.form.FormColumn;
import hoctap.ingest.form.Line;
import hoctap.ingest.form.VietnameseText;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The messages about headers: no header, another form's header, columns missing or standing twice.
 */
final class HeaderRefusals {
  private HeaderRefusals() {}

  /** Why a header that was meant as a form cannot be read as it; empty when it can be. */
  static Optional<Refusal> of(FormMatch match, String sheet, String level) {
    if (!match.isComplete(level)) {
      return Optional.of(missing(match, level, sheet));
    }
    return match.twice().isEmpty() ? Optional.empty() : Optional.of(twice(match, sheet));
  }

  static Refusal noHeader(Form form) {
    String wanted =
        String.join(
            ", ",
            form.columns().stream()
                .filter(column -> column.required() != FormColumn.Required.NO)
                .map(FormColumn::header)
                .limit(4)
                .toList());
    return new Refusal(
        "Không tìm thấy dòng tiêu đề của biểu “%s” (%s); cần các cột: %s, …"
            .formatted(form.title(), form.id(), wanted),
        "Cannot find the header of form %s; wanted columns: %s, …".formatted(form.id(), wanted));
  }

  static Refusal noKnownForm() {
    return new Refusal(
        "Không nhận ra biểu nào trong tệp: không trang nào có dòng tiêu đề của một biểu mẫu.",
        "No sheet of the workbook has the header of a known form.");
  }

  static Refusal wrongForm(Form wanted, FormMatch found, String sheet) {
    Form form = found.form();
    String whereVi = sheet.isEmpty() ? "Tệp" : "Trang “%s”".formatted(Refusals.shownSheet(sheet));
    String whereEn =
        sheet.isEmpty() ? "The file" : "Sheet \"%s\"".formatted(Refusals.shownSheet(sheet));
    return new Refusal(
        "%s không phải biểu “%s” (%s); tiêu đề ở dòng %d là của biểu “%s” (%s). Hãy đặt tệp vào thư mục %s."
            .formatted(
                whereVi,
                wanted.title(),
                wanted.id(),
                found.header().lastRow(),
                form.title(),
                form.id(),
                form.id()),
        "%s is not form %s: the header in row %d is that of form %s; put the file into folder %s."
            .formatted(whereEn, wanted.id(), found.header().lastRow(), form.id(), form.id()));
  }

  static Refusal twice(FormMatch match, String sheet) {
    int[] twice = match.twice().get(0);
    String header = match.form().columns().get(twice[0]).header();
    String first = cell(match, twice[1]);
    String second = cell(match, twice[2]);
    return new Refusal(
        "%sô %s và ô %s cùng là cột “%s”. Hãy giữ lại một cột."
            .formatted(inSheetVi(sheet), first, second, header),
        "%scells %s and %s are both the column \"%s\"; keep one."
            .formatted(inSheetEn(sheet), first, second, header));
  }

  static Refusal missing(FormMatch match, String level, String sheet) {
    List<FormColumn> missing = match.missing(level);
    Map<FormColumn, Integer> meant = nearest(match, missing);
    List<String> vi = new ArrayList<>();
    List<String> en = new ArrayList<>();
    for (FormColumn column : missing) {
      Integer unknown = meant.get(column);
      String cell = cell(match, unknown == null ? match.header().texts().size() : unknown);
      String found =
          unknown == null ? "" : VietnameseText.masked(match.header().texts().get(unknown));
      vi.add(
          found.isEmpty()
              ? "dòng tiêu đề %d (đến ô %s) thiếu cột “%s”"
                  .formatted(match.header().lastRow(), cell, column.header())
              : "ô %s ghi “%s”, cần “%s”".formatted(cell, found, column.header()));
      en.add(
          found.isEmpty()
              ? "header row %d (up to cell %s) lacks the column \"%s\""
                  .formatted(match.header().lastRow(), cell, column.header())
              : "cell %s says \"%s\", wanted \"%s\"".formatted(cell, found, column.header()));
    }
    return new Refusal(
        "%sthiếu cột bắt buộc của biểu “%s” (%s): %s."
            .formatted(
                inSheetVi(sheet), match.form().title(), match.form().id(), String.join("; ", vi)),
        "%srequired columns of form %s are missing: %s."
            .formatted(inSheetEn(sheet), match.form().id(), String.join("; ", en)));
  }

  /**
   * The unknown header that a missing column most likely is, where each is nearest to the other.
   */
  private static Map<FormColumn, Integer> nearest(FormMatch match, List<FormColumn> missing) {
    Map<String, FormColumn> wanted = new LinkedHashMap<>();
    missing.forEach(column -> wanted.put(VietnameseText.key(column.header()), column));
    Map<String, Integer> found = new LinkedHashMap<>();
    for (int column : match.unknown()) {
      found.putIfAbsent(VietnameseText.key(match.header().texts().get(column)), column);
    }
    Map<FormColumn, Integer> meant = new LinkedHashMap<>();
    wanted.forEach(
        (key, column) -> {
          String nearest = NearestName.of(key, found.keySet());
          if (!nearest.isEmpty() && NearestName.of(nearest, wanted.keySet()).equals(key)) {
            meant.put(column, found.get(nearest));
          }
        });
    return meant;
  }

  private static String cell(FormMatch match, int column) {
    List<Integer> rows = match.header().rows();
    return Line.reference(
        column, column < rows.size() ? rows.get(column) : match.header().lastRow());
  }

  private static String inSheetVi(String sheet) {
    return sheet.isEmpty() ? "Tệp: " : "Trang “%s”: ".formatted(Refusals.shownSheet(sheet));
  }

  private static String inSheetEn(String sheet) {
    return sheet.isEmpty() ? "File: " : "Sheet \"%s\": ".formatted(Refusals.shownSheet(sheet));
  }
}
