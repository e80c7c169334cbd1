package hoctap.ingest.file;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * A workbook as a commune might type it, and what has to come of it: {@code workbooks/*.yml}.
 *
 * @param reason why somebody would type it so
 * @param font of every cell without one of its own
 * @param as the kinds of file it is written as; both when absent
 */
record WorkbookCase(
    String reason,
    String form,
    String period,
    String place,
    List<String> as,
    @JsonProperty("days_from_1904") boolean isFrom1904,
    String font,
    List<Sheet> sheets,
    Expected expected) {

  private static final ObjectMapper YAML = new ObjectMapper(new YAMLFactory());

  WorkbookCase {
    period = period == null ? "2024" : period;
    place = place == null ? "30037" : place;
    as = as == null ? List.of("xlsx", "xls") : as;
  }

  /**
   * One sheet.
   *
   * @param rows a scalar is a cell as typed, a map one with a font, a format or a formula
   * @param hidden numbers of hidden rows
   */
  record Sheet(
      String name,
      @JsonProperty("is_hidden") boolean isHidden,
      List<List<JsonNode>> rows,
      List<String> merges,
      List<Integer> hidden) {
    Sheet {
      name = name == null ? "Sheet1" : name;
      merges = merges == null ? List.of() : merges;
      hidden = hidden == null ? List.of() : hidden;
    }
  }

  /**
   * What comes of it.
   *
   * @param faults cell and rule of every fault, in order
   * @param values of the accepted rows, in order; only the columns that matter
   * @param refused a part of the message when the file is refused
   */
  record Expected(
      long accepted,
      long rejected,
      long duplicate,
      List<String> findings,
      List<String> faults,
      List<Map<String, String>> values,
      @JsonProperty("left_out") List<String> leftOut,
      List<String> extra,
      String refused) {
    Expected {
      findings = findings == null ? List.of() : findings;
      faults = faults == null ? List.of() : faults;
      values = values == null ? List.of() : values;
      leftOut = leftOut == null ? List.of() : leftOut;
    }
  }

  static WorkbookCase read(Path file) throws IOException {
    return YAML.readValue(file.toFile(), WorkbookCase.class);
  }
}
