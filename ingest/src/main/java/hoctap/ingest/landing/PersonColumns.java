package hoctap.ingest.landing;

import hoctap.ingest.lake.TableShape;
import java.util.Set;

/** The columns of landed rows that depend on the key of pseudonyms. */
final class PersonColumns {
  // A collective's code may be the number of the family's head.
  private static final Set<String> NAMES = Set.of("person_id", "collective_code");

  private PersonColumns() {}

  static boolean areIn(TableShape shape) {
    return shape.names().stream().anyMatch(NAMES::contains);
  }
}
