package hoctap.app.sample.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * What arrives first and what arrives later: late files, corrected files, and files that are not
 * taken as they are.
 *
 * @param first what is current after the first delivery
 * @param second what is current after both
 * @param firstFiles all files of the first delivery, held ones too
 * @param secondFiles all files of the second
 */
public record Deliveries(
    Reports first, Reports second, List<SentFile> firstFiles, List<SentFile> secondFiles) {

  /** Why a file is not current, if it is not. */
  public enum Fate {
    TAKEN,
    /** More than a fifth of its rows are bad. */
    HELD_FOR_REJECTS,
    /** It lists fewer than half of what its predecessor did. */
    HELD_FOR_SHRINKING,
    /** Two files of one key arrive at once. */
    HELD_AS_TWINS
  }

  /** One file: its key, its rows and what becomes of it. */
  public record SentFile(Source source, List<Row> rows, Fate fate) {}

  // Paths of files that come late, corrected, or in no state to be taken.
  private static final List<String> LATE = List.of("cdht/2024/30055", "hoikh/2024/30046");
  private static final List<String> CORRECTED = List.of("cdht/2024/30037", "cdht/2024/30040");
  private static final List<String> SHRUNK = List.of("cdht/2023/30040");
  private static final List<String> SPOILT = List.of("thanhvien/2023/30145");
  private static final List<String> TWINS = List.of("hoikh/2022/30148");

  /** Parts what was reported into the two deliveries. */
  public static Deliveries of(Reports all) {
    Reports first = Reports.copyOf(all);
    Reports second = Reports.copyOf(all);
    Map<Source, Fate> fates = new TreeMap<>();
    List<SentFile> later = new ArrayList<>();
    for (Source source : all.sources()) {
      String path = source.path();
      List<Row> rows = all.get(source);
      if (LATE.contains(path)) {
        later.add(new SentFile(source, rows, Fate.TAKEN));
        first.remove(source);
      } else if (SPOILT.contains(path) || TWINS.contains(path)) {
        fates.put(source, TWINS.contains(path) ? Fate.HELD_AS_TWINS : Fate.HELD_FOR_REJECTS);
        first.remove(source);
        second.remove(source);
      }
      if (CORRECTED.contains(path)) {
        List<Row> corrected = corrected(rows);
        later.add(new SentFile(source, corrected, Fate.TAKEN));
        second.put(source, corrected);
      }
      if (SHRUNK.contains(path)) {
        List<Row> few = rows.subList(0, rows.size() / 3);
        later.add(new SentFile(source, few, Fate.HELD_FOR_SHRINKING));
      }
    }
    List<SentFile> files = new ArrayList<>();
    for (Source source : all.sources()) {
      if (!LATE.contains(source.path())) {
        Fate fate = fates.getOrDefault(source, Fate.TAKEN);
        files.add(new SentFile(source, all.get(source), fate));
      }
    }
    return new Deliveries(first, second, files, later);
  }

  // Every seventh holder loses the title, every fifth of the others gains it a fortnight later.
  private static List<Row> corrected(List<Row> rows) {
    List<Row> corrected = new ArrayList<>();
    for (int i = 0; i < rows.size(); i++) {
      Assessment row = (Assessment) rows.get(i);
      if (row.isTitled() && i % 7 == 0) {
        corrected.add(row.decided(Optional.empty()));
      } else if (!row.isTitled() && i % 5 == 0) {
        corrected.add(row.decided(Optional.of(row.assessedOn().plusDays(14))));
      } else {
        corrected.add(row);
      }
    }
    return corrected;
  }
}
