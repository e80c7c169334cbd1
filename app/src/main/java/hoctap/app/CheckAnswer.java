package hoctap.app;

import hoctap.ingest.check.CheckOrder;
import hoctap.ingest.check.CheckedFault;
import hoctap.ingest.check.CheckedForm;
import hoctap.ingest.check.FileCheck;
import hoctap.ingest.file.Refusal;
import hoctap.ingest.form.Finding;
import hoctap.ingest.landing.RowCounts;
import hoctap.ingest.place.Place;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * What {@code hoctap check} answers, for a person and for a program.
 *
 * @param place the sender's full name; empty when it is not known
 * @param refusal why the whole file would not be taken
 * @param markedFile the copy that was written
 */
record CheckAnswer(
    String file,
    String period,
    String placeCode,
    String place,
    boolean isClean,
    Optional<Refusal> refusal,
    List<FormAnswer> forms,
    List<String> sheetsLeftOut,
    boolean isUnmarked,
    Optional<String> markedFile) {
  private static final Locale VIETNAM = Locale.forLanguageTag("vi-VN");
  private static final int MAX_PRINTED = 50;

  /** One form of the file. */
  record FormAnswer(
      String form,
      String title,
      RowCounts rows,
      List<CheckedFault> faults,
      List<String> duplicates,
      List<Finding> findings,
      List<String> extraColumns,
      long titled,
      long untitled,
      boolean isHeld) {

    static FormAnswer of(CheckedForm form) {
      return new FormAnswer(
          form.form().id(),
          form.form().title(),
          form.counts(),
          form.faults(),
          form.duplicates(),
          form.findings(),
          form.extraColumns(),
          form.titled(),
          form.untitled(),
          form.isHeld());
    }
  }

  static CheckAnswer of(
      CheckOrder order, Optional<Place> place, FileCheck check, Optional<Path> marked) {
    return new CheckAnswer(
        order.file().getFileName().toString(),
        order.period().toString(),
        order.placeCode(),
        place.map(Place::fullName).orElse(""),
        check.isClean(),
        check.refusal(),
        check.forms().stream().map(FormAnswer::of).toList(),
        check.sheetsLeftOut(),
        check.refusal().isEmpty() && !check.isMarkable(),
        marked.map(Path::toString));
  }

  void print(PrintWriter out) {
    out.printf(
        "%s · kỳ %s · %s%n",
        file,
        period,
        place.isEmpty()
            ? "chưa rõ nơi gửi, kiểm tra như của một xã (--place MÃ để nói rõ)"
            : place + " (" + placeCode + ")");
    refusal.ifPresent(
        why ->
            out.printf(
                "KHÔNG NHẬN ĐƯỢC TỆP · WOULD BE REFUSED%n  %s%n  %s%n",
                why.messageVi(), why.messageEn()));
    forms.forEach(form -> print(form, out));
    if (!sheetsLeftOut.isEmpty()) {
      out.printf("Không đọc trang · sheets not read: %s%n", String.join(", ", sheetsLeftOut));
    }
    out.println();
    if (isUnmarked) {
      out.println(
          "Tệp quá lớn, hoặc được đọc qua một bố cục, nên không đánh dấu từng ô; hãy sửa theo danh sách trên · too large, or read by a layout, so not marked cell by cell");
    }
    markedFile.ifPresent(name -> out.printf("Bản sao đã đánh dấu · the marked copy: %s%n", name));
    out.println(next());
    out.flush();
  }

  private String next() {
    if (refusal.isPresent()) {
      return "→ Sửa tệp rồi kiểm tra lại; chưa có gì được lưu · correct the file and check again; nothing was stored";
    }
    return isClean
        ? "→ Tệp đúng, có thể gửi · the file is right, it may be sent"
        : "→ Sửa các ô tô màu rồi kiểm tra lại; chưa có gì được lưu · correct the coloured cells and check again; nothing was stored";
  }

  private static void print(FormAnswer form, PrintWriter out) {
    RowCounts rows = form.rows();
    out.printf("%nBiểu %s · %s%n", form.form(), form.title());
    out.printf(
        VIETNAM,
        "  đã đọc %,d dòng = nhận %,d + trả lại %,d + trùng %,d · rows read = accepted + rejected + duplicate%n",
        rows.read(),
        rows.accepted(),
        rows.rejected(),
        rows.duplicate());
    if (rows.read() == 0) {
      out.println("  Chưa có dòng dữ liệu nào (dòng “Ví dụ” không được tính) · no data rows yet");
    }
    if (form.titled() + form.untitled() > 0) {
      out.printf(
          VIETNAM,
          "  theo điểm · by the scores: %,d đạt, %,d không đạt%n",
          form.titled(),
          form.untitled());
    }
    if (form.isHeld()) {
      out.println(
          "  Trên 20 % dòng sai: nếu gửi, tệp sẽ bị giữ lại · over 20 % of the rows are wrong: once sent, the file would be held");
    }
    printFaults(form, out);
    form.findings().forEach(finding -> out.printf("  Lưu ý: %s%n", finding.messageVi()));
    if (!form.extraColumns().isEmpty()) {
      out.printf(
          "  Không đọc cột · columns not read: %s%n", String.join(", ", form.extraColumns()));
    }
  }

  private static void printFaults(FormAnswer form, PrintWriter out) {
    form.faults().stream().limit(MAX_PRINTED).forEach(fault -> print(fault, out));
    if (form.faults().size() > MAX_PRINTED) {
      out.printf(VIETNAM, "  … và %,d lỗi nữa · more faults%n", form.faults().size() - MAX_PRINTED);
    }
    if (!form.duplicates().isEmpty()) {
      out.printf(
          "  Dòng trùng với một dòng phía trên · duplicate rows: %s%s%n",
          String.join(", ", form.duplicates().stream().limit(MAX_PRINTED).toList()),
          form.duplicates().size() > MAX_PRINTED ? " …" : "");
    }
  }

  private static void print(CheckedFault fault, PrintWriter out) {
    out.printf(
        "  %sdòng %d: %s [%s]%s%n",
        fault.sheet().isEmpty() ? "" : "trang “" + fault.sheet() + "”, ",
        fault.row(),
        fault.messageVi(),
        fault.rule(),
        fault.example().isEmpty() ? "" : " Ví dụ đúng: " + fault.example());
  }
}
