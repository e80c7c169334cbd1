package hoctap.transform.run;

import hoctap.ingest.definition.DataException;
import hoctap.ingest.lake.Lake;
import hoctap.ingest.lake.TableShape;
import hoctap.ingest.landing.Landing;
import hoctap.ingest.workspace.Configuration.EngineName;
import hoctap.ingest.workspace.Workspace;
import hoctap.transform.TransformationReport;
import hoctap.transform.TransformationReport.Rebuilt;
import hoctap.transform.catalog.Catalog;
import hoctap.transform.catalog.ServedTable;
import hoctap.transform.engine.DuckDbEngine;
import hoctap.transform.engine.Engine;
import hoctap.transform.engine.EngineComparison;
import hoctap.transform.engine.EngineComparison.Difference;
import hoctap.transform.engine.EngineComparison.Pair;
import hoctap.transform.engine.SparkEngine;
import hoctap.transform.fact.Facts;
import hoctap.transform.fact.Steps;
import hoctap.transform.run.Computation.Written;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Consumer;
import java.util.function.Function;
import org.apache.hadoop.fs.Path;

/**
 * One run: plan, compute with one engine, compute again with the other, compare, move the files to
 * their place and the pointer last.
 */
public final class TransformationRun {
  private final Workspace workspace;
  private final Lake lake;
  private final Consumer<String> progress;
  private final Function<EngineName, Engine> engines;

  public TransformationRun(Workspace workspace, Consumer<String> progress) {
    this(workspace, progress, name -> open(name, workspace));
  }

  /** For tests that share one Spark or plant a difference. */
  TransformationRun(
      Workspace workspace, Consumer<String> progress, Function<EngineName, Engine> engines) {
    this.workspace = workspace;
    this.lake = workspace.lake();
    this.progress = progress;
    this.engines = engines;
  }

  /** Runs on what is landed. */
  public TransformationReport run(Landing landing) {
    long start = System.nanoTime();
    Catalog catalog = Catalog.load(workspace.configuration());
    Inputs inputs = Inputs.of(workspace, landing, catalog);
    Optional<CurrentTables> before = CurrentTables.find(lake);
    Steps steps = Steps.load().with(CellSteps.of(catalog));
    Plan computed = Plan.of(StoredTable.all(steps), inputs, before);
    KnownTables known =
        new KnownTables(catalog, landing.submissions(), inputs, computed.digest("place"));
    Plan plan = computed.with(known.digests(), before);
    if (plan.isEmpty() && before.isPresent()) {
      progress.accept("transform: nothing new · không có gì mới");
      return new TransformationReport(before.get().run(), List.of(), 0, seconds(start));
    }
    CurrentTables current = before.orElse(new CurrentTables("", List.of()));
    RunFolders folders = new RunFolders(lake, plan.runId());
    folders.clean();
    Outcome outcome =
        plan.needsEngines()
            ? computeTwice(plan, inputs, current, folders)
            : new Outcome(List.of(), new TreeMap<>());
    CurrentTables after = folders.settle(plan, current, outcome.written());
    List<ServedTable> served = known.of(List.copyOf(plan.staleKnown()), villages(after));
    after = folders.add(plan, after, served);
    folders.record(plan, inputs, outcome.rows(), seconds(start));
    after.write(lake);
    folders.forget(after);
    progress.accept(
        "transform: %d tables now stand · bảng hiện hành".formatted(after.entries().size()));
    return new TransformationReport(
        after.run(), rebuilt(outcome, served), outcome.comparedRows(), seconds(start));
  }

  private static List<Rebuilt> rebuilt(Outcome outcome, List<ServedTable> served) {
    List<Rebuilt> rebuilt = new ArrayList<>(outcome.rebuilt());
    served.forEach(table -> rebuilt.add(new Rebuilt(table.name(), 0, table.rows().size())));
    return rebuilt;
  }

  /** The villages that stand in the table of places, each with the commune that listed it. */
  private Map<String, String> villages(CurrentTables tables) {
    TableShape shape = Facts.loadServed().get("place").shape();
    Map<String, String> villages = new TreeMap<>();
    try (DuckDbEngine duckDb = (DuckDbEngine) open(EngineName.DUCKDB, workspace)) {
      for (List<String> row : duckDb.read(shape, tables.files(lake, "place"))) {
        if (row.get(shape.indexOf("level")).equals("village")) {
          villages.put(row.get(shape.indexOf("place_id")), row.get(shape.indexOf("parent_id")));
        }
      }
    }
    return villages;
  }

  private record Outcome(List<Written> written, SortedMap<String, SortedMap<Integer, Long>> rows) {
    List<Rebuilt> rebuilt() {
      List<Rebuilt> rebuilt = new ArrayList<>();
      rows.forEach(
          (table, years) ->
              years.forEach((year, count) -> rebuilt.add(new Rebuilt(table, year, count))));
      return rebuilt;
    }

    long comparedRows() {
      return rebuilt().stream().mapToLong(Rebuilt::rows).sum();
    }
  }

  private Outcome computeTwice(
      Plan plan, Inputs inputs, CurrentTables current, RunFolders folders) {
    Map<String, Path> inputFiles = folders.write(inputs);
    Computation computation = new Computation(lake, plan, inputs, current, folders.work());
    EngineName first = workspace.configuration().engine();
    try (Engine one = engines.apply(first);
        Engine other = engines.apply(other(first));
        EngineComparison comparison = comparison()) {
      // At once: each reads only the inputs, and Spark alone does not fill the cores.
      CompletableFuture<List<Written>> recomputed =
          CompletableFuture.supplyAsync(
              () ->
                  computation.run(
                      other, inputFiles, line(other.name(), "recomputed · đã tính lại")));
      List<Written> computed;
      try {
        computed = computation.run(one, inputFiles, line(one.name(), "computed · đã tính"));
      } finally {
        recomputed.handle((written, failure) -> written).join();
      }
      List<Written> again = result(recomputed);
      SortedMap<String, SortedMap<Integer, Long>> rows = new TreeMap<>();
      for (int i = 0; i < computed.size(); i++) {
        Pair pair = pair(computed.get(i), again.get(i));
        Optional<Difference> difference = comparison.find(pair);
        if (difference.isPresent()) {
          throw differs(difference.get(), one, other);
        }
        rows.put(pair.table(), comparison.countRows(pair));
      }
      progress.accept(
          "transform: both engines agree on %d tables · hai cách tính cho cùng kết quả"
              .formatted(rows.size()));
      return new Outcome(computed, rows);
    }
  }

  private static List<Written> result(CompletableFuture<List<Written>> recomputed) {
    try {
      return recomputed.join();
    } catch (CompletionException e) {
      throw e.getCause() instanceof RuntimeException failure ? failure : e;
    }
  }

  private DataException differs(Difference difference, Engine one, Engine other) {
    return new DataException(
        "Cannot publish %s: %s and %s differ at %s%n%n%s plan:%n%s%n%n%s plan:%n%s"
            .formatted(
                difference.table(),
                one.name(),
                other.name(),
                difference,
                one.name(),
                one.plan(difference.table()),
                other.name(),
                other.plan(difference.table())));
  }

  private Pair pair(Written one, Written other) {
    return new Pair(
        one.table().name(),
        one.table().fact().shape(),
        one.table().fact().key(),
        one.output().files(lake),
        other.output().files(lake));
  }

  private Computation.TableProgress line(String engine, String verb) {
    return (table, years, nanoseconds) ->
        progress.accept(
            "transform: %s %s%s, %.1f s (%s)"
                .formatted(verb, table, span(years), nanoseconds / 1e9, engine));
  }

  private static String span(java.util.SortedSet<Integer> years) {
    if (years.isEmpty() || years.last() == 0) {
      return "";
    }
    return years.first().equals(years.last())
        ? " " + years.first()
        : " %d–%d".formatted(years.first(), years.last());
  }

  private EngineComparison comparison() {
    return new EngineComparison(
        (DuckDbEngine) open(EngineName.DUCKDB, workspace),
        workspace.configuration().compare().maxRows());
  }

  /** The engine that recomputes what {@code engine} computed. */
  static EngineName other(EngineName engine) {
    return engine == EngineName.SPARK ? EngineName.DUCKDB : EngineName.SPARK;
  }

  static Engine open(EngineName name, Workspace workspace) {
    String memory = workspace.configuration().spark().memory();
    java.nio.file.Path spill = workspace.folder().resolve("lake/.spill");
    return switch (name) {
      case SPARK ->
          SparkEngine.open(
              workspace.configuration().spark().master(),
              memory,
              spill,
              workspace.lake().path(".work", "kept"));
      case DUCKDB -> DuckDbEngine.open(memory, spill.resolve("duckdb"));
    };
  }

  private static double seconds(long start) {
    return (System.nanoTime() - start) / 1e9;
  }
}
