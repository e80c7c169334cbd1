package hoctap.app.sample.file;

import hoctap.app.sample.place.Area;
import hoctap.app.sample.report.Form;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/**
 * How one place types its files: every office has its own hand.
 *
 * @param kind of its files
 * @param separator of a CSV
 * @param hasByteOrderMark whether a CSV begins with one
 * @param isDecimalComma 8,5 rather than 8.5
 * @param dates how days are typed as text
 * @param isBirthYearOnly whether only the year of birth is given
 * @param isSecondHeader whether the second of the accepted headers is used
 * @param isNumberTyped whether citizens' numbers are numbers that a format fills up to 12 digits
 * @param mark what a tick looks like
 */
record Hand(
    Kind kind,
    char separator,
    boolean hasByteOrderMark,
    boolean isDecimalComma,
    DateTimeFormatter dates,
    boolean isBirthYearOnly,
    boolean isSecondHeader,
    boolean isNumberTyped,
    String mark) {

  /** What a place makes of its forms. */
  enum Kind {
    CSV,
    WORKBOOKS,
    /** Lists of members and models as workbooks, the rest as CSV. */
    MIXED,
    /** Lists of persons as CSV, the other forms as sheets of one workbook. */
    ONE_WORKBOOK
  }

  static Hand of(Area place) {
    int code = Integer.parseInt(place.code()) / 3 + (place.from().equals(LocalDate.MIN) ? 0 : 1);
    Kind kind =
        switch (code % 4) {
          case 0 -> Kind.CSV;
          case 1 -> Kind.WORKBOOKS;
          case 2 -> Kind.MIXED;
          default -> Kind.ONE_WORKBOOK;
        };
    boolean isSemicolon = code % 3 == 1;
    String dates =
        switch (code % 5) {
          case 0 -> "d/M/uuuu";
          case 1 -> "dd-MM-uuuu";
          default -> "dd/MM/uuuu";
        };
    String mark = code % 3 == 0 ? "x" : code % 3 == 1 ? "có" : "1";
    return new Hand(
        kind,
        isSemicolon ? ';' : ',',
        code % 2 == 0,
        isSemicolon || code % 7 == 0,
        DateTimeFormatter.ofPattern(dates, Locale.ROOT),
        code % 6 == 2,
        code % 2 == 1,
        kind == Kind.WORKBOOKS && code % 8 == 5,
        mark);
  }

  /** Whether the file of that form is a workbook. */
  boolean isWorkbook(Form form) {
    return switch (kind) {
      case CSV -> false;
      case WORKBOOKS -> true;
      case MIXED -> form == Form.THANHVIEN || form == Form.TAPTHE;
      case ONE_WORKBOOK -> !form.isOfPersons();
    };
  }

  /** Whether that form is a sheet of the place's one workbook. */
  boolean isSheetOfOne(Form form) {
    return kind == Kind.ONE_WORKBOOK && !form.isOfPersons();
  }

  String header(String first, String second) {
    return isSecondHeader ? second : first;
  }

  /** The value as typed text. */
  String text(Object value) {
    if (value instanceof Tenths tenths) {
      String plain = tenths.toDecimal().toPlainString();
      return isDecimalComma ? plain.replace('.', ',') : plain;
    }
    return value instanceof LocalDate day ? dates.format(day) : value.toString();
  }
}
