package hoctap.app;

import hoctap.ingest.form.LongNumbers;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;

/**
 * Masks, line by line, whatever may be a person's number. All output of the program passes through
 * it, so that no message need think of it, whichever library wrote the message.
 */
final class MaskedWriter extends Writer {
  private final PrintWriter target;
  private final StringBuilder line = new StringBuilder();

  MaskedWriter(PrintWriter target) {
    this.target = target;
  }

  /** A printer whose every word is masked. */
  PrintWriter printer() {
    return new Printer(this);
  }

  /** What lies behind a masked printer, for answers that mask their own texts. */
  static PrintWriter unmasked(PrintWriter printer) {
    if (printer instanceof Printer masked) {
      masked.flush();
      masked.writer.end();
      return masked.writer.target;
    }
    return printer;
  }

  /** A stream as text in UTF-8. */
  static PrintWriter text(PrintStream stream) {
    return new PrintWriter(new OutputStreamWriter(stream, StandardCharsets.UTF_8), true);
  }

  /** A stream in UTF-8 whose every word is masked on its way to {@code target}. */
  static PrintStream stream(PrintWriter target) {
    return new PrintStream(new Decoded(new MaskedWriter(target)), true, StandardCharsets.UTF_8);
  }

  @Override
  public synchronized void write(char[] text, int start, int length) {
    for (int i = start; i < start + length; i++) {
      line.append(text[i]);
      if (text[i] == '\n') {
        end();
      }
    }
  }

  /** Passes on the line so far, but for digits at its end, which may go on. */
  @Override
  public synchronized void flush() {
    int end = line.length();
    while (end > 0 && mayGoOn(line.charAt(end - 1))) {
      end--;
    }
    target.print(LongNumbers.mask(line.substring(0, end)));
    line.delete(0, end);
    target.flush();
  }

  private static boolean mayGoOn(char c) {
    return Character.isLetterOrDigit(c) || c == ' ' || c == '.' || c == '-' || c == '\u00a0';
  }

  /** Passes on everything. */
  synchronized void end() {
    target.print(LongNumbers.mask(line.toString()));
    line.setLength(0);
    target.flush();
  }

  @Override
  public void close() {
    end();
  }

  private static final class Printer extends PrintWriter {
    private final MaskedWriter writer;

    Printer(MaskedWriter writer) {
      super(writer, true);
      this.writer = writer;
    }
  }

  /** The bytes of a stream as text. */
  private static final class Decoded extends OutputStream {
    private final MaskedWriter writer;
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

    Decoded(MaskedWriter writer) {
      this.writer = writer;
    }

    @Override
    public synchronized void write(int value) {
      bytes.write(value);
      if (value == '\n') {
        pass();
      }
    }

    @Override
    public synchronized void flush() {
      pass();
      writer.flush();
    }

    // A print stream hands over whole letters before it flushes.
    private void pass() {
      char[] text = bytes.toString(StandardCharsets.UTF_8).toCharArray();
      bytes.reset();
      writer.write(text, 0, text.length);
    }

    @Override
    public void close() throws IOException {
      flush();
      writer.end();
    }
  }
}
