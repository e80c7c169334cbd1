package hoctap.app;

import hoctap.ingest.definition.DataException;
import hoctap.ingest.definition.DefinitionException;
import java.io.PrintWriter;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.ParseResult;

/**
 * Turns a failure into its exit code and into a message. What is printed is masked: {@link Main}.
 */
final class Failures implements IExecutionExceptionHandler {
  @Override
  public int handleExecutionException(
      Exception failure, CommandLine command, ParseResult arguments) {
    PrintWriter out = command.getErr();
    if (failure instanceof DefinitionException definition) {
      definition.faults().forEach(fault -> out.println(fault));
      return 2;
    }
    if (failure instanceof DataException) {
      out.println(failure.getMessage());
      return 3;
    }
    Throwable cause = failure;
    for (; cause != null; cause = cause.getCause()) {
      if (cause instanceof DataException || isDiskFull(cause)) {
        out.println(
            isDiskFull(cause)
                ? "Cannot write: the disk is full; nothing already stored was harmed, free some space and run again"
                    + " · Không ghi được: đĩa đầy; dữ liệu đã lưu vẫn nguyên, hãy giải phóng chỗ trống rồi chạy lại"
                : cause.getMessage());
        return 3;
      }
    }
    for (cause = failure; cause != null; cause = cause.getCause()) {
      out.println(cause);
      for (StackTraceElement frame : cause.getStackTrace()) {
        out.println("    at " + frame);
      }
    }
    return 1;
  }

  private static boolean isDiskFull(Throwable cause) {
    String message = String.valueOf(cause.getMessage());
    return message.contains("No space left on device") || message.contains("Disk quota exceeded");
  }
}
