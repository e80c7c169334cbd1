package hoctap.dashboards;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** The texts that this module carries beside its classes. */
public final class Resources {
  private Resources() {}

  /** The resource at {@code path}, such as {@code page/places.sql}. */
  public static String read(String path) {
    try (InputStream text = Resources.class.getResourceAsStream("/" + path)) {
      if (text == null) {
        throw new IllegalStateException("Cannot find the resource " + path);
      }
      return new String(text.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot read the resource " + path, e);
    }
  }
}
