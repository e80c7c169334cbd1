package hoctap.ingest.form;

import java.util.Optional;

/** Looks at the accepted rows of a file for something that a person should see. */
interface Watch {
  void see(RowValues row);

  /** Sees a row that is kept out, since an earlier one holds its key. */
  default void seeDuplicate(RowValues row) {}

  /** What was found, once all rows have been seen. */
  Optional<Finding> finding();
}
