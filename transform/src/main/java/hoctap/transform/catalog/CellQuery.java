package hoctap.transform.catalog;

/**
 * One select that turns one fact into cells of every indicator that reads it.
 *
 * @param fact the only table it reads
 * @param sql the select, in the SQL that Spark and DuckDB share
 */
public record CellQuery(String fact, String sql) {}
