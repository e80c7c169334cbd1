package hoctap.app;

import hoctap.ingest.status.Need;
import hoctap.ingest.status.Standing;
import java.io.PrintWriter;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Prints how everything stands, what needs somebody first, each with its next step. */
final class StatusPrintout {
  private static final Locale VIETNAM = Locale.forLanguageTag("vi-VN");
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("dd/MM/uuuu HH:mm").withZone(ZoneId.of("Asia/Ho_Chi_Minh"));
  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/uuuu");
  private static final int MAX_MISSING = 40;

  private final PrintWriter out;
  private final LocalDate today;

  StatusPrintout(PrintWriter out, LocalDate today) {
    this.out = out;
    this.today = today;
  }

  void print(List<Standing> standings) {
    if (standings.isEmpty()) {
      out.printf("%nNothing has arrived and nothing waits · Chưa có gì được gửi đến%n");
    }
    for (Need need : Need.values()) {
      List<Standing> those = standings.stream().filter(one -> one.need() == need).toList();
      if (those.isEmpty()) {
        continue;
      }
      out.printf(
          "%n%s · %s: %d%n",
          need.vietnamese().toUpperCase(VIETNAM), need.id().replace('_', ' '), those.size());
      switch (need) {
        case MISSING -> missing(those);
        case NONE -> those.forEach(this::head);
        default -> those.forEach(this::whole);
      }
    }
    out.flush();
  }

  private void head(Standing one) {
    out.printf(
        VIETNAM,
        "  %s%s%s%s%n",
        title(one),
        one.receivedAt().map(time -> " · nhận lúc " + TIME.format(time)).orElse(""),
        one.rows().read() == 0
            ? ""
            : String.format(
                VIETNAM,
                " · %,d dòng = nhận %,d + trả lại %,d + trùng %,d",
                one.rows().read(),
                one.rows().accepted(),
                one.rows().rejected(),
                one.rows().duplicate()),
        one.rowsToCorrect() > 0
            ? String.format(VIETNAM, " · %,d rows to correct", one.rowsToCorrect())
            : "");
  }

  private static String title(Standing one) {
    List<String> parts = new ArrayList<>();
    if (!one.placeCode().isEmpty()) {
      parts.add(
          one.place().isEmpty() ? one.placeCode() : one.place() + " (" + one.placeCode() + ")");
    }
    if (!one.form().isEmpty()) {
      parts.add(one.form() + " " + one.period());
    }
    if (!one.sender().isEmpty()) {
      parts.add("nơi gửi " + one.sender());
    }
    parts.add(one.fileName());
    return String.join(" · ", parts);
  }

  private void whole(Standing one) {
    head(one);
    if (!one.messageVi().isEmpty()) {
      out.printf("      %s%n", one.messageVi());
    }
    one.findings().forEach(finding -> out.printf("      Lưu ý: %s%n", finding.messageVi()));
    out.printf("    → %s%n", one.next().vi());
    out.printf("      %s%n", one.next().en());
  }

  private String due(Standing one) {
    return one.due().map(day -> " · hạn " + DAY.format(day) + late(day)).orElse("");
  }

  private String late(LocalDate day) {
    long days = ChronoUnit.DAYS.between(day, today);
    return days > 0 ? ", quá hạn %d ngày (%d days late)".formatted(days, days) : "";
  }

  /** A place lacks several forms as a rule: one line for each place and period. */
  private void missing(List<Standing> those) {
    Map<String, List<String>> forms = new LinkedHashMap<>();
    for (Standing one : those) {
      forms
          .computeIfAbsent(
              "%s (%s) · %s%s".formatted(one.place(), one.placeCode(), one.period(), due(one)),
              key -> new ArrayList<>())
          .add(one.form());
    }
    forms.entrySet().stream()
        .limit(MAX_MISSING)
        .forEach(
            entry -> out.printf("  %s: %s%n", entry.getKey(), String.join(", ", entry.getValue())));
    if (forms.size() > MAX_MISSING) {
      out.printf(
          "  … và %d nơi nữa (xem một nơi: --place MÃ) · and more places (see one: --place CODE)%n",
          forms.size() - MAX_MISSING);
    }
    Standing first = those.get(0);
    out.printf("    → ví dụ: %s%n", first.next().vi());
    out.printf("      for example: %s%n", first.next().en());
  }
}
