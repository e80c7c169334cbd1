package hoctap.warehouse.check;

import java.util.List;
import java.util.Optional;

/**
 * One comparison of a rule: a measure against a number or against another measure of the same row.
 *
 * @param other the other measure; empty where a threshold stands or nothing is compared
 * @param threshold empty where another measure stands or nothing is compared
 * @param text the condition as people read it
 */
record Condition(
    String measure,
    String operator,
    Optional<String> other,
    Optional<Double> threshold,
    String text) {
  /** {@code outside} compares the size of a number, whatever its sign. */
  static final List<String> COMPARING = List.of("<", "<=", "=", "!=", ">=", ">", "outside");

  static final List<String> ASKING = List.of("is_null", "is_not_null");
}
