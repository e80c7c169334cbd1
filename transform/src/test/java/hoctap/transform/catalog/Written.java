package hoctap.transform.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Text that is generated and kept: compared, or written anew with {@code -Dhoctap.rewrite=true}.
 */
final class Written {
  private Written() {}

  static void assertIsUpToDate(Path file, String text) {
    try {
      if (Boolean.getBoolean("hoctap.rewrite")) {
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
      }
      assertThat(Files.exists(file) ? Files.readString(file) : "")
          .as("%s is stale; -Dhoctap.rewrite=true writes it anew", file)
          .isEqualTo(text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
