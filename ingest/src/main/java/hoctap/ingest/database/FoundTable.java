package hoctap.ingest.database;

import java.util.List;

/**
 * A table or view as a database has it.
 *
 * @param name as the database spells it
 * @param columns those that may be read, as the database spells them; none when there is no such
 *     table
 */
record FoundTable(String name, List<String> columns) {
  FoundTable {
    columns = List.copyOf(columns);
  }
}
