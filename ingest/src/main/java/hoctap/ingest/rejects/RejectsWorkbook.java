package hoctap.ingest.rejects;

import hoctap.ingest.file.FormResult;
import hoctap.ingest.file.RejectedSheet;
import hoctap.ingest.file.SupplementMark;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Date;
import java.util.Optional;
import org.apache.poi.ooxml.POIXMLProperties;
import org.apache.poi.util.DefaultTempFileCreationStrategy;
import org.apache.poi.util.TempFile;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;

/**
 * The workbook that goes back to the commune: its own columns as typed, the wrong cells coloured, a
 * message beside each, and the submission that it supplements.
 */
public final class RejectsWorkbook {
  private static final int ROWS_IN_MEMORY = 100;

  private RejectsWorkbook() {}

  /**
   * Writes {@code file} whole or not at all, readable by its owner only. Corrected and put back
   * into the inbox it reads as a supplement of {@code submissionId}.
   */
  public static void write(Path file, String submissionId, FormResult result) {
    // The library's own files hold what was typed: they stay beside the workbook, not in /tmp.
    Path own = file.resolveSibling(".writing-" + submissionId);
    try {
      OwnFolder.make(own);
      Path written =
          TempFile.withStrategy(
              new DefaultTempFileCreationStrategy(own.toFile()),
              () -> writeAside(file, submissionId, result));
      move(written, file);
    } finally {
      OwnFolder.remove(own);
    }
  }

  private static Path writeAside(Path file, String submissionId, FormResult result) {
    Path aside = file.resolveSibling("." + file.getFileName() + ".new");
    // Shared strings: with texts inside the cells, a program that changes one leaves the old text.
    try (SXSSFWorkbook workbook = new SXSSFWorkbook(null, ROWS_IN_MEMORY, false, true)) {
      name(workbook, submissionId);
      RejectsStyles styles = new RejectsStyles(workbook);
      for (RejectedSheet sheet : result.rejects()) {
        RejectsSheet.write(workbook, styles, submissionId, sheet);
      }
      Files.deleteIfExists(aside);
      Files.createFile(
          aside,
          PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
      try (OutputStream out = Files.newOutputStream(aside)) {
        workbook.write(out);
      }
      return aside;
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot write the rejects workbook " + file, e);
    }
  }

  private static void move(Path aside, Path file) {
    try {
      Files.move(aside, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot write the rejects workbook " + file, e);
    }
  }

  private static void name(SXSSFWorkbook workbook, String submissionId) {
    POIXMLProperties properties = workbook.getXSSFWorkbook().getProperties();
    properties.getCustomProperties().addProperty(SupplementMark.PROPERTY, submissionId);
    // The library would write the time of day, and no run may differ from the next.
    properties.getCoreProperties().setCreated(Optional.of(new Date(0)));
  }
}
