package hoctap.app.sample.report;

import java.util.Collection;
import java.util.List;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/** Everything that is current in the inbox: by submission, the rows that were accepted. */
public final class Reports {
  private final SortedMap<Source, List<Row>> bySource = new TreeMap<>();

  public static Reports copyOf(Reports other) {
    Reports copy = new Reports();
    copy.bySource.putAll(other.bySource);
    return copy;
  }

  /** Puts a submission, in place of one of the same key. */
  public void put(Source source, Collection<? extends Row> rows) {
    bySource.put(source, List.copyOf(rows));
  }

  public void remove(Source source) {
    bySource.remove(source);
  }

  public List<Row> get(Source source) {
    return bySource.getOrDefault(source, List.of());
  }

  public Collection<Source> sources() {
    return bySource.keySet();
  }

  public SortedSet<Integer> years() {
    SortedSet<Integer> years = new TreeSet<>();
    bySource.keySet().forEach(source -> years.add(source.year()));
    return years;
  }

  /** The rows of that type and year, by submission and in the order of the file. */
  public <R extends Row> Stream<R> rows(Class<R> type, int year) {
    return bySource.entrySet().stream()
        .filter(entry -> entry.getKey().year() == year)
        .flatMap(entry -> entry.getValue().stream())
        .filter(type::isInstance)
        .map(type::cast);
  }
}
