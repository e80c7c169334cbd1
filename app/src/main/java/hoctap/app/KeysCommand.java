package hoctap.app;

import hoctap.ingest.person.KeyList;
import hoctap.ingest.rotation.Rotation;
import hoctap.ingest.workspace.Workspace;
import hoctap.ingest.workspace.WorkspaceLock;
import java.io.PrintWriter;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
    name = "keys",
    mixinStandardHelpOptions = true,
    description = {
      "List the keys of persons by id and date, or rotate them: every landed person is written anew under a new key.",
      "Liệt kê các khóa theo mã và ngày, hoặc đổi khóa: ghi lại mọi người đã nạp dưới khóa mới."
    })
final class KeysCommand implements Callable<Integer> {
  /** What to do with the keys. */
  enum Action {
    LIST,
    SHOW,
    ROTATE
  }

  @Parameters(
      paramLabel = "list|show|rotate",
      description = {"what to do", "việc cần làm"})
  private Action action;

  @Mixin private WorkspaceOptions options;
  @Spec private CommandSpec spec;

  @Override
  public Integer call() {
    Workspace workspace = options.open();
    PrintWriter out = spec.commandLine().getOut();
    switch (action) {
      case LIST, SHOW -> list(workspace, out);
      case ROTATE -> rotate(workspace, out);
    }
    return 0;
  }

  private static void list(Workspace workspace, PrintWriter out) {
    for (KeyList.Key key : KeyList.of(workspace.keys())) {
      out.printf(
          "%-12s  %8s  %-20s  %s%n",
          key.purpose(),
          key.id(),
          key.since().orElse("?"),
          key.use().name().toLowerCase(Locale.ROOT));
    }
    out.flush();
  }

  private static void rotate(Workspace workspace, PrintWriter out) {
    try (WorkspaceLock lock = WorkspaceLock.take(workspace)) {
      Progress progress = new Progress(out);
      Rotation.Report report = Rotation.run(workspace, progress);
      progress.accept(
          "keys: %d submissions, %,d rows written anew; hoctap run computes the figures again · đã ghi lại, hãy chạy hoctap run"
              .formatted(report.submissions(), report.rows()));
    }
  }
}
