package hoctap.app;

import hoctap.dashboards.superset.SupersetServer;
import hoctap.ingest.definition.DefinitionException;
import hoctap.ingest.workspace.Workspace;
import java.nio.file.Files;
import java.security.SecureRandom;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
    name = "superset",
    mixinStandardHelpOptions = true,
    description = {
      "Install, fill and serve a Superset of the workspace's own, on 127.0.0.1 only; stop it; look at it.",
      "Cài đặt, nạp bảng và chạy Superset riêng của thư mục làm việc, chỉ tại 127.0.0.1; dừng; xem tình trạng."
    })
final class SupersetCommand implements Callable<Integer> {
  /** What to do with the server. */
  enum Action {
    UP,
    DOWN,
    STATUS
  }

  @Parameters(
      paramLabel = "up|down|status",
      description = {"what to do", "việc cần làm"})
  private Action action;

  @Option(
      names = "--port",
      defaultValue = "8088",
      description = {"of 127.0.0.1 (default: ${DEFAULT-VALUE})", "cổng tại 127.0.0.1"})
  private int port;

  @Mixin private WorkspaceOptions options;
  @Spec private CommandSpec spec;

  @Override
  public Integer call() {
    Workspace workspace = options.open();
    SupersetServer server = SupersetServer.of(workspace, System.getenv());
    Progress progress = new Progress(spec.commandLine().getOut());
    switch (action) {
      case UP -> {
        if (!Files.isRegularFile(workspace.published().resolve("warehouse.duckdb"))) {
          throw new DefinitionException(
              "Cannot show %s in Superset: nothing is published yet (hoctap run) · chưa công bố lần nào"
                  .formatted(workspace.folder()));
        }
        server.up(port, new SecureRandom(), progress);
      }
      case DOWN -> server.down(progress);
      case STATUS -> {
        SupersetServer.Status status = server.status();
        progress.accept(
            status.isRunning()
                ? "Superset: " + status.address()
                : "Superset: not running · không chạy");
      }
    }
    return 0;
  }
}
