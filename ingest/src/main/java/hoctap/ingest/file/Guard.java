package hoctap.ingest.file;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/**
 * Looks at a file before any reader opens it: is it what its name says, and what would it unpack
 * to. Sizes are first read from the zip's own list and then counted, since the list may lie.
 */
final class Guard {
  static final long MAX_UNPACKED = 512L << 20;
  static final int MAX_RATIO = 100;
  static final int MAX_STRINGS = 2_000_000;

  // Workbooks of the old format are read whole, at about ten times their size.
  private static final long MAX_OLD = 32L << 20;
  private static final int MAX_ENTRIES = 10_000;
  private static final byte[] ZIP = {'P', 'K'};
  private static final byte[] OLE = {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0};

  private Guard() {}

  /** Why the file must not be opened; empty when it may be. */
  static Optional<Refusal> check(Path file) {
    try {
      if (Files.size(file) == 0) {
        return Optional.of(Refusals.empty());
      }
      byte[] head = head(file);
      return switch (ending(file)) {
        case "csv" -> checkCsv(head);
        case "xlsx" -> checkXlsx(file, head);
        case "xls" -> checkXls(file, head);
        default -> Optional.of(Refusals.unknownEnding());
      };
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot read " + file.getFileName(), e);
    }
  }

  static String ending(Path file) {
    String name = file.getFileName().toString().toLowerCase(Locale.ROOT);
    return name.substring(name.lastIndexOf('.') + 1);
  }

  private static byte[] head(Path file) throws IOException {
    try (InputStream in = Files.newInputStream(file)) {
      return in.readNBytes(4);
    }
  }

  private static boolean starts(byte[] head, byte[] magic) {
    return head.length >= magic.length && Arrays.equals(Arrays.copyOf(head, magic.length), magic);
  }

  private static Optional<Refusal> checkCsv(byte[] head) {
    boolean isZip = starts(head, ZIP) && head.length > 2 && head[2] == 3;
    return isZip || starts(head, OLE) ? Optional.of(Refusals.workbookNamedCsv()) : Optional.empty();
  }

  private static Optional<Refusal> checkXls(Path file, byte[] head) throws IOException {
    if (starts(head, ZIP)) {
      return Optional.of(Refusals.newWorkbookNamedOld());
    }
    if (!starts(head, OLE)) {
      return Optional.of(Refusals.notAnOldWorkbook());
    }
    return Files.size(file) > MAX_OLD
        ? Optional.of(Refusals.tooLarge(MAX_OLD >> 20))
        : Optional.empty();
  }

  private static Optional<Refusal> checkXlsx(Path file, byte[] head) {
    if (starts(head, OLE)) {
      return Optional.of(Refusals.oldWorkbookNamedNew());
    }
    if (!starts(head, ZIP)) {
      return Optional.of(Refusals.notAWorkbook());
    }
    try (ZipFile zip = new ZipFile(file.toFile())) {
      List<? extends ZipEntry> entries = Collections.list(zip.entries());
      boolean hasBook = entries.stream().anyMatch(entry -> entry.getName().endsWith(".xml"));
      if (!hasBook) {
        return Optional.of(Refusals.noSheets());
      }
      Optional<Refusal> declared = checkDeclared(entries);
      return declared.isPresent() ? declared : checkUnpacked(zip, entries);
    } catch (IOException | IllegalArgumentException e) {
      return Optional.of(Refusals.truncated());
    }
  }

  private static Optional<Refusal> checkDeclared(List<? extends ZipEntry> entries) {
    long unpacked = 0;
    for (ZipEntry entry : entries) {
      unpacked += Math.max(entry.getSize(), 0);
      if (unpacked > MAX_UNPACKED || entries.size() > MAX_ENTRIES) {
        return Optional.of(Refusals.tooLarge(MAX_UNPACKED >> 20));
      }
    }
    for (ZipEntry entry : entries) {
      if (isTooDense(entry, entry.getSize())) {
        return Optional.of(Refusals.tooDense(MAX_RATIO));
      }
    }
    return Optional.empty();
  }

  private static boolean isTooDense(ZipEntry entry, long unpacked) {
    return unpacked > MAX_RATIO * Math.max(entry.getCompressedSize(), 1);
  }

  private static Optional<Refusal> checkUnpacked(ZipFile zip, List<? extends ZipEntry> entries)
      throws IOException {
    byte[] buffer = new byte[1 << 16];
    long unpacked = 0;
    TagCounter strings = new TagCounter("si");
    for (ZipEntry entry : entries) {
      boolean hasStrings = entry.getName().toLowerCase(Locale.ROOT).contains("sharedstrings");
      long size = 0;
      try (InputStream in = zip.getInputStream(entry)) {
        for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
          size += read;
          if (isTooDense(entry, size)) {
            return Optional.of(Refusals.tooDense(MAX_RATIO));
          }
          if (unpacked + size > MAX_UNPACKED) {
            return Optional.of(Refusals.tooLarge(MAX_UNPACKED >> 20));
          }
          if (hasStrings && strings.count(buffer, read) > MAX_STRINGS) {
            return Optional.of(Refusals.tooManyStrings(MAX_STRINGS));
          }
        }
      }
      unpacked += size;
    }
    return Optional.empty();
  }
}
