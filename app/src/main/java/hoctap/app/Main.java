package hoctap.app;

import java.io.PrintWriter;
import picocli.CommandLine;

/**
 * The front door: {@code hoctap}.
 *
 * <p>Exit codes: 0 done · 1 our fault · 2 usage or definition · 3 data (nothing lost, report
 * printed). A stack trace is printed for 1 only.
 *
 * <p>Whatever is printed, by this program or by a library, passes a {@link MaskedWriter}.
 */
public final class Main {
  private Main() {}

  public static void main(String[] arguments) {
    PrintWriter out = MaskedWriter.text(System.out);
    PrintWriter err = MaskedWriter.text(System.err);
    // Libraries print too, and so does the JVM when all else fails.
    System.setOut(MaskedWriter.stream(out));
    System.setErr(MaskedWriter.stream(err));
    int exit = run(out, err, arguments);
    System.out.close();
    System.err.close();
    System.exit(exit);
  }

  /** Runs one command line whose every word goes to {@code out}, and gives its exit code. */
  static int run(PrintWriter out, String... arguments) {
    return run(out, out, arguments);
  }

  private static int run(PrintWriter out, PrintWriter err, String... arguments) {
    MaskedWriter answers = new MaskedWriter(out);
    MaskedWriter failures = out == err ? answers : new MaskedWriter(err);
    int exit =
        new CommandLine(new Hoctap())
            .setOut(answers.printer())
            .setErr(failures.printer())
            .setExecutionExceptionHandler(new Failures())
            .setCaseInsensitiveEnumValuesAllowed(true)
            .setUsageHelpAutoWidth(true)
            .execute(arguments);
    answers.end();
    failures.end();
    return exit;
  }
}
