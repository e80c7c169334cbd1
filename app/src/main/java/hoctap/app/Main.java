package hoctap.app;

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
    return new CommandLine(new Hoctap())
        .setExecutionExceptionHandler(new Failures())
        .setCaseInsensitiveEnumValuesAllowed(true)
        .setUsageHelpAutoWidth(true)
        .execute(arguments);
  }
}
