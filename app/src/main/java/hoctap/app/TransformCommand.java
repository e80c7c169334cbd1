package hoctap.app;

import hoctap.ingest.workspace.Workspace;
import hoctap.ingest.workspace.WorkspaceLock;
import hoctap.transform.Transformation;
import hoctap.transform.TransformationReport;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

@Command(
    name = "transform",
    mixinStandardHelpOptions = true,
    description = {
      "Only the second step: rebuild what changed, computed twice and compared.",
      "Chỉ bước hai: tính lại những gì thay đổi, tính hai lần và so sánh."
    })
final class TransformCommand implements Callable<Integer> {
  @Mixin private WorkspaceOptions options;
  @Mixin private AsOfOptions asOf;
  @Spec private CommandSpec spec;

  @Override
  public Integer call() {
    Workspace workspace = options.open();
    Progress progress = new Progress(spec.commandLine().getOut());
    Optional<Workspace> aside = asOf.find(workspace);
    try (WorkspaceLock lock = WorkspaceLock.take(aside.orElse(workspace))) {
      TransformationReport report =
          aside.isPresent()
              ? Transformation.runAside(workspace, aside.get(), progress)
              : Transformation.run(workspace, progress);
      if (!report.isNew()) {
        progress.accept("Nothing is new · Không có gì mới");
      }
    }
    return 0;
  }
}
