package hoctap.app;

import java.io.PrintWriter;
import java.util.Locale;
import java.util.function.Consumer;

/** Prints one line a step with the seconds since the start: to a log as to a terminal. */
final class Progress implements Consumer<String> {
  private final PrintWriter out;
  private final long started = System.nanoTime();

  Progress(PrintWriter out) {
    this.out = out;
  }

  @Override
  public void accept(String step) {
    out.printf(Locale.ROOT, "%6.1f s  %s%n", (System.nanoTime() - started) / 1e9, step);
    out.flush();
  }
}
