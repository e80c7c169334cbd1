package hoctap.app;

import hoctap.ingest.workspace.Workspace;
import hoctap.ingest.workspace.WorkspaceLock;
import hoctap.transform.Transformation;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

@Command(
    name = "verify",
    mixinStandardHelpOptions = true,
    description = {
      "Recompute all that stands from the landed files with the other engine, and compare; nothing is changed.",
      "Tính lại toàn bộ số liệu bằng cách tính thứ hai rồi so sánh; không thay đổi gì."
    })
final class VerifyCommand implements Callable<Integer> {
  @Mixin private WorkspaceOptions options;

  @Option(
      names = "--full",
      description = {
        "compare every row, even of tables above compare.max-rows",
        "so sánh mọi dòng, kể cả bảng lớn hơn compare.max-rows"
      })
  private boolean isFull;

  @Spec private CommandSpec spec;

  @Override
  public Integer call() {
    Workspace workspace = options.open();
    Progress progress = new Progress(spec.commandLine().getOut());
    try (WorkspaceLock lock = WorkspaceLock.take(workspace)) {
      long rows = Transformation.verify(workspace, isFull, progress);
      progress.accept(
          "Both engines agree on all %d rows that stand · Hai cách tính cho cùng kết quả"
              .formatted(rows));
    }
    return 0;
  }
}
