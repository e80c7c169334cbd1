package hoctap.warehouse.forecast;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * One indicator of one place through the years.
 *
 * @param placeId the place
 * @param level {@code province}, {@code district}, {@code commune} or {@code village}
 * @param parentIds the places above it, the nearest first
 * @param counts at least one year, each once; kept in the order of years
 */
public record Series(String placeId, String level, List<String> parentIds, List<YearCount> counts) {
  public Series {
    if (counts.isEmpty()) {
      throw new IllegalArgumentException("Invalid series of %s: no year".formatted(placeId));
    }
    parentIds = List.copyOf(parentIds);
    counts = counts.stream().sorted(Comparator.comparingInt(YearCount::year)).toList();
  }

  public YearCount first() {
    return counts.get(0);
  }

  public YearCount last() {
    return counts.get(counts.size() - 1);
  }

  /** The count of one year. */
  public Optional<YearCount> find(int year) {
    return counts.stream().filter(count -> count.year() == year).findFirst();
  }

  /** The series as it stood at the end of a year, if it had begun. */
  public Optional<Series> until(int year) {
    List<YearCount> known = counts.stream().filter(count -> count.year() <= year).toList();
    return known.isEmpty() ? Optional.empty() : Optional.of(with(known));
  }

  /** The years since the base last changed. */
  public Series sinceBreak() {
    int from = 0;
    for (int i = 1; i < counts.size(); i++) {
      if (!counts.get(i).hasBaseOf(counts.get(i - 1))) {
        from = i;
      }
    }
    return with(counts.subList(from, counts.size()));
  }

  private Series with(List<YearCount> fewer) {
    return new Series(placeId, level, parentIds, fewer);
  }
}
