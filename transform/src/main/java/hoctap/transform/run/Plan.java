package hoctap.transform.run;

import hoctap.ingest.definition.DefinitionException;
import hoctap.ingest.definition.NearestName;
import hoctap.transform.fact.Step;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * What stands and what must be computed again: a year of a table is stale when the digest of all it
 * is made of is not the one it was computed from.
 *
 * @param tables each after those it reads
 * @param known the digests of the tables that no engine computes
 * @param staleKnown those of them that must be written again
 * @param digests of every year of every table, as of today; year 0 stands for a table that is not
 *     kept by year, or whose years are known only once it is computed
 */
record Plan(
    List<StoredTable> tables,
    Map<String, SortedMap<Integer, String>> digests,
    Map<String, SortedSet<Integer>> stale,
    SortedMap<String, String> known,
    SortedSet<String> staleKnown) {

  /** Grows when the program puts other things into the inputs than before. */
  private static final String LAYOUT = "2";

  static Plan of(List<StoredTable> tables, Inputs inputs, Optional<CurrentTables> current) {
    Map<String, SortedMap<Integer, String>> digests = new LinkedHashMap<>();
    Map<String, SortedSet<Integer>> stale = new LinkedHashMap<>();
    for (StoredTable table : tables) {
      check(table, inputs, digests.keySet());
      SortedMap<Integer, String> own = new TreeMap<>();
      for (int year : years(table, inputs, digests)) {
        own.put(year, digest(table, year, inputs, digests));
      }
      digests.put(table.name(), own);
      SortedSet<Integer> old = new TreeSet<>();
      own.forEach(
          (year, digest) -> {
            if (!digest.equals(find(current, table.name(), year))) {
              old.add(year);
            }
          });
      stale.put(table.name(), old);
    }
    return new Plan(List.copyOf(tables), digests, stale, new TreeMap<>(), new TreeSet<>());
  }

  /** The same plan with the tables that no engine computes. */
  Plan with(SortedMap<String, String> tableDigests, Optional<CurrentTables> current) {
    SortedSet<String> old = new TreeSet<>();
    tableDigests.forEach(
        (table, digest) -> {
          if (!digest.equals(find(current, table, 0))) {
            old.add(table);
          }
        });
    return new Plan(tables, digests, stale, tableDigests, old);
  }

  /** What a table that is not kept by year is made of. */
  String digest(String table) {
    return digests.get(table).get(0);
  }

  private static void check(StoredTable table, Inputs inputs, Set<String> stored) {
    Set<String> known = new TreeSet<>(stored);
    known.addAll(inputs.landed().keySet());
    known.addAll(inputs.tables().keySet());
    for (String read : table.reads()) {
      if (!known.contains(read)) {
        throw new DefinitionException(
            "Cannot find table \"%s\", which the steps of %s read (did you mean \"%s\"?)"
                .formatted(read, table.name(), NearestName.of(read, known)));
      }
    }
  }

  private static String find(Optional<CurrentTables> current, String table, int year) {
    return current.stream()
        .flatMap(tables -> tables.entries().stream())
        .filter(entry -> entry.table().equals(table) && entry.year() == year)
        .map(CurrentTables.Entry::digest)
        .findFirst()
        .orElse("");
  }

  private static SortedSet<Integer> years(
      StoredTable table, Inputs inputs, Map<String, SortedMap<Integer, String>> digests) {
    SortedSet<Integer> years = new TreeSet<>();
    if (!table.fact().isByYear()) {
      years.add(0);
      return years;
    }
    boolean readsLanded = false;
    boolean readsStored = false;
    for (String read : table.reads()) {
      Inputs.Landed landed = inputs.landed().get(read);
      if (landed != null) {
        readsLanded = true;
        landed.submissions().forEach(one -> one.year().ifPresent(years::add));
      }
    }
    for (String read : table.reads()) {
      if (!readsLanded && digests.containsKey(read)) {
        readsStored = true;
        years.addAll(digests.get(read).keySet());
        years.remove(0);
      }
    }
    if (!readsLanded && !readsStored) {
      years.addAll(inputs.years());
    }
    if (table.isOfDatabases(inputs)) {
      years.clear();
      years.add(0);
    }
    return years;
  }

  private static String digest(
      StoredTable table, int year, Inputs inputs, Map<String, SortedMap<Integer, String>> digests) {
    Digest digest = new Digest().add(LAYOUT).add(table.name()).add(table.fact().toString());
    digest.add(inputs.placesDigest());
    for (Step step : table.steps()) {
      digest.add(step.name()).add(step.sql());
    }
    for (String read : table.reads()) {
      boolean isAll = year == 0;
      int first = isAll ? Integer.MIN_VALUE : table.firstYear(read, year);
      int last = isAll ? Integer.MAX_VALUE : year;
      digest.add(read).add(inputs.digests(read, first, last));
      SortedMap<Integer, String> upstream = digests.getOrDefault(read, new TreeMap<>());
      List<String> parts = new ArrayList<>();
      upstream.forEach(
          (y, part) -> {
            if (y == 0 || y >= first && y <= last) {
              parts.add(y + " " + part);
            }
          });
      digest.add(parts);
    }
    return digest.value();
  }

  boolean isEmpty() {
    return staleKnown.isEmpty() && !needsEngines();
  }

  /** Whether anything must be computed. */
  boolean needsEngines() {
    return stale.values().stream().anyMatch(years -> !years.isEmpty());
  }

  /** The tables of which at least one year is stale, in order. */
  List<StoredTable> rebuilt() {
    return tables.stream().filter(table -> !stale.get(table.name()).isEmpty()).toList();
  }

  /** The name of this run: equal work has an equal name, whenever it is done. */
  String runId() {
    Digest digest = new Digest();
    stale.forEach(
        (table, years) ->
            years.forEach(
                year -> digest.add(table + " " + year + " " + digests.get(table).get(year))));
    staleKnown.forEach(table -> digest.add(table + " " + known.get(table)));
    return digest.value().substring(0, 16);
  }

  /** The years of {@code read} that the stale years of all tables need; none means all. */
  SortedSet<Integer> yearsNeeded(String read) {
    SortedSet<Integer> years = new TreeSet<>();
    for (StoredTable table : rebuilt()) {
      if (table.reads().contains(read)) {
        for (int year : stale.get(table.name())) {
          if (year == 0) {
            return new TreeSet<>();
          }
          for (int y = table.firstYear(read, year); y <= year; y++) {
            years.add(y);
          }
        }
      }
    }
    return years;
  }
}
