package hoctap.transform.run;

import hoctap.ingest.landing.Landing;
import hoctap.ingest.workspace.Workspace;
import hoctap.transform.catalog.Catalog;
import hoctap.transform.engine.DuckDbRows;
import hoctap.transform.fact.Steps;
import java.util.List;
import java.util.Optional;

/** The tables of a small province, computed by DuckDB alone. */
final class Computed {
  private final DuckDbRows duckDb;

  private Computed(DuckDbRows duckDb) {
    this.duckDb = duckDb;
  }

  static Computed of(Province province) {
    Workspace workspace = province.workspace();
    Catalog catalog = Catalog.load(workspace.configuration());
    Inputs inputs = Inputs.of(workspace, Landing.of(workspace), catalog);
    Steps steps = Steps.load().with(CellSteps.of(catalog));
    Plan plan = Plan.of(StoredTable.all(steps), inputs, Optional.empty());
    RunFolders folders = new RunFolders(workspace.lake(), plan.runId());
    DuckDbRows duckDb = DuckDbRows.open(workspace.folder().resolve("lake/.spill"));
    new Computation(
            workspace.lake(), plan, inputs, new CurrentTables("", List.of()), folders.work())
        .run(duckDb.engine(), folders.write(inputs), (table, years, nanoseconds) -> {});
    return new Computed(duckDb);
  }

  String rows(String sql) {
    return duckDb.of(sql);
  }
}
