package hoctap.ingest.form;

import java.time.LocalDate;
import java.util.Set;

/** The readers of the columns of one sheet, one for each type of value. */
final class ValueReaders {
  private static final Invalid NOT_A_COUNT =
      new Invalid("type", "cần số nguyên không âm, ví dụ 1.234 (dấu chấm ngăn hàng nghìn)");
  private static final Invalid NOT_TENTHS =
      new Invalid("type", "cần số không âm, nhiều nhất một chữ số thập phân, ví dụ 8,5");
  private static final Invalid NOT_A_SCORE =
      new Invalid("type", "cần điểm từ 0 đến 10, nhiều nhất một chữ số thập phân");
  private static final Invalid OUTSIDE_SCORES = new Invalid("score_range", "điểm phải từ 0 đến 10");
  private static final Invalid NOT_A_DATE =
      new Invalid("type", "cần ngày có thật dạng ngày/tháng/năm, ví dụ 15/11/2024");
  private static final Invalid NOT_A_BIRTH =
      new Invalid("type", "cần ngày sinh dạng ngày/tháng/năm, hoặc năm sinh bốn chữ số");
  private static final Invalid NOT_A_MARK =
      new Invalid("not_listed", "cần x, có hoặc 1; để trống nếu không");

  private static final int MAX_SCORE = 100;
  private static final int MAX_TENTHS = 1_000_000_000;
  private static final Set<String> YES = Set.of("x", "co", "1", "true");
  private static final Set<String> NO = Set.of("khong", "0", "false");

  private final boolean is1904;
  private final NumberFormats formats = new NumberFormats();
  private final Texts texts;

  ValueReaders(boolean is1904) {
    this.is1904 = is1904;
    this.texts = new Texts(formats, is1904);
  }

  ValueReader of(FormColumn column, PersonKey key) {
    return switch (column.type()) {
      case CITIZEN -> CitizenNumber::read;
      case BIRTH -> this::birth;
      case TEXT -> column.id().equals("village_code") ? texts::village : texts::text;
      case COLLECTIVE -> cell -> texts.collective(cell, key);
      case PLACE -> texts::place;
      case DATE -> this::date;
      case COUNT -> ValueReaders::count;
      case SCORE -> ValueReaders::score;
      case TENTHS -> ValueReaders::tenths;
      case PERCENT -> Percent::read;
      case MARK -> ValueReaders::mark;
      case CHOICE, NUMBERED -> new Choices(column);
      case MARKS -> new MarkCodes(column);
    };
  }

  private static Object count(Cell cell) {
    long value;
    if (cell.kind() == Cell.Kind.NUMBER) {
      value = Numbers.stored(cell.text());
    } else {
      String text = ValueReader.text(cell);
      if (ValueReader.isNothing(text)) {
        return ValueReader.NOTHING;
      }
      value = Numbers.count(text);
    }
    return value == Numbers.INVALID ? NOT_A_COUNT : (Object) value;
  }

  private static Object score(Cell cell) {
    Object value = scaled(cell, NOT_A_SCORE);
    if (value instanceof Invalid && VietnameseText.clean(cell.text()).startsWith("-")) {
      return OUTSIDE_SCORES;
    }
    return value instanceof Integer tenths && tenths > MAX_SCORE ? OUTSIDE_SCORES : value;
  }

  private static Object tenths(Cell cell) {
    return scaled(cell, NOT_TENTHS);
  }

  private static Object scaled(Cell cell, Invalid invalid) {
    long value;
    if (cell.kind() == Cell.Kind.NUMBER) {
      value = Numbers.storedScaled(cell.text(), 1);
    } else {
      String text = ValueReader.text(cell);
      if (ValueReader.isNothing(text)) {
        return ValueReader.NOTHING;
      }
      value = Numbers.scaled(text, 1);
    }
    return value == Numbers.INVALID || value > MAX_TENTHS ? invalid : (Object) (int) value;
  }

  private Object date(Cell cell) {
    LocalDate day;
    if (cell.kind() == Cell.Kind.NUMBER) {
      day = storedDay(cell);
    } else {
      String text = ValueReader.text(cell);
      if (ValueReader.isNothing(text)) {
        return ValueReader.NOTHING;
      }
      day = Dates.of(text);
    }
    return day.equals(Dates.NONE) ? NOT_A_DATE : day;
  }

  private LocalDate storedDay(Cell cell) {
    double number = Numbers.decimal(cell.text());
    boolean isPlainYear = Dates.isYear((long) number) && !formats.isDate(cell.format());
    if (isPlainYear) {
      return Dates.NONE;
    }
    return number >= 19_000_101 && number <= 21_001_231
        ? Dates.packed((long) number)
        : Dates.serial(number, is1904);
  }

  private Object birth(Cell cell) {
    if (cell.kind() == Cell.Kind.NUMBER) {
      long year = Numbers.stored(cell.text());
      if (Dates.isYear(year) && !formats.isDate(cell.format())) {
        return (int) year;
      }
      LocalDate day = storedDay(cell);
      return day.equals(Dates.NONE) ? NOT_A_BIRTH : (Object) day.getYear();
    }
    String text = ValueReader.text(cell);
    if (text.isEmpty()) {
      return ValueReader.NOTHING;
    }
    if (text.length() == 4) {
      long year = Numbers.count(text);
      return Dates.isYear(year) ? (Object) (int) year : NOT_A_BIRTH;
    }
    int yearAlone = Dates.yearAlone(text);
    if (yearAlone > 0) {
      return yearAlone;
    }
    LocalDate day = Dates.of(text);
    return day.equals(Dates.NONE) ? NOT_A_BIRTH : (Object) day.getYear();
  }

  private static Object mark(Cell cell) {
    String text = ValueReader.text(cell);
    if (text.length() == 1) {
      char c = Character.toLowerCase(text.charAt(0));
      if (c == 'x' || c == '1' || c == '✓' || c == '✔') {
        return Boolean.TRUE;
      }
    }
    if (ValueReader.isNothing(text)) {
      return ValueReader.NOTHING;
    }
    if (text.equalsIgnoreCase("có")) {
      return Boolean.TRUE;
    }
    boolean isNumber = cell.kind() == Cell.Kind.NUMBER;
    String key = isNumber ? String.valueOf(Numbers.stored(text)) : VietnameseText.key(text);
    if (YES.contains(key)) {
      return Boolean.TRUE;
    }
    return NO.contains(key) ? Boolean.FALSE : NOT_A_MARK;
  }
}
