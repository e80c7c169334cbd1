package hoctap.transform.run;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import hoctap.ingest.lake.Lake;
import hoctap.transform.catalog.ServedTable;
import hoctap.transform.engine.Output;
import hoctap.transform.run.Computation.Written;
import hoctap.transform.run.CurrentTables.Entry;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.hadoop.fs.Path;

/**
 * The folders of one run: everything is written aside below {@code lake/.work}, then moved to where
 * the pointer will say it is.
 */
final class RunFolders {
  private static final ObjectMapper JSON =
      new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);

  private final Lake lake;
  private final String run;

  RunFolders(Lake lake, String run) {
    this.lake = lake;
    this.run = run;
  }

  Path work() {
    return lake.path(".work", run);
  }

  /** Removes what a killed run left. */
  void clean() {
    lake.delete(lake.path(".work"));
    lake.delete(lake.path(".spill"));
  }

  Map<String, Path> write(Inputs inputs) {
    Map<String, Path> files = new TreeMap<>();
    inputs
        .tables()
        .forEach((name, table) -> files.put(name, table.write(lake, new Path(work(), "inputs"))));
    return files;
  }

  /** Moves what was computed to its place and says where everything stands then. */
  CurrentTables settle(Plan plan, CurrentTables before, List<Written> written) {
    Map<String, Entry> entries = standing(plan, before);
    for (Written one : written) {
      StoredTable table = one.table();
      SortedMap<Integer, String> digests = plan.digests().get(table.name());
      for (int year : years(plan, one)) {
        String digest = digests.getOrDefault(year, digests.getOrDefault(0, ""));
        Path target = lake.path(folder(table, year));
        lake.delete(target);
        Path source = year == 0 ? one.output().folder() : one.output().folderOf(year);
        if (lake.exists(source) && (year != 0 || !table.fact().isByYear())) {
          lake.rename(source, target);
        }
        entries.put(
            table.name() + " " + year,
            new Entry(table.name(), year, run, digest, folder(table, year)));
      }
    }
    return new CurrentTables(run, List.copyOf(entries.values()));
  }

  /** The entries that stay as they are. */
  private static Map<String, Entry> standing(Plan plan, CurrentTables before) {
    Map<String, Entry> entries = new LinkedHashMap<>();
    for (Entry entry : before.entries()) {
      SortedMap<Integer, String> digests =
          plan.digests().getOrDefault(entry.table(), new TreeMap<>());
      boolean isOfData = digests.containsKey(0) && plan.stale().get(entry.table()).isEmpty();
      boolean isKnown = entry.year() == 0 && plan.known().containsKey(entry.table());
      if (digests.containsKey(entry.year()) || isOfData || isKnown) {
        entries.put(entry.table() + " " + entry.year(), entry);
      }
    }
    return entries;
  }

  /** Writes the tables that no engine computes and adds them to the pointer's next state. */
  CurrentTables add(Plan plan, CurrentTables tables, List<ServedTable> served) {
    Map<String, Entry> entries = new LinkedHashMap<>();
    tables.entries().forEach(entry -> entries.put(entry.table() + " " + entry.year(), entry));
    for (ServedTable table : served) {
      String folder = "served/%s/run=%s".formatted(table.name(), run);
      lake.delete(lake.path(folder));
      table.write(lake, lake.path(folder));
      entries.put(
          table.name() + " 0",
          new Entry(table.name(), 0, run, plan.known().get(table.name()), folder));
    }
    return new CurrentTables(run, List.copyOf(entries.values()));
  }

  /** The stale years, and those that only the rows told. */
  private SortedSet<Integer> years(Plan plan, Written one) {
    SortedSet<Integer> years = new TreeSet<>(plan.stale().get(one.table().name()));
    if (years.contains(0) && one.table().fact().isByYear()) {
      for (Path part : lake.list(one.output().folder())) {
        if (part.getName().startsWith(Output.PARTITION + "=")) {
          years.add(Integer.valueOf(part.getName().substring(Output.PARTITION.length() + 1)));
        }
      }
    }
    return years;
  }

  private String folder(StoredTable table, int year) {
    return year == 0
        ? "%s/run=%s".formatted(table.folder(), run)
        : "%s/year=%d/run=%s".formatted(table.folder(), year, run);
  }

  /** Writes {@code lake/runs/<run>.json}: what was read, what came of it, how long it took. */
  void record(
      Plan plan, Inputs inputs, SortedMap<String, SortedMap<Integer, Long>> rows, double seconds) {
    Map<String, Object> run = new LinkedHashMap<>();
    run.put("run", this.run);
    run.put("seconds", Math.round(seconds * 10) / 10.0);
    Map<String, Object> submissions = new TreeMap<>();
    inputs
        .landed()
        .forEach(
            (name, landed) ->
                submissions.put(name, landed.submissions().stream().map(s -> s.id()).toList()));
    run.put("submissions", submissions);
    run.put("rows", rows);
    run.put("digests", plan.digests());
    try {
      lake.replace(lake.path("runs", this.run + ".json"), JSON.writeValueAsString(run) + "\n");
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("Cannot write the record of run " + this.run, e);
    }
  }

  /** Removes the folders that the pointer no longer names. */
  void forget(CurrentTables after) {
    List<String> kept = after.entries().stream().map(Entry::path).toList();
    List<Path> runs = new ArrayList<>();
    for (Entry entry : after.entries()) {
      if (entry.run().equals(run)) {
        runs.addAll(lake.list(lake.path(entry.path()).getParent()));
      }
    }
    for (Path path : runs) {
      String relative = lake.root().toUri().relativize(path.toUri()).getPath();
      if (path.getName().startsWith("run=") && !kept.contains(relative)) {
        lake.delete(path);
      }
    }
    clean();
  }
}
