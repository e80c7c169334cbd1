package hoctap.ingest.file;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Optional;

/** Opens a file that the guard let pass. */
final class TableFiles {
  private static final char[] SEPARATORS = {',', ';', '\t'};

  private TableFiles() {}

  /** The open file; empty when its reader finds it broken. */
  static Optional<TableFile> open(Path file) {
    try {
      return Optional.of(
          switch (Guard.ending(file)) {
            case "xlsx" -> new XlsxFile(file);
            case "xls" -> new XlsFile(file);
            default -> new CsvFile(file, separator(file));
          });
    } catch (IOException | RuntimeException e) {
      // Each library has faults of its own for a broken workbook.
      return Optional.empty();
    }
  }

  /** The separator under which the most headers are known; a comma when none is. */
  private static char separator(Path file) {
    char best = SEPARATORS[0];
    int most = -1;
    for (char separator : SEPARATORS) {
      try (TableFile csv = new CsvFile(file, separator)) {
        int known = Preview.of(csv, 0).mostMatched();
        if (known > most) {
          most = known;
          best = separator;
        }
      } catch (IOException e) {
        throw new UncheckedIOException("Cannot read " + file.getFileName(), e);
      }
    }
    return best;
  }
}
