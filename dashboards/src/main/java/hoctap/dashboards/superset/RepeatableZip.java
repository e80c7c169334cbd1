package hoctap.dashboards.superset;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.LocalDateTime;
import java.util.Map;
import java.util.SortedMap;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Writes texts as a zip whose bytes depend on nothing but the texts. */
final class RepeatableZip {
  private static final LocalDateTime FIRST_DAY_OF_ZIP = LocalDateTime.of(1980, 1, 1, 0, 0);

  private RepeatableZip() {}

  /** Writes beside the target, then renames: the zip is there whole or not at all. */
  static void write(Path zip, SortedMap<String, String> texts) throws IOException {
    Path draft = zip.resolveSibling(zip.getFileName() + ".part");
    try (OutputStream file = Files.newOutputStream(draft);
        ZipOutputStream out = new ZipOutputStream(file, StandardCharsets.UTF_8)) {
      for (Map.Entry<String, String> text : texts.entrySet()) {
        byte[] bytes = text.getValue().getBytes(StandardCharsets.UTF_8);
        out.putNextEntry(entry(text.getKey(), bytes));
        out.write(bytes);
        out.closeEntry();
      }
    }
    Files.move(draft, zip, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
  }

  // Stored, not deflated: deflate's output differs from one zlib to the next.
  private static ZipEntry entry(String name, byte[] bytes) {
    CRC32 checksum = new CRC32();
    checksum.update(bytes);
    ZipEntry entry = new ZipEntry(name);
    entry.setMethod(ZipEntry.STORED);
    entry.setSize(bytes.length);
    entry.setCrc(checksum.getValue());
    entry.setTimeLocal(FIRST_DAY_OF_ZIP);
    return entry;
  }
}
