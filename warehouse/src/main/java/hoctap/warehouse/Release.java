package hoctap.warehouse;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * {@code release.json}: what was published, when, from what, and by which program.
 *
 * @param release its number, from 1
 * @param run the run whose tables it holds
 * @param createdAt the instant of the workspace's clock, ISO 8601
 * @param asOf the local day up to which it speaks
 * @param inputsSha256 of the pointer to the lake and everything else that decides the figures
 * @param schemaSha256 of the tables' definition; releases with equal ones can be compared
 * @param files SHA-256 of each published file, by name
 * @param rows the rows of each table
 */
record Release(
    int release,
    String run,
    String createdAt,
    String asOf,
    String codeVersion,
    String definitionsSha256,
    String inputsSha256,
    String schemaSha256,
    String duckdbVersion,
    String storageVersion,
    SortedMap<String, String> files,
    SortedMap<String, Long> rows) {
  static final String FILE = "release.json";

  private static final ObjectMapper JSON =
      JsonMapper.builder()
          .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
          .enable(SerializationFeature.INDENT_OUTPUT)
          .build();

  Release {
    files = new TreeMap<>(files == null ? Map.of() : files);
    rows = new TreeMap<>(rows == null ? Map.of() : rows);
  }

  /** Reads a folder's release; empty when there is none or it is not whole. */
  static Optional<Release> find(Path folder) {
    try {
      return Optional.of(JSON.readValue(Files.readString(folder.resolve(FILE)), Release.class));
    } catch (NoSuchFileException | JsonProcessingException e) {
      return Optional.empty();
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot read " + folder.resolve(FILE), e);
    }
  }

  String json() {
    try {
      return JSON.writeValueAsString(this) + "\n";
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException("Cannot write " + FILE, e);
    }
  }
}
