package hoctap.ingest.rest;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.databind.node.ObjectNode;
import hoctap.ingest.file.RecordReading.Records;
import hoctap.ingest.form.Cell;
import hoctap.ingest.form.Line;
import java.io.BufferedOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * The rows of one answer on their way: in a file that only its owner may read, one row a line,
 * until all pages are there and every field is known; closed, they are gone.
 *
 * <p>It lies among the rejects workbooks under a name that the next run removes after a crash.
 */
final class RecordSpool implements Closeable {
  private final Path file;
  private final OutputStream out;
  private final MessageDigest digest;
  private final Set<String> fields = new LinkedHashSet<>();
  private MappingIterator<ObjectNode> reading = MappingIterator.emptyIterator();
  private long rows;

  private RecordSpool(Path file, OutputStream out) {
    this.file = file;
    this.out = out;
    this.digest = sha256();
  }

  /** Begins an empty one for {@code source} in the folder of the rejects. */
  static RecordSpool open(Path rejects, String source) {
    Path file = rejects.resolve("." + source + ".pull");
    try {
      Files.deleteIfExists(file);
      Files.createFile(
          file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
      return new RecordSpool(file, new BufferedOutputStream(Files.newOutputStream(file)));
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot write " + file, e);
    }
  }

  void add(ObjectNode row) {
    row.fieldNames().forEachRemaining(fields::add);
    try {
      byte[] line = JsonText.MAPPER.writeValueAsBytes(row);
      digest.update(line);
      digest.update((byte) '\n');
      out.write(line);
      out.write('\n');
      rows++;
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot write " + file, e);
    }
  }

  long rows() {
    return rows;
  }

  int fields() {
    return fields.size();
  }

  /** The digest of all rows, in hexadecimal; nothing may be added afterwards. */
  String sha256Hex() {
    return HexFormat.of().formatHex(digest.digest());
  }

  /** All rows as cells; nothing may be added afterwards. */
  Records records() {
    try {
      out.close();
      reading = JsonText.MAPPER.readerFor(ObjectNode.class).readValues(file.toFile());
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot read " + file, e);
    }
    List<String> names = List.copyOf(fields);
    return new Records(names, new Lines(names, reading));
  }

  private static final class Lines implements Iterator<Line> {
    private final List<String> fields;
    private final Iterator<ObjectNode> rows;
    private int number;

    Lines(List<String> fields, Iterator<ObjectNode> rows) {
      this.fields = fields;
      this.rows = rows;
    }

    @Override
    public boolean hasNext() {
      return rows.hasNext();
    }

    @Override
    public Line next() {
      ObjectNode row = rows.next();
      List<Cell> cells = new ArrayList<>(fields.size());
      for (String field : fields) {
        JsonNode value = row.path(field);
        cells.add(JsonCells.of(value));
      }
      return new Line(++number, cells, false);
    }
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Cannot find SHA-256", e);
    }
  }

  @Override
  public void close() {
    try {
      reading.close();
      out.close();
      Files.deleteIfExists(file);
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot remove " + file, e);
    }
  }
}
