package hoctap.app;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

@Command(
    name = "run",
    mixinStandardHelpOptions = true,
    description = {
      "The whole walk: ingest, transform, publish, draw the page. Nothing new means nothing done.",
      "Chạy toàn bộ: nạp, tính, công bố, vẽ trang. Không có gì mới thì không làm gì."
    })
final class RunCommand implements Callable<Integer> {
  @Mixin private WorkspaceOptions options;
  @Spec private CommandSpec spec;

  @Override
  public Integer call() {
    return Walk.run(options.open(), spec.commandLine().getOut());
  }
}
