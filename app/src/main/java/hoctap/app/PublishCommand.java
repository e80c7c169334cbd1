package hoctap.app;

import hoctap.dashboards.Page;
import hoctap.ingest.workspace.Workspace;
import hoctap.ingest.workspace.WorkspaceLock;
import hoctap.warehouse.Publication;
import hoctap.warehouse.PublicationReport;
import hoctap.warehouse.check.Checks;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

@Command(
    name = "publish",
    mixinStandardHelpOptions = true,
    description = {
      "Only the last steps: build, check and publish the warehouse, draw the page.",
      "Chỉ các bước cuối: dựng, kiểm tra và công bố kho dữ liệu, vẽ trang."
    })
final class PublishCommand implements Callable<Integer> {
  @Mixin private WorkspaceOptions options;
  @Mixin private AsOfOptions asOf;
  @Spec private CommandSpec spec;

  @Override
  public Integer call() {
    Workspace own = options.open();
    Workspace workspace = asOf.find(own).orElse(own);
    Progress progress = new Progress(spec.commandLine().getOut());
    try (WorkspaceLock lock = WorkspaceLock.take(workspace)) {
      PublicationReport report = Publication.run(workspace, Checks.load(own), progress);
      if (!report.isNew()) {
        progress.accept("Nothing is new · Không có gì mới");
      }
      Page.write(workspace, progress);
    }
    return 0;
  }
}
