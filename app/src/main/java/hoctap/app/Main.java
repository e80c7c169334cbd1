package hoctap.app;

import java.io.PrintWriter;
import picocli.CommandLine;

/**
 * The front door: {@code hoctap}.
 *
 * <p>Exit codes: 0 done · 1 our fault · 2 usage or definition · 3 data (nothing lost, report
 * printed). A stack trace is printed for 1 only.
 */
public final class Main {
  private Main() {}

  public static void main(String[] arguments) {
    System.exit(run(arguments));
  }

  /** Runs one command line and gives its exit code. */
  static int run(String... arguments) {
    return commandLine().execute(arguments);
  }

  /** Runs one command line whose every word goes to {@code out}, and gives its exit code. */
  static int run(PrintWriter out, String... arguments) {
    return commandLine().setOut(out).setErr(out).execute(arguments);
  }

  private static CommandLine commandLine() {
    return new CommandLine(new Hoctap())
        .setExecutionExceptionHandler(new Failures())
        .setCaseInsensitiveEnumValuesAllowed(true)
        .setUsageHelpAutoWidth(true);
  }
}
