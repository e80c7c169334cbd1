package hoctap.app;

import hoctap.ingest.workspace.Workspace;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
    name = "init",
    mixinStandardHelpOptions = true,
    description = {"Make an empty workspace.", "Tạo một thư mục làm việc trống."})
final class InitCommand implements Callable<Integer> {
  @Parameters(
      paramLabel = "DIR",
      description = {"the new folder", "thư mục mới"})
  private Path folder;

  @Mixin private WorkspaceOptions options;
  @Spec private CommandSpec spec;

  @Override
  public Integer call() {
    Workspace workspace = Workspace.init(folder, options.clock());
    PrintWriter out = spec.commandLine().getOut();
    out.printf("Made the workspace %s · Đã tạo thư mục làm việc%n", workspace.folder());
    out.printf(
        "Put files into %s/<form>/<period>/<place code>.(csv|xlsx), then: hoctap run --workspace %s%n",
        workspace.inbox(), workspace.folder());
    return 0;
  }
}
