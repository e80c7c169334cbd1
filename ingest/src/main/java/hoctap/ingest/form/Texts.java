package hoctap.ingest.form;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Reads free text and codes, which a workbook may hold as numbers. */
final class Texts {
  private static final Invalid NOT_A_PLACE =
      new Invalid("type", "cần mã đơn vị hành chính gồm 2, 3 hoặc 5 chữ số");
  private static final int PLAIN_DIGITS = 30;
  private static final DateTimeFormatter AS_TYPED =
      DateTimeFormatter.ofPattern("dd/MM/uuuu", Locale.ROOT);

  private final NumberFormats formats;
  private final boolean is1904;

  Texts(NumberFormats formats, boolean is1904) {
    this.formats = formats;
    this.is1904 = is1904;
  }

  /** The text, or a number as the sheet shows it. */
  Object text(Cell cell) {
    String text = cell.kind() == Cell.Kind.NUMBER ? shown(cell) : ValueReader.text(cell);
    return text.isEmpty() ? ValueReader.NOTHING : text;
  }

  /** A number as the sheet shows it, as far as a text needs it. */
  private String shown(Cell cell) {
    double value = Numbers.decimal(cell.text());
    if (formats.isDate(cell.format())) {
      LocalDate day = Dates.serial(value, is1904);
      return day.equals(Dates.NONE) ? cell.text() : AS_TYPED.format(day);
    }
    if (!(Math.abs(value) < 1e15)) {
      return cell.text();
    }
    if (value != Math.rint(value)) {
      String plain = new BigDecimal(cell.text()).toPlainString();
      return plain.length() > PLAIN_DIGITS ? cell.text() : plain;
    }
    String digits = String.valueOf((long) value);
    int zeros = NumberFormats.zeros(cell.format());
    return digits.length() < zeros ? "0".repeat(zeros - digits.length()) + digits : digits;
  }

  /** A collective's code; a person's number in its place becomes a pseudonym. */
  Object collective(Cell cell, PersonKey key) {
    Object value = text(cell);
    if (value instanceof String code) {
      String digits = CitizenNumber.digits(code);
      if (digits.length() == 9 || digits.length() == CitizenNumber.LENGTH) {
        return "p" + key.personId(digits);
      }
    }
    return value;
  }

  /** The code of a commune, a district or a province. */
  Object place(Cell cell) {
    Object value = text(cell);
    if (!(value instanceof String code)) {
      return value;
    }
    // Only communes have four digits left when a workbook has dropped a leading zero.
    String whole = cell.kind() == Cell.Kind.NUMBER && code.length() == 4 ? "0" + code : code;
    boolean isCode =
        (whole.length() == 2 || whole.length() == 3 || whole.length() == 5)
            && whole.chars().allMatch(c -> c >= '0' && c <= '9');
    return isCode ? whole : NOT_A_PLACE;
  }
}
