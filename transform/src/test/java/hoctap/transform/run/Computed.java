package hoctap.transform.run;

import hoctap.ingest.landing.Landing;
import hoctap.ingest.workspace.Workspace;
import hoctap.transform.catalog.Catalog;
import hoctap.transform.engine.DuckDbRows;
import hoctap.transform.engine.Engine;
import hoctap.transform.fact.Facts;
import hoctap.transform.fact.Steps;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.hadoop.fs.Path;

/** The tables of a small province, computed by DuckDB alone. */
final class Computed {
  private final DuckDbRows duckDb;
  private final Path folder;

  private Computed(DuckDbRows duckDb, Path folder) {
    this.duckDb = duckDb;
    this.folder = folder;
  }

  static Computed of(Province province) {
    return of(province.workspace());
  }

  /** The tables of what is landed in {@code workspace}. */
  static Computed of(Workspace workspace) {
    Catalog catalog = Catalog.load(workspace.configuration());
    Inputs inputs = Inputs.of(workspace, Landing.of(workspace), catalog);
    Steps steps = Steps.load().with(CellSteps.of(catalog));
    Plan plan = Plan.of(StoredTable.all(steps), inputs, Optional.empty());
    RunFolders folders = new RunFolders(workspace.lake(), plan.runId());
    DuckDbRows duckDb = DuckDbRows.open(workspace.folder().resolve("lake/.spill"));
    new Computation(
            workspace.lake(), plan, inputs, new CurrentTables("", List.of()), folders.work())
        .run(duckDb.engine(), folders.write(inputs), (table, years, nanoseconds) -> {});
    return new Computed(duckDb, folders.work());
  }

  /**
   * The tables of what is landed in {@code workspace}, of every year that they have: the facts of
   * databases also know years of which no file speaks.
   */
  static Computed ofEveryYear(Workspace workspace) {
    new RunFolders(workspace.lake(), "").clean();
    Computed computed = of(workspace);
    Engine engine = computed.duckDb.engine();
    for (String name : List.of("library_month", "course_year", "person_use")) {
      Path folder = new Path(computed.folder, engine.name() + "/" + name);
      List<Path> files = new ArrayList<>(workspace.lake().parquetFiles(folder));
      workspace
          .lake()
          .list(folder)
          .forEach(year -> files.addAll(workspace.lake().parquetFiles(year)));
      engine.table(name, Facts.load().get(name).shape(), files);
    }
    return computed;
  }

  String rows(String sql) {
    return duckDb.of(sql);
  }
}
