package hoctap.ingest.form;

import java.util.Optional;

/** Looks at the accepted rows of a file for something that a person should see. */
interface Watch {
  void see(RowValues row);

  /** What was found, once all rows have been seen. */
  Optional<Finding> finding();
}
