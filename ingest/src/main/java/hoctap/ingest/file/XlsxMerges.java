package hoctap.ingest.file;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds the merged cells of a sheet's part. They stand behind all rows, so the bytes are searched
 * for them before the rows are read.
 */
final class XlsxMerges {
  private static final String NAME = "mergeCell ";
  private static final Pattern AREA =
      Pattern.compile(
          "mergeCell [^>]*?ref=[\"']([A-Z]{1,3})([0-9]{1,7}):([A-Z]{1,3})([0-9]{1,7})[\"']");
  private static final int OVERLAP = 200;
  private static final int MAX_AREAS = 200_000;

  private XlsxMerges() {}

  static Merges read(InputStream part) throws IOException {
    List<Merges.Area> areas = new ArrayList<>();
    String carried = "";
    byte[] buffer = new byte[1 << 16];
    try (part) {
      for (int read = part.read(buffer); read >= 0; read = part.read(buffer)) {
        String text = carried + new String(buffer, 0, read, StandardCharsets.ISO_8859_1);
        int from = text.contains(NAME) ? add(text, areas) : 0;
        carried = text.substring(Math.max(from, text.length() - OVERLAP));
      }
    }
    return new Merges(areas);
  }

  private static int add(String text, List<Merges.Area> areas) {
    Matcher found = AREA.matcher(text);
    int end = 0;
    while (found.find() && areas.size() < MAX_AREAS) {
      end = found.end();
      areas.add(
          new Merges.Area(
              Integer.parseInt(found.group(2)),
              Integer.parseInt(found.group(4)),
              XlsxRows.column(found.group(1)),
              XlsxRows.column(found.group(3))));
    }
    return end;
  }
}
