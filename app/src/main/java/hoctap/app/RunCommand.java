package hoctap.app;

import hoctap.ingest.workspace.Workspace;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

@Command(
    name = "run",
    mixinStandardHelpOptions = true,
    description = {
      "The whole walk: ingest, transform, publish, draw the page. Nothing new means nothing done. With --as-of nothing is ingested.",
      "Chạy toàn bộ: nạp, tính, công bố, vẽ trang. Không có gì mới thì không làm gì."
    })
final class RunCommand implements Callable<Integer> {
  @Mixin private WorkspaceOptions options;
  @Mixin private AsOfOptions asOf;
  @Spec private CommandSpec spec;

  @Override
  public Integer call() {
    Workspace workspace = options.open();
    Optional<Workspace> aside = asOf.find(workspace);
    return aside.isPresent()
        ? Walk.runAside(workspace, aside.get(), spec.commandLine().getOut())
        : Walk.run(workspace, spec.commandLine().getOut());
  }
}
