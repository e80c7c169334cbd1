package hoctap.ingest.rejects;

import hoctap.ingest.file.FormResult;
import java.nio.file.Path;

/**
 * The workbook that goes back to the commune: its own columns as typed, the wrong cells coloured, a
 * message beside each, and the submission that it supplements.
 */
public final class RejectsWorkbook {
  private RejectsWorkbook() {}

  /**
   * Writes {@code file} whole or not at all, readable by its owner only. Corrected and put back
   * into the inbox it reads as a supplement of {@code submissionId}.
   */
  public static void write(Path file, String submissionId, FormResult result) {
    throw new UnsupportedOperationException("Cannot write " + file.getFileName());
  }
}
