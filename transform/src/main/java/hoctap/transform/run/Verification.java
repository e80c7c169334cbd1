package hoctap.transform.run;

import hoctap.ingest.definition.DataException;
import hoctap.ingest.lake.Lake;
import hoctap.ingest.landing.Landing;
import hoctap.ingest.workspace.Configuration.EngineName;
import hoctap.ingest.workspace.Workspace;
import hoctap.transform.catalog.Catalog;
import hoctap.transform.engine.DuckDbEngine;
import hoctap.transform.engine.Engine;
import hoctap.transform.engine.EngineComparison;
import hoctap.transform.engine.EngineComparison.Difference;
import hoctap.transform.engine.EngineComparison.Pair;
import hoctap.transform.fact.Steps;
import hoctap.transform.run.Computation.Written;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.apache.hadoop.fs.Path;

/**
 * Recomputes every table that stands, from the landed submissions on and with the engine that did
 * not write it, and holds the two against each other. Nothing that stands is changed.
 */
public final class Verification {
  private final Workspace workspace;
  private final Lake lake;
  private final Consumer<String> progress;

  public Verification(Workspace workspace, Consumer<String> progress) {
    this.workspace = workspace;
    this.lake = workspace.lake();
    this.progress = progress;
  }

  /**
   * Verifies all tables.
   *
   * @param maxRows above so many rows of a table, whole communes chosen by hash are compared
   * @return how many rows the tables hold together
   * @throws DataException naming the first difference, or when what stands is not of today's
   *     submissions and definitions
   */
  public long run(Landing landing, long maxRows) {
    Catalog catalog = Catalog.load(workspace.configuration());
    Inputs inputs = Inputs.of(workspace, landing, catalog);
    List<StoredTable> tables = StoredTable.all(Steps.load().with(CellSteps.of(catalog)));
    Optional<CurrentTables> standing = CurrentTables.find(lake);
    if (standing.isEmpty() || Plan.of(tables, inputs, standing).needsEngines()) {
      throw new DataException(
          "Cannot verify %s: what has landed is not computed yet (hoctap run first)"
              .formatted(workspace.folder()));
    }
    RunFolders folders = new RunFolders(lake, "verify");
    folders.clean();
    try {
      return compare(
          standing.get(),
          recompute(Plan.of(tables, inputs, Optional.empty()), inputs, folders),
          maxRows);
    } finally {
      folders.clean();
    }
  }

  private List<Written> recompute(Plan plan, Inputs inputs, RunFolders folders) {
    Map<String, Path> inputFiles = folders.write(inputs);
    Computation computation =
        new Computation(lake, plan, inputs, new CurrentTables("", List.of()), folders.work());
    EngineName other = TransformationRun.other(workspace.configuration().engine());
    try (Engine engine = TransformationRun.open(other, workspace)) {
      return computation.run(
          engine,
          inputFiles,
          (table, years, nanoseconds) ->
              progress.accept(
                  "verify: recomputed · đã tính lại %s, %.1f s (%s)"
                      .formatted(table, nanoseconds / 1e9, engine.name())));
    }
  }

  private long compare(CurrentTables standing, List<Written> recomputed, long maxRows) {
    long rows = 0;
    try (EngineComparison comparison =
        new EngineComparison(
            (DuckDbEngine) TransformationRun.open(EngineName.DUCKDB, workspace), maxRows)) {
      for (Written written : recomputed) {
        StoredTable table = written.table();
        Pair pair =
            new Pair(
                table.name(),
                table.fact().shape(),
                table.fact().key(),
                computed(standing, table),
                written.output().files(lake));
        Optional<Difference> difference = comparison.find(pair);
        if (difference.isPresent()) {
          throw new DataException(
              "Cannot confirm %s: what stands and what %s computes differ at %s"
                  .formatted(
                      table.name(),
                      TransformationRun.other(workspace.configuration().engine()),
                      difference.get()));
        }
        rows += comparison.countRows(pair).values().stream().mapToLong(Long::longValue).sum();
      }
    }
    return rows;
  }

  /** The files an engine wrote; the year 0 of a table kept by year holds what intake found. */
  private List<Path> computed(CurrentTables standing, StoredTable table) {
    List<CurrentTables.Entry> entries =
        standing.entries().stream()
            .filter(entry -> entry.year() != 0 || !table.fact().isByYear())
            .toList();
    return new CurrentTables(standing.run(), entries).files(lake, table.name());
  }
}
