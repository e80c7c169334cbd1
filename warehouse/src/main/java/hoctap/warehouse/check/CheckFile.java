package hoctap.warehouse.check;

import java.util.List;

/**
 * A file of {@code checks/} as it is written. All scalars are text, so that every fault of a file
 * is found at once and none stops the reading.
 *
 * @param of what is asked: an indicator, a form, a count or a place
 * @param also further conditions that must hold as well
 * @param count the measure that the finding gives as its count
 */
record CheckFile(
    String of,
    String left,
    String operator,
    String right,
    List<Also> also,
    String severity,
    List<String> levels,
    List<String> indicators,
    String minimumDenominator,
    String count,
    String labelVi,
    String labelEn,
    String messageVi,
    String reason) {

  /** A further condition. */
  record Also(String left, String operator, String right) {}

  CheckFile {
    also = also == null ? List.of() : List.copyOf(also);
    levels = levels == null ? List.of() : List.copyOf(levels);
    indicators = indicators == null ? List.of() : List.copyOf(indicators);
  }
}
