package hoctap.app;

import java.io.PrintWriter;
import java.io.StringWriter;

/** The command line in this process, for tests of packages that do not see it. */
public final class CommandLine {
  private CommandLine() {}

  /** Runs one command and gives what it printed; fails unless it ends with 0. */
  public static String hoctap(String... arguments) {
    StringWriter text = new StringWriter();
    int exit = Main.run(new PrintWriter(text), arguments);
    if (exit != 0) {
      throw new AssertionError(
          "exit code %d of hoctap %s:%n%s".formatted(exit, String.join(" ", arguments), text));
    }
    return text.toString();
  }
}
