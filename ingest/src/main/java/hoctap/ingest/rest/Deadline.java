package hoctap.ingest.rest;

import java.time.Duration;

/** The moment after which nothing more is asked; measured, not read from the clock. */
final class Deadline {
  private final long end;

  private Deadline(long end) {
    this.end = end;
  }

  static Deadline after(Duration time) {
    return new Deadline(System.nanoTime() + time.toNanos());
  }

  /** What is left, never negative. */
  Duration remaining() {
    return Duration.ofNanos(Math.max(0, end - System.nanoTime()));
  }

  boolean isOver() {
    return remaining().isZero();
  }

  /** The deadline of one of several that share the time: half of what is left. */
  Deadline half() {
    return after(remaining().dividedBy(2));
  }
}
