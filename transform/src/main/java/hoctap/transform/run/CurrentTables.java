package hoctap.transform.run;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import hoctap.ingest.lake.Lake;
import java.io.UncheckedIOException;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.apache.hadoop.fs.Path;

/**
 * {@code lake/current.json}: the one pointer that says which files are the facts, cells and served
 * tables of today. It is replaced in one step after all files are written, so a reader sees the
 * last good state or the new one, never half.
 */
public record CurrentTables(String run, List<Entry> entries) {
  private static final ObjectMapper JSON =
      new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);

  /**
   * One table of one year.
   *
   * @param table the name of the fact, of {@code indicator_cell}, or of a served table
   * @param year 0 for a table that is not kept by year
   * @param run the run that wrote it
   * @param digest of everything it was computed from; equal digests mean nothing to rebuild
   * @param path the folder of its Parquet files, relative to the lake's root
   */
  public record Entry(String table, int year, String run, String digest, String path) {}

  public CurrentTables {
    entries =
        entries.stream()
            .sorted(Comparator.comparing(Entry::table).thenComparing(Entry::year))
            .toList();
  }

  /** Reads the pointer; empty when nothing was ever transformed. */
  public static Optional<CurrentTables> find(Lake lake) {
    return lake.find(lake.path("current.json"))
        .map(
            text -> {
              try {
                return JSON.readValue(text, CurrentTables.class);
              } catch (JsonProcessingException e) {
                throw new UncheckedIOException("Cannot read " + lake.path("current.json"), e);
              }
            });
  }

  /** Moves the pointer to this state, in one step. */
  public void write(Lake lake) {
    try {
      lake.replace(lake.path("current.json"), JSON.writeValueAsString(this) + "\n");
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException("Cannot write " + lake.path("current.json"), e);
    }
  }

  /** All Parquet files of a table over its years, in the order of years and names. */
  public List<Path> files(Lake lake, String table) {
    return entries.stream()
        .filter(entry -> entry.table().equals(table))
        .flatMap(entry -> lake.parquetFiles(lake.path(entry.path())).stream())
        .toList();
  }
}
