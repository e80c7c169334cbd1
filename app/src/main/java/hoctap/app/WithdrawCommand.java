package hoctap.app;

import hoctap.ingest.landing.Landing;
import hoctap.ingest.landing.Submission;
import hoctap.ingest.workspace.Workspace;
import hoctap.ingest.workspace.WorkspaceLock;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
    name = "withdraw",
    mixinStandardHelpOptions = true,
    description = {
      "Take a submission out of the counts; it is recorded, not deleted.",
      "Rút một lần gửi khỏi số liệu; được ghi lại, không xóa."
    })
final class WithdrawCommand implements Callable<Integer> {
  @Parameters(
      paramLabel = "ID",
      description = {"the submission, or its beginning", "mã lần gửi, hoặc phần đầu của mã"})
  private String id;

  @Option(
      names = "--reason",
      required = true,
      paramLabel = "TEXT",
      description = {"for the record", "lý do, để lưu hồ sơ"})
  private String reason;

  @Mixin private WorkspaceOptions options;
  @Spec private CommandSpec spec;

  @Override
  public Integer call() {
    Workspace workspace = options.open();
    try (WorkspaceLock lock = WorkspaceLock.take(workspace)) {
      Submission withdrawn = Landing.of(workspace).withdraw(id, reason);
      spec.commandLine()
          .getOut()
          .printf(
              "Withdrawn; its rows stay on record, and what was sent before it counts again · Đã rút; các dòng vẫn được lưu hồ sơ, bản gửi trước đó được tính lại: %s %s %s%n  → hoctap run%n",
              withdrawn.form(), withdrawn.period(), withdrawn.fileName());
    }
    return 0;
  }
}
