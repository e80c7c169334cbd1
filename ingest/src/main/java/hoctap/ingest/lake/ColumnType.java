package hoctap.ingest.lake;

/**
 * A column's type as landing, facts and cells store it: the few that Spark, DuckDB and Parquet
 * agree on.
 */
public enum ColumnType {
  /** 64-bit whole number. */
  BIGINT,
  /** 32-bit whole number. */
  INTEGER,
  /** 16-bit whole number, stored as INT32 with the 16-bit annotation. */
  SMALLINT,
  BOOLEAN,
  /** Local day of Asia/Ho_Chi_Minh. */
  DATE,
  DOUBLE,
  /** UTF-8 text in NFC. */
  VARCHAR,
  BINARY;

  /** The type's name in the SQL that Spark and DuckDB share. */
  public String sql() {
    return switch (this) {
      case BIGINT -> "bigint";
      case INTEGER -> "int";
      case SMALLINT -> "smallint";
      case BOOLEAN -> "boolean";
      case DATE -> "date";
      case DOUBLE -> "double";
      case VARCHAR -> "string";
      case BINARY -> "binary";
    };
  }
}
