package hoctap.dashboards;

import hoctap.ingest.definition.DataException;
import hoctap.ingest.workspace.Workspace;
import hoctap.warehouse.PublishedWarehouse;
import hoctap.warehouse.Table;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The published warehouse as the dashboards see it: questions are {@code .sql} files of this
 * module, answers are rows by column name.
 */
public final class PublishedFile implements AutoCloseable {
  private final PublishedWarehouse warehouse;

  private PublishedFile(PublishedWarehouse warehouse) {
    this.warehouse = warehouse;
  }

  /**
   * Opens what the workspace last published.
   *
   * @throws DataException when nothing has been published yet
   */
  public static PublishedFile open(Workspace workspace) {
    Path file = path(workspace);
    if (!Files.isRegularFile(file)) {
      throw new DataException(
          "Cannot show a board: %s does not exist (hoctap run writes it)".formatted(file));
    }
    return new PublishedFile(PublishedWarehouse.open(file));
  }

  /** Where the workspace publishes its warehouse. */
  public static Path path(Workspace workspace) {
    return workspace.published().resolve("warehouse.duckdb");
  }

  /**
   * Answers the question in a resource file.
   *
   * @param file its path in the resources of this module, such as {@code page/places.sql}
   */
  public List<Map<String, Object>> rows(String file) {
    Table table = warehouse.query(Resources.read(file));
    List<Map<String, Object>> rows = new ArrayList<>();
    for (List<Object> values : table.rows()) {
      Map<String, Object> row = new LinkedHashMap<>();
      for (int i = 0; i < values.size(); i++) {
        row.put(table.columns().get(i), values.get(i));
      }
      rows.add(row);
    }
    return rows;
  }

  @Override
  public void close() {
    warehouse.close();
  }
}
