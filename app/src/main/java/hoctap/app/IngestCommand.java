package hoctap.app;

import hoctap.ingest.Intake;
import hoctap.ingest.IntakeReport;
import hoctap.ingest.workspace.Workspace;
import hoctap.ingest.workspace.WorkspaceLock;
import java.io.PrintWriter;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

@Command(
    name = "ingest",
    mixinStandardHelpOptions = true,
    description = {
      "Only the first step: read the inbox, databases and services into landing.",
      "Chỉ bước đầu: nạp hộp thư đến, các cơ sở dữ liệu và dịch vụ."
    })
final class IngestCommand implements Callable<Integer> {
  @Mixin private WorkspaceOptions options;
  @Spec private CommandSpec spec;

  @Override
  public Integer call() {
    Workspace workspace = options.open();
    PrintWriter out = spec.commandLine().getOut();
    try (WorkspaceLock lock = WorkspaceLock.take(workspace)) {
      IntakeReport report = Intake.run(workspace, new Progress(out));
      Summary.printRows(workspace, report, out);
      return Walk.exitCode(report);
    }
  }
}
