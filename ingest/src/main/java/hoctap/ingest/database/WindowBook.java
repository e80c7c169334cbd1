package hoctap.ingest.database;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import hoctap.ingest.definition.DataException;
import hoctap.ingest.lake.Lake;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.hadoop.fs.Path;

/**
 * {@code lake/windows/<source>.json}: up to where the large tables of a source are read. It is
 * replaced after everything of a pull has landed, so that a pull that dies is only read again; it
 * may be removed at any time, and then every table is read whole.
 */
final class WindowBook {
  private static final ObjectMapper JSON =
      JsonMapper.builder()
          .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
          .enable(SerializationFeature.INDENT_OUTPUT)
          .build();

  /**
   * One table.
   *
   * @param definition the digest of what was read of it; with another, the table is read whole
   * @param readTo the source's clock at the last complete read, in seconds since 1970
   * @param wholeReadAt the source's clock when it was last read whole
   * @param submissions what the current rows are made of; without one of them, it is read whole
   * @param unheld the keys of rows that the source has and that were rejected, as text
   */
  record Mark(
      String definition,
      long readTo,
      long wholeReadAt,
      List<String> submissions,
      List<String> unheld) {
    Mark {
      submissions = List.copyOf(submissions);
      unheld = List.copyOf(unheld);
    }
  }

  private record Content(long sourceClock, SortedMap<String, Mark> tables) {}

  private final Lake lake;
  private final Path file;
  private final Optional<Content> before;
  private final SortedMap<String, Mark> tables = new TreeMap<>();

  WindowBook(Lake lake, String source) {
    this.lake = lake;
    this.file = lake.path("windows", source + ".json");
    this.before = lake.find(file).map(this::parse);
    before.ifPresent(content -> tables.putAll(content.tables()));
  }

  private Content parse(String text) {
    try {
      return JSON.readValue(text, Content.class);
    } catch (JsonProcessingException e) {
      throw new DataException(
          "Cannot read %s: it is not what this program writes; remove it, and every table is read whole"
              .formatted(file),
          e);
    }
  }

  /**
   * Refuses a source whose clock went back, since its rows would be stamped with times that were
   * read already.
   *
   * @param clock the source's, in seconds since 1970
   */
  void check(String source, long clock) {
    if (before.isPresent() && clock < before.get().sourceClock()) {
      throw new DataException(
          "Cannot read source %s: its clock says %s, and at the previous pull it said %s; set the source's clock right, or remove %s and every table is read whole"
              .formatted(
                  source,
                  Instant.ofEpochSecond(clock),
                  Instant.ofEpochSecond(before.get().sourceClock()),
                  file));
    }
  }

  Optional<Mark> find(String form) {
    return Optional.ofNullable(tables.get(form));
  }

  void put(String form, Mark mark) {
    tables.put(form, mark);
  }

  void remove(String form) {
    tables.remove(form);
  }

  /** Makes the marks durable; a source without large tables has no file. */
  void write(long clock) {
    if (before.isEmpty() && tables.isEmpty()) {
      return;
    }
    try {
      lake.replace(file, JSON.writeValueAsString(new Content(clock, tables)) + "\n");
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("Cannot write " + file, e);
    }
  }
}
