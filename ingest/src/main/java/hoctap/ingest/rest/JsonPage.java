package hoctap.ingest.rest;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * One page as the service sent it.
 *
 * @param total of the rows of all pages; empty where the page does not say
 * @param next the key of the next page; empty on the last one
 */
record JsonPage(List<ObjectNode> rows, Optional<Long> total, Optional<String> next) {

  /**
   * Reads a page.
   *
   * @param number of the page, for messages
   * @throws RestFailure when it is no JSON, or not built as agreed
   */
  static JsonPage parse(byte[] body, RestSettings.Query query, int number) {
    JsonNode page;
    try {
      page = JsonText.MAPPER.readTree(body);
    } catch (IOException e) {
      throw RestFailures.wrong(
          number,
          "không phải JSON trọn vẹn (có thể là trang báo lỗi)",
          "is no whole JSON (perhaps an error page)");
    }
    JsonNode rows = page.at(query.rows());
    if (!rows.isArray()) {
      throw RestFailures.wrong(
          number, "không có danh sách dòng ở rows-pointer", "has no list of rows at rows-pointer");
    }
    return new JsonPage(
        rows(rows, number),
        total(page.at(query.total()), number),
        next(page.at(query.next()), number));
  }

  private static List<ObjectNode> rows(JsonNode list, int number) {
    List<ObjectNode> rows = new ArrayList<>(list.size());
    for (JsonNode row : list) {
      if (!(row instanceof ObjectNode object)) {
        throw RestFailures.wrong(
            number,
            "có dòng %d không phải nhóm tên và giá trị".formatted(rows.size() + 1),
            "has a row %d that is no object".formatted(rows.size() + 1));
      }
      rows.add(object);
    }
    return rows;
  }

  private static Optional<Long> total(JsonNode total, int number) {
    if (total.isMissingNode() || total.isNull()) {
      return Optional.empty();
    }
    if (!total.canConvertToLong() || !total.isIntegralNumber() || total.asLong() < 0) {
      throw RestFailures.wrong(
          number, "có tổng số dòng không phải số nguyên", "has a total that is no whole number");
    }
    return Optional.of(total.asLong());
  }

  private static Optional<String> next(JsonNode next, int number) {
    if (next.isMissingNode() || next.isNull()) {
      return Optional.empty();
    }
    if (!next.isTextual() && !next.isNumber()) {
      throw RestFailures.wrong(
          number, "có khóa trang sau không phải chữ hay số", "has a next key that is no text");
    }
    return Optional.of(next.asText()).filter(key -> !key.isBlank());
  }
}
