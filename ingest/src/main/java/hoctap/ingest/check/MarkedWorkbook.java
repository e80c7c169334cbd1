package hoctap.ingest.check;

import hoctap.ingest.definition.DefinitionException;
import hoctap.ingest.file.FormResult;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Locale;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/**
 * The clerk's own workbook again, cells, formats and formulas as they were: each wrong cell
 * coloured, with a comment, and what was worked out in columns to the right. A CSV becomes a
 * workbook.
 */
final class MarkedWorkbook {
  private MarkedWorkbook() {}

  static void write(Path file, List<CheckedSheet> sheets, Path out, List<FormResult> results) {
    try {
      switch (ending(file)) {
        case "xlsx" -> {
          try (InputStream in = Files.newInputStream(file);
              XSSFWorkbook workbook = new XSSFWorkbook(in)) {
            mark(workbook, sheets, results);
            save(workbook, out);
          }
        }
        case "xls" -> {
          try (POIFSFileSystem container = new POIFSFileSystem(file.toFile(), true);
              HSSFWorkbook workbook = new HSSFWorkbook(container)) {
            mark(workbook, sheets, results);
            save(workbook, out);
          }
        }
        default -> {
          try (XSSFWorkbook workbook = new XSSFWorkbook()) {
            sheets.forEach(sheet -> CsvSheet.write(workbook, sheet));
            mark(workbook, sheets, results);
            save(workbook, out);
          }
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot mark " + file.getFileName(), e);
    }
  }

  private static String ending(Path file) {
    String name = file.getFileName().toString().toLowerCase(Locale.ROOT);
    return name.substring(name.lastIndexOf('.') + 1);
  }

  private static void mark(Workbook workbook, List<CheckedSheet> sheets, List<FormResult> results) {
    MarkedStyles styles = new MarkedStyles(workbook);
    for (CheckedSheet sheet : sheets) {
      FormResult result =
          results.stream().filter(one -> one.form().equals(sheet.form())).findFirst().orElseThrow();
      new MarkedSheet(workbook, styles, sheet).mark(sheet.rejected(result));
    }
    ProposalSheet.write(workbook, styles, sheets);
  }

  private static void save(Workbook workbook, Path out) throws IOException {
    try {
      Files.createFile(
          out, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
    } catch (FileAlreadyExistsException e) {
      throw new DefinitionException(
          "Cannot write %s: it exists already; name another file with --out · Tệp đã có, hãy chọn tên khác bằng --out"
              .formatted(out));
    }
    try (OutputStream stream = Files.newOutputStream(out)) {
      workbook.write(stream);
    } catch (IOException | RuntimeException e) {
      Files.deleteIfExists(out);
      throw e;
    }
  }
}
