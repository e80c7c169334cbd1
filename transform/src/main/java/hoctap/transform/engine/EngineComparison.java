package hoctap.transform.engine;

import hoctap.ingest.lake.TableShape;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.apache.hadoop.fs.Path;

/**
 * Holds what one engine wrote against what the other wrote, row by row in both directions, and each
 * table against its own key. DuckDB does the reading.
 */
public final class EngineComparison implements AutoCloseable {
  private static final String ONE = "computed";
  private static final String OTHER = "recomputed";

  private final DuckDbEngine duckDb;
  private final long maxRows;

  /**
   * @param maxRows above so many rows, whole communes chosen by hash are compared
   */
  public EngineComparison(DuckDbEngine duckDb, long maxRows) {
    this.duckDb = duckDb;
    this.maxRows = maxRows;
  }

  /** Two sets of files that must hold the same rows. */
  public record Pair(
      String table,
      TableShape shape,
      List<String> key,
      List<Path> computed,
      List<Path> recomputed) {
    public Pair {
      key = List.copyOf(key);
      computed = List.copyOf(computed);
      recomputed = List.copyOf(recomputed);
    }
  }

  /**
   * The first difference.
   *
   * @param key the columns that name the row, with their values
   * @param values by column: what was computed and what was recomputed
   */
  public record Difference(
      String table, Map<String, String> key, Map<String, List<String>> values) {
    @Override
    public String toString() {
      return "%s %s: %s"
          .formatted(
              table,
              key,
              values.entrySet().stream()
                  .map(
                      entry ->
                          "%s computed %s, recomputed %s"
                              .formatted(
                                  entry.getKey(), entry.getValue().get(0), entry.getValue().get(1)))
                  .collect(Collectors.joining("; ")));
    }
  }

  /** How many rows of each year the computed files hold; year 0 where there is no year. */
  public SortedMap<Integer, Long> countRows(Pair pair) {
    duckDb.table(ONE, pair.shape(), pair.computed());
    String year = pair.shape().names().contains("year") ? "coalesce(year, 0)" : "0";
    SortedMap<Integer, Long> counts = new TreeMap<>();
    for (List<String> row : rows("select %s, count(*) from %s group by 1".formatted(year, ONE))) {
      counts.put(Integer.valueOf(row.get(0)), Long.valueOf(row.get(1)));
    }
    return counts;
  }

  /** The first row that is not in both, or not alone under its key; empty when all agree. */
  public Optional<Difference> find(Pair pair) {
    String sample = sample(pair);
    duckDb.table(ONE, pair.shape(), pair.computed());
    duckDb.table(OTHER, pair.shape(), pair.recomputed());
    Optional<List<String>> row = missing(ONE, OTHER, sample);
    if (row.isEmpty()) {
      row = missing(OTHER, ONE, sample);
    }
    return row.isPresent() ? Optional.of(difference(pair, row.get())) : twice(pair);
  }

  private String sample(Pair pair) {
    long rows = countRows(pair).values().stream().mapToLong(Long::longValue).sum();
    if (rows <= maxRows || !pair.shape().names().contains("place_id")) {
      return "";
    }
    return " where hash(place_id) %% %d = 0".formatted((rows + maxRows - 1) / maxRows);
  }

  private Optional<List<String>> missing(String from, String in, String sample) {
    return rows(
            "select * from (select * from %s%s except all select * from %s%s) order by all limit 1"
                .formatted(from, sample, in, sample))
        .stream()
        .findFirst();
  }

  private Difference difference(Pair pair, List<String> row) {
    Map<String, String> key = new TreeMap<>();
    List<String> names = pair.shape().names();
    List<String> keyColumns = pair.key().isEmpty() ? names : pair.key();
    List<String> where = new ArrayList<>();
    for (String column : keyColumns) {
      String value = row.get(names.indexOf(column));
      key.put(column, value);
      where.add(
          "cast(%s as varchar) is not distinct from %s"
              .formatted(column, value == null ? "null" : "'" + value.replace("'", "''") + "'"));
    }
    Map<String, List<String>> values = new HashMap<>();
    List<String> one = under(ONE, where);
    List<String> other = under(OTHER, where);
    for (int i = 0; i < names.size(); i++) {
      String left = one.isEmpty() ? "no row" : one.get(i);
      String right = other.isEmpty() ? "no row" : other.get(i);
      if (!String.valueOf(left).equals(String.valueOf(right))) {
        values.put(names.get(i), java.util.Arrays.asList(left, right));
      }
    }
    return new Difference(pair.table(), key, new TreeMap<>(values));
  }

  private List<String> under(String table, List<String> where) {
    return rows(
            "select * from %s where %s order by all limit 1"
                .formatted(table, String.join(" and ", where)))
        .stream()
        .findFirst()
        .orElse(List.of());
  }

  private Optional<Difference> twice(Pair pair) {
    if (pair.key().isEmpty()) {
      return Optional.empty();
    }
    String key = String.join(", ", pair.key());
    return rows(
            "select %s, count(*) from %s group by %s having count(*) > 1 order by all limit 1"
                .formatted(key, ONE, key))
        .stream()
        .findFirst()
        .map(
            row -> {
              Map<String, String> values = new TreeMap<>();
              for (int i = 0; i < pair.key().size(); i++) {
                values.put(pair.key().get(i), row.get(i));
              }
              String count = row.get(pair.key().size());
              return new Difference(
                  pair.table(), values, Map.of("rows under one key", List.of(count, "1 wanted")));
            });
  }

  private List<List<String>> rows(String sql) {
    List<List<String>> rows = duckDb.rows(sql);
    return rows.subList(1, rows.size());
  }

  @Override
  public void close() {
    duckDb.close();
  }
}
