package hoctap.app;

import hoctap.ingest.landing.Landing;
import hoctap.ingest.landing.Submission;
import hoctap.ingest.workspace.Workspace;
import hoctap.ingest.workspace.WorkspaceLock;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
    name = "accept",
    mixinStandardHelpOptions = true,
    description = {
      "Let a held submission count; run again afterwards.",
      "Chấp nhận một lần gửi đang giữ lại; sau đó chạy lại."
    })
final class AcceptCommand implements Callable<Integer> {
  @Parameters(
      paramLabel = "ID",
      description = {"the submission, or its beginning", "mã lần gửi, hoặc phần đầu của mã"})
  private String id;

  @Mixin private WorkspaceOptions options;
  @Spec private CommandSpec spec;

  @Override
  public Integer call() {
    Workspace workspace = options.open();
    try (WorkspaceLock lock = WorkspaceLock.take(workspace)) {
      Submission accepted = Landing.of(workspace).accept(id);
      spec.commandLine()
          .getOut()
          .printf(
              "Accepted, it counts from the next run on · Đã chấp nhận, được tính từ lần chạy sau: %s %s %s%n  → hoctap run%n",
              accepted.form(), accepted.period(), accepted.fileName());
    }
    return 0;
  }
}
