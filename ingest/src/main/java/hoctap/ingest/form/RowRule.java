package hoctap.ingest.form;

/**
 * A rule that a row must keep beyond the types of its cells; it adds a fault, or sets a value. All
 * cells of the row have been read without a fault.
 */
@FunctionalInterface
interface RowRule {
  void check(RowValues row);
}
