package hoctap.ingest.file;

import hoctap.ingest.form.VietnameseText;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/**
 * How a rejects workbook names the submission that it supplements: a document property, and its
 * title row in case the file was saved anew by a program that drops properties.
 */
public final class SupplementMark {
  /** The name of the document property. */
  public static final String PROPERTY = "hoctap-supplements";

  private static final String TITLE = "Bổ sung cho lần nộp: ";
  private static final String FOLDED_TITLE = "bo sung cho lan nop ";
  private static final int MAX_PROPERTIES = 1 << 16;
  private static final Pattern ID = Pattern.compile("[0-9a-z][0-9a-z_-]{3,127}");
  private static final Pattern IN_PROPERTIES =
      Pattern.compile("name=\"" + PROPERTY + "\"[^>]*>\\s*<[^>]*>\\s*([0-9a-z_-]+)\\s*<");

  private SupplementMark() {}

  /** The text of the title row. */
  public static String title(String submissionId) {
    return TITLE + submissionId;
  }

  /** The submission that a title row names; "" when it is no such row. */
  static String ofTitle(String text) {
    String clean = VietnameseText.clean(text);
    int colon = clean.lastIndexOf(':');
    if (colon < 0 || !VietnameseText.fold(clean).startsWith(FOLDED_TITLE)) {
      return "";
    }
    String id = clean.substring(colon + 1).strip();
    return ID.matcher(id).matches() ? id : "";
  }

  /** The submission that an {@code .xlsx}'s document property names; "" when there is none. */
  static String ofWorkbook(Path file) throws IOException {
    try (ZipFile zip = new ZipFile(file.toFile())) {
      ZipEntry entry = zip.getEntry("docProps/custom.xml");
      if (entry == null) {
        return "";
      }
      try (InputStream in = zip.getInputStream(entry)) {
        String xml = new String(in.readNBytes(MAX_PROPERTIES), StandardCharsets.UTF_8);
        Matcher matcher = IN_PROPERTIES.matcher(xml);
        return matcher.find() && ID.matcher(matcher.group(1)).matches() ? matcher.group(1) : "";
      }
    }
  }
}
