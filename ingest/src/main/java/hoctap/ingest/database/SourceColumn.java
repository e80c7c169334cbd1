package hoctap.ingest.database;

import hoctap.ingest.lake.ColumnType;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * One column that is read from a source table.
 *
 * @param name its name in the schema of today, and in landing
 * @param orNamed its names in older schemas, tried in this order
 */
record SourceColumn(String name, Type type, List<String> orNamed) {

  /** How a value is read, and what of it lands. */
  enum Type {
    BIGINT,
    INT,
    /** Text in NFC, trimmed; blank is null. */
    TEXT,
    /** A day, or a wall clock that lands as its day. */
    DATE,
    /** Seconds since 1970 UTC, landed as the local day; 0 is null. */
    UNIX_SECONDS,
    /** True unless 0. */
    FLAG,
    /** May hold a citizen number: read when the site says so, and never landed as it is. */
    CITIZEN,
    /** Holds whatever the row's code says: only configured codes are read, nothing lands as is. */
    ATTRIBUTE
  }

  SourceColumn {
    orNamed = orNamed == null ? List.of() : List.copyOf(orNamed);
  }

  /** All names, today's first. */
  List<String> names() {
    List<String> names = new ArrayList<>(List.of(name));
    names.addAll(orNamed);
    return names;
  }

  /** What lands of it; empty when it never lands as it is. */
  Optional<ColumnType> landed() {
    return switch (type) {
      case BIGINT -> Optional.of(ColumnType.BIGINT);
      case INT -> Optional.of(ColumnType.INTEGER);
      case TEXT -> Optional.of(ColumnType.VARCHAR);
      case DATE, UNIX_SECONDS -> Optional.of(ColumnType.DATE);
      case FLAG -> Optional.of(ColumnType.BOOLEAN);
      case CITIZEN, ATTRIBUTE -> Optional.empty();
    };
  }
}
