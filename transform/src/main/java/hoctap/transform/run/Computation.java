package hoctap.transform.run;

import hoctap.ingest.lake.Lake;
import hoctap.transform.engine.Engine;
import hoctap.transform.engine.Output;
import hoctap.transform.fact.Step;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.apache.hadoop.fs.Path;

/**
 * Computes the stale years of all tables with one engine, each table by one query over all its
 * stale years, into a folder aside. Tables that do not read each other may run at once.
 */
final class Computation {
  private final Lake lake;
  private final Plan plan;
  private final Inputs inputs;
  private final CurrentTables current;
  private final Path folder;
  private final Map<String, Integer> readers = new HashMap<>();

  Computation(Lake lake, Plan plan, Inputs inputs, CurrentTables current, Path folder) {
    this.lake = lake;
    this.plan = plan;
    this.inputs = inputs;
    this.current = current;
    this.folder = folder;
    Set<Step> steps = new HashSet<>();
    plan.rebuilt().forEach(table -> steps.addAll(table.steps()));
    steps.forEach(
        step -> step.reads().forEach(read -> readers.merge(read, step.count(read), Integer::sum)));
  }

  /** What one engine wrote of one table. */
  record Written(StoredTable table, Output output) {}

  /** Told each table as it is done. */
  interface TableProgress {
    void done(String table, SortedSet<Integer> years, long nanoseconds);
  }

  /** Computes all, telling {@code progress} each table as it is done. */
  List<Written> run(Engine engine, Map<String, Path> inputFiles, TableProgress progress) {
    EngineRun run = new EngineRun(engine, inputFiles, progress);
    Map<String, CompletableFuture<Written>> tables = new LinkedHashMap<>();
    ExecutorService threads = Executors.newFixedThreadPool(engine.threads());
    try {
      for (StoredTable table : plan.rebuilt()) {
        CompletableFuture<?>[] before =
            table.reads().stream()
                .filter(tables::containsKey)
                .map(tables::get)
                .toArray(CompletableFuture[]::new);
        tables.put(
            table.name(),
            CompletableFuture.allOf(before).thenApplyAsync(done -> run.compute(table), threads));
      }
      return tables.values().stream().map(CompletableFuture::join).toList();
    } catch (CompletionException e) {
      throw e.getCause() instanceof RuntimeException cause ? cause : e;
    } finally {
      threads.shutdownNow();
    }
  }

  /** One engine at work: what it knows by name, once. */
  private final class EngineRun {
    private final Engine engine;
    private final Map<String, Path> inputFiles;
    private final TableProgress progress;
    private final Map<String, Boolean> named = new ConcurrentHashMap<>();

    EngineRun(Engine engine, Map<String, Path> inputFiles, TableProgress progress) {
      this.engine = engine;
      this.inputFiles = inputFiles;
      this.progress = progress;
    }

    Written compute(StoredTable table) {
      long start = System.nanoTime();
      table.reads().forEach(read -> once(read, () -> nameRead(read)));
      for (Step step : table.steps()) {
        if (step.name().equals(table.name())) {
          engine.name(step);
        } else {
          once(step.name(), () -> nameStep(step));
        }
      }
      Output output = output(engine, table);
      engine.write(output);
      if (readers.containsKey(table.name())) {
        once(table.name(), () -> nameStored(table.name()));
      }
      synchronized (progress) {
        progress.done(table.name(), plan.stale().get(table.name()), System.nanoTime() - start);
      }
      return new Written(table, output);
    }

    private void once(String name, Runnable naming) {
      named.computeIfAbsent(
          name,
          key -> {
            naming.run();
            return true;
          });
    }

    private void nameRead(String read) {
      Inputs.Landed landed = inputs.landed().get(read);
      if (landed != null) {
        engine.landed(read, landed.shape(), landed.files(lake, plan.yearsNeeded(read)));
      } else if (inputs.tables().containsKey(read)) {
        engine.table(read, inputs.tables().get(read).shape(), List.of(inputFiles.get(read)));
      } else {
        nameStored(read);
      }
    }

    private void nameStep(Step step) {
      if (readers.getOrDefault(step.name(), 0) > 1) {
        engine.keep(step);
      } else {
        engine.name(step);
      }
    }

    private void nameStored(String name) {
      StoredTable table =
          plan.tables().stream().filter(one -> one.name().equals(name)).findFirst().orElseThrow();
      engine.table(name, table.fact().shape(), files(engine, name));
    }
  }

  private Output output(Engine engine, StoredTable table) {
    SortedSet<Integer> years = new TreeSet<>(plan.stale().get(table.name()));
    years.remove(0);
    return new Output(
        table.name(),
        table.fact().shape(),
        table.fact().isByYear() ? Output.Split.BY_YEAR : Output.Split.TOGETHER,
        years,
        new Path(folder, engine.name() + "/" + table.name()));
  }

  /** A stored table as its readers see it: stale years from this run, the others as they stand. */
  private List<Path> files(Engine engine, String name) {
    SortedSet<Integer> stale = plan.stale().get(name);
    SortedSet<Integer> needed = plan.yearsNeeded(name);
    Set<Integer> known = plan.digests().get(name).keySet();
    List<Path> files = new ArrayList<>();
    for (CurrentTables.Entry entry : current.entries()) {
      boolean isNeeded = needed.isEmpty() || needed.contains(entry.year());
      boolean isStanding = !stale.contains(entry.year()) && !stale.contains(0);
      boolean isKnown = known.contains(entry.year()) || known.contains(0);
      if (entry.table().equals(name) && isNeeded && isStanding && isKnown) {
        files.addAll(lake.parquetFiles(lake.path(entry.path())));
      }
    }
    files.addAll(fresh(new Path(folder, engine.name() + "/" + name), needed));
    return files;
  }

  private List<Path> fresh(Path written, SortedSet<Integer> needed) {
    List<Path> files = new ArrayList<>(lake.parquetFiles(written));
    for (Path part : lake.list(written)) {
      String name = part.getName();
      if (name.startsWith(Output.PARTITION)) {
        int year = Integer.parseInt(name.substring(Output.PARTITION.length() + 1));
        if (needed.isEmpty() || needed.contains(year)) {
          files.addAll(lake.parquetFiles(part));
        }
      }
    }
    return files;
  }
}
