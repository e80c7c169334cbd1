package hoctap.ingest.rest;

import com.fasterxml.jackson.databind.JsonNode;
import hoctap.ingest.form.Cell;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.TemporalAccessor;
import java.util.regex.Pattern;

/** What a JSON value is as a cell of a workbook. */
final class JsonCells {
  // Beyond this a number is none that any form asks for, and costs time to compute with.
  private static final int MAX_SCALE = 30;

  private static final ZoneId ZONE = ZoneId.of("Asia/Ho_Chi_Minh");
  private static final Pattern INSTANT =
      Pattern.compile(
          "\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}(:\\d{2}(\\.\\d{1,9})?)?(Z|[+-]\\d{2}:\\d{2})?");

  private JsonCells() {}

  static Cell of(JsonNode value) {
    return switch (value.getNodeType()) {
      case NULL, MISSING -> Cell.BLANK;
      case STRING ->
          Cell.text(INSTANT.matcher(value.textValue()).matches() ? day(value) : value.textValue());
      case NUMBER -> number(value);
      case BOOLEAN -> new Cell(Cell.Kind.BOOLEAN, value.booleanValue() ? "TRUE" : "FALSE", "");
      case ARRAY, OBJECT, BINARY, POJO -> new Cell(Cell.Kind.NESTED, value.toString(), "");
    };
  }

  /** The day in Viet Nam of a moment; a moment without an offset is one of there. */
  private static String day(JsonNode value) {
    String text = value.textValue();
    try {
      TemporalAccessor moment =
          DateTimeFormatter.ISO_DATE_TIME.parseBest(
              text, OffsetDateTime::from, LocalDateTime::from);
      return moment instanceof OffsetDateTime instant
          ? instant.atZoneSameInstant(ZONE).toLocalDate().toString()
          : LocalDate.from(moment).toString();
    } catch (DateTimeException e) {
      return text;
    }
  }

  private static Cell number(JsonNode value) {
    BigDecimal number = value.decimalValue();
    if (Math.abs((long) number.scale()) > MAX_SCALE || number.precision() > MAX_SCALE) {
      return Cell.text(value.asText());
    }
    String format = number.scale() > 0 ? "0." + "0".repeat(number.scale()) : "";
    return new Cell(Cell.Kind.NUMBER, number.toPlainString(), format);
  }
}
