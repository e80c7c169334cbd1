package hoctap.ingest.file;

import hoctap.ingest.form.Script;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;

/** Opens a file that the guard let pass. */
final class TableFiles {
  private static final char[] SEPARATORS = {',', ';', '\t', '|'};

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
    CsvScripts scripts = CsvScripts.of(file);
    char named = CsvFile.namedSeparator(scripts.firstLine());
    CsvFile.Dialect best = scripts.dialect(named == 0 ? SEPARATORS[0] : named);
    if (named != 0) {
      return new CsvFile(file, best);
    }
    int most = -1;
    for (char separator : SEPARATORS) {
      if (scripts.has(separator)) {
        CsvFile.Dialect dialect = scripts.dialect(separator);
        int known = known(file, dialect);
        if (known > most) {
          most = known;
          best = dialect;
        }
      }
    }
    boolean isGuess = best.charset().equals(CsvCharset.WINDOWS_1258);
    return new CsvFile(
        file,
        isGuess && most <= 0
            ? new CsvFile.Dialect(StandardCharsets.UTF_8, Script.UNICODE, best.separator(), false)
            : best);
  }

  private static int known(Path file, CsvFile.Dialect dialect) {
    try (TableFile csv = new CsvFile(file, dialect)) {
      return Preview.of(csv, 0).mostMatched();
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot read " + file.getFileName(), e);
    }
  }
}
