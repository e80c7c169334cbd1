package hoctap.app.sample.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

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
    List<SentFile> firstFiles = new ArrayList<>();
    List<SentFile> secondFiles = new ArrayList<>();
    for (Source source : all.sources()) {
      Fate fate = fate(source);
      if (fate != Fate.TAKEN) {
        second.remove(source);
      }
      if (fate != Fate.TAKEN || LATE.contains(source.path())) {
        first.remove(source);
      }
      SentFile file = new SentFile(source, all.get(source), fate);
      (LATE.contains(source.path()) ? secondFiles : firstFiles).add(file);
      again(file)
          .ifPresent(
              later -> {
                secondFiles.add(later);
                if (later.fate() == Fate.TAKEN) {
                  second.put(source, later.rows());
                }
              });
    }
    return new Deliveries(first, second, firstFiles, secondFiles);
  }

  private static Fate fate(Source source) {
    if (TWINS.contains(source.path())) {
      return Fate.HELD_AS_TWINS;
    }
    return SPOILT.contains(source.path()) ? Fate.HELD_FOR_REJECTS : Fate.TAKEN;
  }

  // What comes a second time for the same key.
  private static Optional<SentFile> again(SentFile file) {
    String path = file.source().path();
    if (CORRECTED.contains(path)) {
      return Optional.of(new SentFile(file.source(), corrected(file.rows()), Fate.TAKEN));
    }
    if (SHRUNK.contains(path)) {
      List<Row> few = file.rows().subList(0, file.rows().size() / 3);
      return Optional.of(new SentFile(file.source(), few, Fate.HELD_FOR_SHRINKING));
    }
    return Optional.empty();
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
