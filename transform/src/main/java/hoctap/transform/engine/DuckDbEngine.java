package hoctap.transform.engine;

import hoctap.ingest.lake.ColumnType;
import hoctap.ingest.lake.TableShape;
import hoctap.transform.fact.Step;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.stream.Collectors;
import org.apache.hadoop.fs.Path;

/** DuckDB in this process: a database in memory that reads and writes the Parquet files itself. */
public final class DuckDbEngine implements Engine {
  private final Connection connection;

  private DuckDbEngine(Connection connection) {
    this.connection = connection;
  }

  /**
   * Opens the engine.
   *
   * @param memory the most it may hold before it spills, as {@code 2g}
   * @param spill a folder of its own for what does not fit
   */
  public static DuckDbEngine open(String memory, java.nio.file.Path spill) {
    Properties settings = new Properties();
    settings.setProperty("memory_limit", memory + "b");
    settings.setProperty("temp_directory", spill.toString());
    settings.setProperty("autoinstall_known_extensions", "false");
    settings.setProperty("autoload_known_extensions", "false");
    settings.setProperty("preserve_insertion_order", "false");
    try {
      return new DuckDbEngine(DriverManager.getConnection("jdbc:duckdb:", settings));
    } catch (SQLException e) {
      throw new IllegalStateException("Cannot start DuckDB", e);
    }
  }

  @Override
  public String name() {
    return "duckdb";
  }

  @Override
  public void table(String name, TableShape shape, List<Path> files) {
    view(name, shape, files, "");
  }

  @Override
  public void landed(String name, TableShape shape, List<Path> files) {
    if (files.isEmpty()) {
      List<TableShape.Column> columns = new ArrayList<>(shape.columns());
      columns.add(new TableShape.Column("submission_id", ColumnType.VARCHAR));
      view(name, new TableShape(columns), files, "");
    } else {
      view(name, shape, files, ", string_split(filename, '/')[-2] as submission_id");
    }
  }

  private void view(String name, TableShape shape, List<Path> files, String more) {
    if (files.isEmpty()) {
      String columns =
          shape.columns().stream()
              .map(column -> "cast(null as %s) as %s".formatted(type(column), column.name()))
              .collect(Collectors.joining(", "));
      run("create or replace temp view %s as select %s where false".formatted(name, columns));
      return;
    }
    run(
        "create or replace temp view %s as select %s%s from read_parquet(%s, hive_partitioning = false, filename = true, union_by_name = true)"
            .formatted(name, String.join(", ", shape.names()), more, list(files)));
  }

  private static String list(List<Path> files) {
    return files.stream()
        .map(file -> "'" + local(file).replace("'", "''") + "'")
        .collect(Collectors.joining(", ", "[", "]"));
  }

  private static String local(Path path) {
    return path.toUri().getPath();
  }

  private static String type(TableShape.Column column) {
    return column.type() == ColumnType.BINARY ? "blob" : column.type().sql();
  }

  @Override
  public void name(Step step) {
    run("create or replace temp view %s as %s".formatted(step.name(), step.sql()));
  }

  @Override
  public void keep(Step step) {
    run("create or replace temp table %s as %s".formatted(step.name(), step.sql()));
  }

  @Override
  public void write(Output output) {
    String columns =
        output.shape().columns().stream()
            .map(c -> "cast(%s as %s) as %s".formatted(c.name(), type(c), c.name()))
            .collect(Collectors.joining(", "));
    boolean isByYear = output.split() == Output.Split.BY_YEAR;
    String years = output.years().stream().map(String::valueOf).collect(Collectors.joining(", "));
    String select =
        "select %s%s from %s%s"
            .formatted(
                columns,
                isByYear ? ", cast(year as int) as " + Output.PARTITION : "",
                output.name(),
                years.isEmpty() ? "" : " where year in (%s)".formatted(years));
    String folder = local(output.folder());
    try {
      Files.createDirectories(java.nio.file.Path.of(folder));
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot create " + folder, e);
    }
    run(
        "copy (%s) to '%s' (format parquet%s)"
            .formatted(
                select,
                (isByYear ? folder : folder + "/part-0.parquet").replace("'", "''"),
                isByYear
                    ? ", partition_by (%s), overwrite_or_ignore".formatted(Output.PARTITION)
                    : ""));
  }

  @Override
  public String plan(String name) {
    return rows("explain select * from " + name).stream()
        .skip(1)
        .map(row -> row.get(1))
        .collect(Collectors.joining("\n"));
  }

  /** All rows of these files as texts, in the order of the shape; null is null. */
  public List<List<String>> read(TableShape shape, List<Path> files) {
    table("read_files", shape, files);
    List<List<String>> rows = rows("select * from read_files");
    return rows.subList(1, rows.size());
  }

  /** The rows of a select as texts, the names of its columns first; null is null. */
  List<List<String>> rows(String sql) {
    List<List<String>> found = new ArrayList<>();
    try (Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(sql)) {
      int width = rows.getMetaData().getColumnCount();
      List<String> names = new ArrayList<>();
      for (int i = 1; i <= width; i++) {
        names.add(rows.getMetaData().getColumnName(i));
      }
      found.add(names);
      while (rows.next()) {
        List<String> row = new ArrayList<>();
        for (int i = 1; i <= width; i++) {
          row.add(rows.getString(i));
        }
        found.add(row);
      }
      return found;
    } catch (SQLException e) {
      throw new IllegalStateException(
          "Cannot compute with DuckDB: %s%n%s".formatted(e.getMessage(), sql), e);
    }
  }

  private void run(String sql) {
    try (Statement statement = connection.createStatement()) {
      statement.execute(sql);
    } catch (SQLException e) {
      throw new IllegalStateException(
          "Cannot compute with DuckDB: %s%n%s".formatted(e.getMessage(), sql), e);
    }
  }

  @Override
  public void close() {
    try {
      connection.close();
    } catch (SQLException e) {
      throw new IllegalStateException("Cannot close DuckDB", e);
    }
  }
}
