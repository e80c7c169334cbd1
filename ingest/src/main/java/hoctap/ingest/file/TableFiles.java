package hoctap.ingest.file;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** Opens a file that the guard let pass. */
final class TableFiles {
  private static final char[] SEPARATORS = {',', ';', '\t'};
  // Far more than the rows among which a header is looked for.
  private static final int TOP = 1 << 18;

  private TableFiles() {}

  /** The open file; empty when its reader finds it broken. */
  static Optional<TableFile> open(Path file) {
    try {
      return Optional.of(
          switch (Guard.ending(file)) {
            case "xlsx" -> new XlsxFile(file);
            case "xls" -> new XlsFile(file);
            default -> csv(file);
          });
    } catch (IOException | RuntimeException e) {
      // Each library has faults of its own for a broken workbook.
      return Optional.empty();
    }
  }

  /** The CSV with the separator under which the most headers are known; a comma when none is. */
  private static CsvFile csv(Path file) throws IOException {
    Charset charset = CsvCharset.of(file);
    char best = SEPARATORS[0];
    int most = -1;
    boolean[] used = bytesOfTop(file);
    for (char separator : SEPARATORS) {
      if (used[separator]) {
        int known = known(file, charset, separator);
        if (known > most) {
          most = known;
          best = separator;
        }
      }
    }
    boolean isGuess = charset.equals(CsvCharset.WINDOWS_1258);
    return new CsvFile(file, isGuess && most <= 0 ? StandardCharsets.UTF_8 : charset, best);
  }

  private static boolean[] bytesOfTop(Path file) {
    boolean[] used = new boolean[256];
    try (InputStream in = Files.newInputStream(file)) {
      for (byte b : in.readNBytes(TOP)) {
        used[b & 0xFF] = true;
      }
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot read " + file.getFileName(), e);
    }
    return used;
  }

  private static int known(Path file, Charset charset, char separator) {
    try (TableFile csv = new CsvFile(file, charset, separator)) {
      return Preview.of(csv, 0).mostMatched();
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot read " + file.getFileName(), e);
    }
  }
}
