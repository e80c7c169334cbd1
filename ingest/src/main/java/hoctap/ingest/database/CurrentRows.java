package hoctap.ingest.database;

import hoctap.ingest.lake.Lake;
import hoctap.ingest.lake.ParquetRows;
import hoctap.ingest.lake.TableShape;
import hoctap.ingest.landing.Submission;
import hoctap.ingest.landing.SubmissionKey;
import hoctap.ingest.landing.SubmissionKind;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/**
 * The rows of one table that count: of each key the one that landed last, unless a later sweep no
 * longer found the key at the source.
 *
 * @param shape of the rows, without the source's name
 * @param key the columns that name a row; empty where every landed row counts
 */
record CurrentRows(Lake lake, TableShape shape, List<String> key) {
  CurrentRows {
    key = List.copyOf(key);
  }

  /** Gives every row that counts among these current submissions. */
  void read(List<Submission> current, Consumer<Object[]> rows) {
    Map<SubmissionKey, List<Submission>> byKey =
        current.stream().collect(Collectors.groupingBy(Submission::key));
    byKey.values().forEach(own -> fold(own, rows));
  }

  private void fold(List<Submission> own, Consumer<Object[]> rows) {
    List<Submission> newestFirst =
        own.stream()
            .filter(one -> one.kind() != SubmissionKind.KEYS)
            .sorted(Comparator.comparing(Submission::sequence).reversed())
            .toList();
    Optional<Submission> sweep =
        own.stream().filter(one -> one.kind() == SubmissionKind.KEYS).findFirst();
    if (newestFirst.size() == 1 && sweep.isEmpty()) {
      read(newestFirst.get(0), shape, rows);
      return;
    }
    Set<Object> found = sweep.map(this::keys).orElse(Set.of());
    int swept = sweep.map(Submission::sequence).orElse(0);
    Set<Object> seen = new HashSet<>();
    RowKeys keyOf = RowKeys.of(shape, key);
    for (Submission submission : newestFirst) {
      boolean isDelta = submission.kind() == SubmissionKind.DELTA;
      read(
          submission,
          shape,
          row -> {
            Object rowKey = keyOf.of(row);
            boolean isNewest = isDelta ? seen.add(rowKey) : !seen.contains(rowKey);
            if (isNewest && (submission.sequence() > swept || found.contains(rowKey))) {
              rows.accept(row);
            }
          });
    }
  }

  private Set<Object> keys(Submission sweep) {
    Set<Object> keys = new HashSet<>();
    TableShape keyShape =
        new TableShape(key.stream().map(name -> shape.columns().get(shape.indexOf(name))).toList());
    RowKeys keyOf = RowKeys.of(keyShape, key);
    read(sweep, keyShape, row -> keys.add(keyOf.of(row)));
    return keys;
  }

  private void read(Submission submission, TableShape read, Consumer<Object[]> rows) {
    ParquetRows.read(lake, lake.path(submission.folder()), read, rows);
  }
}
