package hoctap.ingest.rest;

import com.fasterxml.jackson.databind.JsonNode;
import hoctap.ingest.form.Cell;
import java.math.BigDecimal;

/** What a JSON value is as a cell of a workbook. */
final class JsonCells {
  // Beyond this a number is none that any form asks for, and costs time to compute with.
  private static final int MAX_SCALE = 30;

  private JsonCells() {}

  static Cell of(JsonNode value) {
    return switch (value.getNodeType()) {
      case NULL, MISSING -> Cell.BLANK;
      case STRING -> Cell.text(value.textValue());
      case NUMBER -> number(value);
      case BOOLEAN -> new Cell(Cell.Kind.BOOLEAN, value.booleanValue() ? "TRUE" : "FALSE", "");
      case ARRAY, OBJECT, BINARY, POJO -> new Cell(Cell.Kind.NESTED, value.toString(), "");
    };
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
