package hoctap.ingest.file;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * The encoding of a CSV: UTF-16 by its byte order mark (Excel's “Unicode text”), UTF-8 when all
 * bytes are, else windows-1258, the Vietnamese code page of Windows.
 */
final class CsvCharset {
  /** Letters with their marks behind them; {@code VietnameseText.clean} puts them together. */
  static final Charset WINDOWS_1258 = Charset.forName("windows-1258");

  private static final int BUFFER = 1 << 16;
  private static final int SAMPLE = 1 << 12;

  private CsvCharset() {}

  static Charset of(Path file) throws IOException {
    try (InputStream in = new BufferedInputStream(Files.newInputStream(file), BUFFER)) {
      in.mark(2);
      int first = in.read();
      int second = in.read();
      if (first == 0xFF && second == 0xFE || first == 0xFE && second == 0xFF) {
        return StandardCharsets.UTF_16;
      }
      in.reset();
      in.mark(SAMPLE);
      Optional<Charset> unmarked = unmarkedUtf16(in.readNBytes(SAMPLE));
      if (unmarked.isPresent()) {
        return unmarked.get();
      }
      in.reset();
      return isUtf8(in) ? StandardCharsets.UTF_8 : WINDOWS_1258;
    }
  }

  /** UTF-16 without its mark: every other byte of a table's digits and separators is zero. */
  private static Optional<Charset> unmarkedUtf16(byte[] sample) {
    int[] zeros = new int[2];
    for (int i = 0; i < sample.length; i++) {
      zeros[i % 2] += sample[i] == 0 ? 1 : 0;
    }
    int many = sample.length / 8;
    if (zeros[1] > many && zeros[0] == 0) {
      return Optional.of(StandardCharsets.UTF_16LE);
    }
    return zeros[0] > many && zeros[1] == 0
        ? Optional.of(StandardCharsets.UTF_16BE)
        : Optional.empty();
  }

  /**
   * Whether the bytes are UTF-8, or were meant to be: a single broken letter among Vietnamese ones
   * does not make a file one of another encoding.
   */
  private static boolean isUtf8(InputStream in) throws IOException {
    boolean isWhole = true;
    int pending = 0;
    int lead = 0;
    for (int b = in.read(); b >= 0; b = in.read()) {
      if (pending > 0 && (b & 0xC0) == 0x80) {
        pending--;
        if (lead == 0xE1 && pending == 1 && b != 0xBA && b != 0xBB) {
          lead = 0;
        }
        if (lead == 0xE1 && pending == 0) {
          // The letters with two marks, and every one with a dot below, lie here.
          return true;
        }
        continue;
      }
      isWhole &= pending == 0;
      lead = b;
      pending = b < 0x80 ? 0 : b >= 0xF0 ? 3 : b >= 0xE0 ? 2 : b >= 0xC2 ? 1 : -1;
      if (pending < 0) {
        isWhole = false;
        pending = 0;
      }
    }
    return isWhole && pending == 0;
  }
}
