package hoctap.app;

import hoctap.ingest.definition.DefinitionException;
import hoctap.ingest.workspace.Workspace;
import hoctap.warehouse.PublishedWarehouse;
import hoctap.warehouse.Table;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
    name = "sql",
    mixinStandardHelpOptions = true,
    description = {
      "Ask the published warehouse; read-only, with access to other files off.",
      "Hỏi kho dữ liệu đã công bố; chỉ đọc, không mở được tệp khác."
    })
final class SqlCommand implements Callable<Integer> {
  @Parameters(
      paramLabel = "SELECT",
      description = {"one SQL query", "một câu truy vấn SQL"})
  private String sql;

  @Option(
      names = "--csv",
      description = {"print CSV", "in ra CSV"})
  private boolean csv;

  @Mixin private WorkspaceOptions options;
  @Spec private CommandSpec spec;

  @Override
  public Integer call() {
    Workspace workspace = options.open();
    Path file = workspace.published().resolve("warehouse.duckdb");
    if (!Files.isRegularFile(file)) {
      throw new DefinitionException(
          "Cannot find %s: nothing is published yet (hoctap run) · chưa công bố lần nào"
              .formatted(file));
    }
    try (PublishedWarehouse warehouse = PublishedWarehouse.open(file)) {
      Table table = warehouse.query(sql);
      if (csv) {
        Printout.csv(table, spec.commandLine().getOut());
      } else {
        Printout.aligned(table, spec.commandLine().getOut());
      }
    }
    return 0;
  }
}
