package hoctap.app.sample.file;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.Collections;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;

/** Writes a workbook's archive again without the time of writing: same sheets, same bytes. */
final class RepeatableZip {
  private static final LocalDateTime TIME = LocalDateTime.of(2025, 1, 1, 0, 0);

  private static final String MERGE = "<mergeCell ";

  private RepeatableZip() {}

  static byte[] of(byte[] archive) {
    ByteArrayOutputStream out = new ByteArrayOutputStream(archive.length);
    try (ZipFile from =
            ZipFile.builder()
                .setSeekableByteChannel(new SeekableInMemoryByteChannel(archive))
                .get();
        ZipOutputStream to = new ZipOutputStream(out)) {
      for (ZipArchiveEntry entry : Collections.list(from.getEntries())) {
        byte[] content = from.getInputStream(entry).readAllBytes();
        if (entry.getName().equals("docProps/core.xml")) {
          content = withoutTime(content);
        } else if (entry.getName().startsWith("xl/worksheets/")) {
          content = withSortedMerges(content);
        }
        ZipEntry copy = new ZipEntry(entry.getName());
        copy.setTimeLocal(TIME);
        to.putNextEntry(copy);
        to.write(content);
        to.closeEntry();
      }
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot write a workbook's archive again", e);
    }
    return out.toByteArray();
  }

  private static byte[] withoutTime(byte[] properties) {
    return new String(properties, StandardCharsets.UTF_8)
        .replaceAll("(<dcterms:created[^>]*>)[^<]*", "$1" + TIME + ":00Z")
        .getBytes(StandardCharsets.UTF_8);
  }

  // The library keeps merged cells in a set whose order changes from run to run.
  private static byte[] withSortedMerges(byte[] sheet) {
    String text = new String(sheet, StandardCharsets.UTF_8);
    int first = text.indexOf(MERGE);
    if (first < 0) {
      return sheet;
    }
    int end = text.indexOf("</mergeCells>");
    String[] merges = text.substring(first + MERGE.length(), end).split(MERGE);
    Arrays.sort(merges);
    String sorted = MERGE + String.join(MERGE, merges);
    return (text.substring(0, first) + sorted + text.substring(end))
        .getBytes(StandardCharsets.UTF_8);
  }
}
