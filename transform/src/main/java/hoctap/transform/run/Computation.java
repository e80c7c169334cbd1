package hoctap.transform.run;

import hoctap.ingest.database.SourceForms;
import hoctap.ingest.lake.Lake;
import hoctap.ingest.lake.TableShape;
import hoctap.transform.engine.Engine;
import hoctap.transform.engine.Output;
import hoctap.transform.fact.CurrentRowsStep;
import hoctap.transform.fact.Step;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.apache.hadoop.fs.Path;

/**
 * Computes the stale years of all tables with one engine, each table by one query over all its
 * stale years, into a folder aside.
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

  /** What one engine wrote, by table. */
  record Written(StoredTable table, Output output) {}

  /** Computes all, telling {@code progress} each table as it is done. */
  List<Written> run(Engine engine, Map<String, Path> inputFiles, TableProgress progress) {
    Set<String> named = new HashSet<>();
    List<Written> written = new ArrayList<>();
    for (StoredTable table : plan.rebuilt()) {
      long start = System.nanoTime();
      table.reads().stream()
          .filter(read -> inputs.has(read) && named.add(read))
          .forEach(read -> nameInput(engine, read, inputFiles));
      table.reads().stream()
          .filter(read -> plan.digests().containsKey(read) && named.add(read))
          .forEach(read -> nameStored(engine, read));
      for (Step step : table.steps()) {
        if (step.name().equals(table.name()) || named.add(step.name())) {
          nameStep(engine, step, table);
        }
      }
      written.add(new Written(table, write(engine, table)));
      progress.done(table.name(), plan.stale().get(table.name()), System.nanoTime() - start);
    }
    return written;
  }

  /** Told each table as it is done. */
  interface TableProgress {
    void done(String table, SortedSet<Integer> years, long nanoseconds);
  }

  private void nameInput(Engine engine, String read, Map<String, Path> inputFiles) {
    Inputs.Landed landed = inputs.landed().get(read);
    if (landed == null) {
      engine.table(read, inputs.tables().get(read).shape(), List.of(inputFiles.get(read)));
    } else if (landed.isFolded()) {
      nameFolded(engine, read, landed, inputFiles);
    } else {
      engine.landed(read, landed.shape(), landed.files(plan.yearsNeeded(read)));
    }
  }

  /** A table of a database of which changes landed: of each key the row that landed last. */
  private void nameFolded(
      Engine engine, String read, Inputs.Landed landed, Map<String, Path> inputFiles) {
    String form = read.substring("landed_".length());
    List<String> key = SourceForms.keys().get(form);
    TableShape keys =
        new TableShape(
            key.stream()
                .map(column -> landed.shape().columns().get(landed.shape().indexOf(column)))
                .toList());
    engine.landed(read + "_delivered", landed.shape(), landed.files(Set.of()));
    engine.table(read + "_keys", keys, landed.keyFiles());
    engine.table(
        "landed_submission",
        inputs.tables().get("landed_submission").shape(),
        List.of(inputFiles.get("landed_submission")));
    engine.name(CurrentRowsStep.of(read, form, landed.shape().names(), key));
  }

  private void nameStep(Engine engine, Step step, StoredTable table) {
    boolean isShared = readers.getOrDefault(step.name(), 0) > 1;
    if (isShared && !step.name().equals(table.name())) {
      engine.keep(step);
    } else {
      engine.name(step);
    }
  }

  private Output write(Engine engine, StoredTable table) {
    SortedSet<Integer> years = new TreeSet<>(plan.stale().get(table.name()));
    years.remove(0);
    Output output =
        new Output(
            table.name(),
            table.fact().shape(),
            table.fact().isByYear() ? Output.Split.BY_YEAR : Output.Split.TOGETHER,
            years,
            new Path(folder, engine.name() + "/" + table.name()));
    engine.write(output);
    return output;
  }

  /** A stored table as its readers see it: stale years from this run, the others as they stand. */
  private void nameStored(Engine engine, String name) {
    SortedSet<Integer> stale = plan.stale().get(name);
    SortedSet<Integer> needed = plan.yearsNeeded(name);
    List<Path> files = new ArrayList<>();
    for (CurrentTables.Entry entry : current.entries()) {
      boolean isNeeded = needed.isEmpty() || needed.contains(entry.year());
      boolean isStanding = !stale.contains(entry.year()) && !stale.contains(0);
      boolean isKnown = plan.digests().get(name).containsKey(entry.year());
      if (entry.table().equals(name) && isNeeded && isStanding && (isKnown || isOfData(name))) {
        files.addAll(lake.parquetFiles(lake.path(entry.path())));
      }
    }
    files.addAll(fresh(new Path(folder, engine.name() + "/" + name), needed));
    StoredTable table =
        plan.tables().stream().filter(one -> one.name().equals(name)).findFirst().orElseThrow();
    engine.table(name, table.fact().shape(), files);
  }

  private boolean isOfData(String name) {
    return plan.digests().get(name).containsKey(0);
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
