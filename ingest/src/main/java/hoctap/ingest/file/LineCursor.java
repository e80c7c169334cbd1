package hoctap.ingest.file;

import hoctap.ingest.form.Line;
import java.nio.charset.CharacterCodingException;
import java.util.Iterator;
import java.util.Optional;
import java.util.stream.Stream;

/** Walks the rows of one sheet; a fault of the file ends the walk and is kept as a refusal. */
final class LineCursor implements AutoCloseable {
  private final String sheet;
  private final Stream<Line> stream;
  private final Iterator<Line> lines;
  private Optional<Refusal> failure = Optional.empty();
  private Line line = new Line(0, java.util.List.of(), false);

  LineCursor(TableFile file, int sheet) {
    this.sheet = file.sheets().get(sheet);
    this.stream = open(file, sheet);
    this.lines = stream.iterator();
  }

  private Stream<Line> open(TableFile file, int index) {
    try {
      return file.lines(index);
    } catch (RuntimeException e) {
      failure = Optional.of(refusal(e, 0));
      return Stream.empty();
    }
  }

  /** Moves to the next row; false at the end, or where the file cannot be read on. */
  boolean advance() {
    try {
      if (lines.hasNext()) {
        line = lines.next();
        return true;
      }
    } catch (RuntimeException e) {
      // Each library has faults of its own for a broken file, and all mean the same to the sender.
      failure = Optional.of(refusal(e, line.number()));
    }
    return false;
  }

  private Refusal refusal(RuntimeException fault, int row) {
    return isEncoding(fault) ? Refusals.notUtf8() : Refusals.unreadable(sheet, row);
  }

  private static boolean isEncoding(Throwable fault) {
    return fault != null
        && (fault instanceof CharacterCodingException || isEncoding(fault.getCause()));
  }

  Line line() {
    return line;
  }

  /** Why the walk ended early; empty when it reached the end. */
  Optional<Refusal> failure() {
    return failure;
  }

  @Override
  public void close() {
    stream.close();
  }
}
