package hoctap.ingest.database;

import hoctap.ingest.database.WindowBook.Mark;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.LongPredicate;

/**
 * Reads what changed in a large table, then all its keys and its totals, and says whether what is
 * held here is then what the source has. If not, the table must be read whole in the same pull.
 */
final class WindowRead {
  private final SourceConnection connection;
  private final LargeTable large;
  private final HeldRows held;
  private final Set<String> known;
  private final LeftOut leftOut;
  private final Set<Object> present = new LinkedHashSet<>();
  private final Set<Object> vanished = new LinkedHashSet<>();
  private final Set<Object> unheld = new HashSet<>();
  private final MonthTotals unheldMonths = new MonthTotals();
  private final Map<String, Long> totals = new TreeMap<>();

  /**
   * @param held the rows that are current here; they become those that are current afterwards
   */
  WindowRead(SourceConnection connection, LargeTable large, HeldRows held) {
    this.connection = connection;
    this.large = large;
    this.held = held;
    this.known = new HashSet<>(large.before().map(Mark::unheld).orElse(List.of()));
    this.leftOut = new LeftOut(large.reading(), known);
  }

  /**
   * Reads all.
   *
   * @param delta gets the rows that are new or changed
   * @param seen is told every accepted row of the window
   * @param isKept whether rows of an account stay when the source deletes them
   * @return false when rows are missing here that no window would bring, or the totals differ
   */
  boolean run(Window window, TableLanding delta, Consumer<PulledRow> seen, LongPredicate isKept) {
    totals.put("source_clock", large.clock());
    totals.put("window_from", window.from());
    totals.put("window_to", window.to());
    readRows(window, delta, seen);
    readKeys();
    for (Object key : unheld) {
      boolean isKnown = known.contains(String.valueOf(key));
      if (!isKnown && !leftOut.rejected().contains(key)) {
        return false;
      }
      if (!isKnown) {
        delta.noteNews();
      }
    }
    Set<Object> kept = leave(isKept);
    boolean isEqual = reconcile(kept);
    present.addAll(kept);
    present.forEach(delta::see);
    delta.totals(totals);
    return isEqual;
  }

  private void readRows(Window window, TableLanding delta, Consumer<PulledRow> seen) {
    RowTaker taker =
        new RowTaker(
            large.reading(),
            delta,
            row -> {
              seen.accept(row);
              Object[] landed = row.landed(PulledRow.Identity.NONE);
              if (held.put(landed)) {
                delta.add(landed);
              } else {
                delta.countDuplicate();
              }
            },
            leftOut);
    connection.read(large.reading().read(), Optional.of(window), taker::take);
    taker.finish();
  }

  private void readKeys() {
    RowReading keys = large.keys();
    connection.read(
        keys.read(),
        row ->
            keys.key(row)
                .ifPresent(
                    key -> {
                      if (held.has(key) && !leftOut.rejected().contains(key)) {
                        present.add(key);
                      } else {
                        unheld.add(key);
                        unheldMonths.add(keys.month(row), key);
                      }
                    }));
  }

  /** Takes away the rows whose keys are gone; returns the keys of those that stay all the same. */
  private Set<Object> leave(LongPredicate isKept) {
    Set<Object> kept = new LinkedHashSet<>();
    for (Object key : held.keys()) {
      if (!present.contains(key)) {
        boolean stays = held.account(key).filter(isKept::test).isPresent();
        (stays ? kept : vanished).add(key);
      }
    }
    vanished.forEach(held::remove);
    return kept;
  }

  private boolean reconcile(Set<Object> kept) {
    MonthTotals source = connection.totals(large.reading().totals());
    MonthTotals here = held.months(kept);
    here.addAll(unheldMonths);
    totals.putAll(source.named("source"));
    totals.putAll(here.named("here"));
    return source.differences(here) == 0;
  }

  /** The keys of the rows that the source has and that were rejected. */
  Set<Object> unheld() {
    return unheld;
  }

  boolean hasVanished() {
    return !vanished.isEmpty();
  }

  /** Lands the keys that stay. */
  void land(TableLanding keys) {
    present.forEach(keys::addKey);
    present.forEach(keys::see);
    vanished.forEach(keys::vanish);
    keys.totals(totals);
    keys.total("vanished", vanished.size());
  }
}
