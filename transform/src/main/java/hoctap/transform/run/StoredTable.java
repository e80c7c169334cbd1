package hoctap.transform.run;

import hoctap.transform.fact.Fact;
import hoctap.transform.fact.Facts;
import hoctap.transform.fact.Step;
import hoctap.transform.fact.Steps;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * One table that is kept: its shape, the steps that compute it, and the tables and inputs those
 * read.
 *
 * @param folder of the lake, relative to its root: {@code facts/person_year}
 * @param steps each after those it reads; the last bears the name of the table
 * @param reads inputs and other stored tables
 */
record StoredTable(
    String name, Fact fact, String folder, List<Step> steps, SortedSet<String> reads) {

  /** All stored tables, each after those it reads. */
  static List<StoredTable> all(Steps steps) {
    Map<String, StoredTable> tables = new LinkedHashMap<>();
    Facts facts = Facts.load();
    Facts served = Facts.loadServed();
    List<String> names = new ArrayList<>(facts.names());
    names.addAll(served.names());
    names.removeIf(name -> !steps.has(name));
    for (String name : names) {
      collect(name, names, facts, served, steps, tables);
    }
    return List.copyOf(tables.values());
  }

  private static void collect(
      String name,
      List<String> names,
      Facts facts,
      Facts served,
      Steps steps,
      Map<String, StoredTable> tables) {
    if (tables.containsKey(name)) {
      return;
    }
    StoredTable table = of(name, names, facts, served, steps);
    table.reads().stream()
        .filter(names::contains)
        .forEach(read -> collect(read, names, facts, served, steps, tables));
    tables.put(name, table);
  }

  private static StoredTable of(
      String name, List<String> names, Facts facts, Facts served, Steps steps) {
    List<Step> ordered = steps.order(name, names);
    SortedSet<String> reads = new TreeSet<>();
    ordered.forEach(step -> reads.addAll(step.reads()));
    ordered.forEach(step -> reads.remove(step.name()));
    boolean isFact = facts.has(name);
    return new StoredTable(
        name, isFact ? facts.get(name) : served.get(name), folder(name, isFact), ordered, reads);
  }

  private static String folder(String name, boolean isFact) {
    if (name.equals("indicator_cell")) {
      return "cells";
    }
    return (isFact ? "facts/" : "served/") + name;
  }

  /** The first year that a year of this table reads of {@code read}. */
  int firstYear(String read, int year) {
    return year - fact.yearsBack().getOrDefault(read, 0);
  }

  /** Whether all its landed rows come from databases, which do not say their years before. */
  boolean isOfDatabases(Inputs inputs) {
    List<Inputs.Landed> landed =
        reads.stream().filter(inputs.landed()::containsKey).map(inputs.landed()::get).toList();
    return !landed.isEmpty() && landed.stream().noneMatch(Inputs.Landed::isOfFiles);
  }
}
