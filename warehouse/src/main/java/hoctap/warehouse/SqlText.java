package hoctap.warehouse;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** The {@code .sql} files of this module. */
final class SqlText {
  private SqlText() {}

  /** The text of {@code warehouse/<name>.sql}. */
  static String read(String name) {
    String file = "/warehouse/" + name + ".sql";
    try (InputStream text = SqlText.class.getResourceAsStream(file)) {
      if (text == null) {
        throw new IllegalArgumentException("Cannot find the resource " + file);
      }
      return new String(text.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot read the resource " + file, e);
    }
  }
}
