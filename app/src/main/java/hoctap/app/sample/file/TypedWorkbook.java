package hoctap.app.sample.file;

import hoctap.app.sample.report.Form;
import hoctap.app.sample.report.Source;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/**
 * A workbook as an office types it: the state's heading, a title merged across, a header in two
 * rows, the numbers of the columns, the rows numbered, a row of totals, the signatures.
 */
final class TypedWorkbook {
  private static final int HEADER_ROW = 5;

  private final Hand hand;
  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final Workbook workbook = new Workbook(out, "Excel", "16.0300");

  private TypedWorkbook(Hand hand) {
    this.hand = hand;
    // It is compressed once, when the archive is written again.
    workbook.setCompressionLevel(0);
  }

  /** One filled-in form and whose it is. */
  record Part(Source source, Sheet sheet) {}

  static byte[] of(List<Part> parts, Hand hand) {
    TypedWorkbook typed = new TypedWorkbook(hand);
    try {
      for (Part part : parts) {
        typed.add(part);
      }
      typed.workbook.finish();
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot write a workbook", e);
    }
    return RepeatableZip.of(typed.out.toByteArray());
  }

  private void add(Part part) throws IOException {
    Worksheet page = workbook.newWorksheet(name(part.sheet().form()));
    Sheet sheet = part.sheet();
    int last = sheet.columns().size();
    heading(page, part, last);
    int row = header(page, sheet);
    for (int i = 0; i < sheet.rows().size(); i++, row++) {
      page.value(row, 0, i + 1);
      List<Object> values = sheet.rows().get(i);
      for (int column = 0; column < values.size(); column++) {
        put(page, row, column + 1, values.get(column));
      }
    }
    row = totals(page, sheet, row);
    page.value(row + 1, 1, "Người lập biểu");
    page.value(row + 1, Math.max(3, last - 2), "TM. ỦY BAN NHÂN DÂN");
    page.value(row + 2, Math.max(3, last - 2), "(Ký tên, đóng dấu)");
    page.finish();
  }

  private static void heading(Worksheet page, Part part, int last) {
    int middle = Math.max(2, last / 2);
    page.value(0, 0, "ỦY BAN NHÂN DÂN " + part.source().place().name());
    page.range(0, 0, 0, middle - 1).merge();
    page.value(0, middle, "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM");
    page.range(0, middle, 0, last).merge();
    page.value(2, 0, title(part.sheet().form()) + " – kỳ " + part.source().period().label());
    page.range(2, 0, 2, last).merge();
    page.range(2, 0, 2, last).style().bold().horizontalAlignment("center").set();
    page.value(3, last - 1, "ĐVT: người, mô hình");
  }

  // Only a form with merged headings needs the second row; the others have one.
  private static int header(Worksheet page, Sheet sheet) {
    boolean isDouble = sheet.columns().stream().anyMatch(column -> !column.over().isEmpty());
    int bottom = isDouble ? HEADER_ROW + 1 : HEADER_ROW;
    headerCell(page, 0, "STT", bottom);
    String above = "";
    for (int i = 0; i < sheet.columns().size(); i++) {
      Column column = sheet.columns().get(i);
      if (column.over().isEmpty()) {
        headerCell(page, i + 1, column.header(), bottom);
      } else {
        page.value(bottom, i + 1, column.header());
        if (!column.over().equals(above)) {
          page.value(HEADER_ROW, i + 1, column.over());
          page.range(HEADER_ROW, i + 1, HEADER_ROW, i + (int) width(sheet, column.over())).merge();
        }
      }
      above = column.over();
    }
    page.range(HEADER_ROW, 0, bottom, sheet.columns().size()).style().bold().wrapText(true).set();
    for (int i = 0; i <= sheet.columns().size(); i++) {
      page.value(bottom + 1, i, "(" + (i + 1) + ")");
    }
    return bottom + 2;
  }

  private static void headerCell(Worksheet page, int column, String text, int bottom) {
    page.value(HEADER_ROW, column, text);
    if (bottom > HEADER_ROW) {
      page.range(HEADER_ROW, column, bottom, column).merge();
    }
  }

  private static long width(Sheet sheet, String over) {
    return sheet.columns().stream().filter(column -> column.over().equals(over)).count();
  }

  private void put(Worksheet page, int row, int column, Object value) {
    if (value instanceof Long count) {
      page.value(row, column, count);
    } else if (value instanceof Tenths tenths) {
      page.value(row, column, tenths.toDecimal());
    } else if (value instanceof LocalDate day && !hand.isSecondHeader()) {
      page.value(row, column, day);
      page.style(row, column).format("dd/mm/yyyy").set();
    } else if (value instanceof PaddedNumber number) {
      page.value(row, column, number.value());
      page.style(row, column).format("000000000000").set();
    } else {
      String text = hand.text(value);
      if (!text.isEmpty()) {
        page.value(row, column, text);
      }
    }
  }

  private static int totals(Worksheet page, Sheet sheet, int row) {
    boolean isListed = sheet.form().isOfPersons() || sheet.form() == Form.TAPTHE;
    if (!isListed) {
      return row;
    }
    page.value(row, 1, "Tổng cộng");
    for (int i = 2; i < sheet.columns().size(); i++) {
      if (sheet.columns().get(i).isSummed()) {
        int column = i;
        long sum =
            sheet.rows().stream()
                .map(values -> values.get(column))
                .filter(Long.class::isInstance)
                .mapToLong(Long.class::cast)
                .sum();
        page.value(row, i + 1, sum);
      }
    }
    return row + 1;
  }

  private static String name(Form form) {
    return switch (form) {
      case CDHT -> "Danh sách CDHT";
      case THANHVIEN -> "Thành viên";
      case TAPTHE -> "Mô hình";
      case DANSO -> "Dân số";
      case HOIKH -> "Hội Khuyến học";
      case TONGHOP -> "Tổng hợp";
    };
  }

  private static String title(Form form) {
    return switch (form) {
      case CDHT -> "DANH SÁCH ĐÁNH GIÁ CÔNG DÂN HỌC TẬP";
      case THANHVIEN -> "DANH SÁCH THÀNH VIÊN MÔ HÌNH HỌC TẬP";
      case TAPTHE -> "DANH SÁCH MÔ HÌNH HỌC TẬP";
      case DANSO -> "SỐ LIỆU DÂN SỐ";
      case HOIKH -> "SỐ LIỆU HỘI KHUYẾN HỌC";
      case TONGHOP -> "BÁO CÁO TỔNG HỢP";
    };
  }
}
