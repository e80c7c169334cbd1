package hoctap.ingest.form;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads free text and codes, which a workbook may hold as numbers. */
final class Texts {
  private static final Invalid NOT_A_PLACE =
      new Invalid("type", "cần mã đơn vị hành chính gồm 2, 3 hoặc 5 chữ số");
  private static final int PLAIN_DIGITS = 30;
  private static final int OLD_NUMBER = 9;
  private static final Pattern EMAIL =
      Pattern.compile("[\\p{L}\\p{N}._%+-]{1,64}@[\\p{L}\\p{N}.-]{1,255}");
  private static final Pattern DIGITS = Pattern.compile("[0-9]+");
  private static final DateTimeFormatter AS_TYPED =
      DateTimeFormatter.ofPattern("dd/MM/uuuu", Locale.ROOT);

  private final NumberFormats formats;
  private final boolean is1904;

  Texts(NumberFormats formats, boolean is1904) {
    this.formats = formats;
    this.is1904 = is1904;
  }

  /** The text, or a number as the sheet shows it; persons' numbers and addresses are masked. */
  Object text(Cell cell) {
    String text = LongNumbers.mask(withoutAddresses(typed(cell)));
    return text.isEmpty() ? ValueReader.NOTHING : text;
  }

  private static String withoutAddresses(String text) {
    return text.indexOf('@') < 0 ? text : EMAIL.matcher(text).replaceAll("…");
  }

  /** A village's code, which may have nine digits of its own; a citizen's twelve are masked. */
  Object village(Cell cell) {
    String text = typed(cell);
    boolean isOwnCode = text.length() < CitizenNumber.LENGTH && DIGITS.matcher(text).matches();
    String code = isOwnCode ? text : LongNumbers.mask(text);
    return code.isEmpty() ? ValueReader.NOTHING : code;
  }

  private String typed(Cell cell) {
    return cell.kind() == Cell.Kind.NUMBER ? shown(cell) : ValueReader.text(cell);
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

  /** A collective's code; a person's number in its place, or in it, becomes a pseudonym. */
  Object collective(Cell cell, PersonKey key) {
    String code = typed(cell);
    if (code.isEmpty()) {
      return ValueReader.NOTHING;
    }
    String digits = CitizenNumber.digits(code);
    if (isPersons(digits)) {
      return new MaskedCode("p" + key.personId(digits), digits);
    }
    Matcher run = DIGITS.matcher(code);
    while (run.find()) {
      if (isPersons(run.group())) {
        return new MaskedCode(
            LongNumbers.mask(code.substring(0, run.start()))
                + "p"
                + key.personId(run.group())
                + LongNumbers.mask(code.substring(run.end())),
            run.group());
      }
    }
    return code;
  }

  private static boolean isPersons(String digits) {
    return digits.length() == OLD_NUMBER || digits.length() == CitizenNumber.LENGTH;
  }

  /** The code of a commune, a district or a province. */
  Object place(Cell cell) {
    String code = typed(cell);
    if (code.isEmpty()) {
      return ValueReader.NOTHING;
    }
    // Only communes have four digits left when a workbook has dropped a leading zero.
    String whole = cell.kind() == Cell.Kind.NUMBER && code.length() == 4 ? "0" + code : code;
    boolean isCode =
        (whole.length() == 2 || whole.length() == 3 || whole.length() == 5)
            && whole.chars().allMatch(c -> c >= '0' && c <= '9');
    return isCode ? whole : NOT_A_PLACE;
  }
}
