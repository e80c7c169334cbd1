package hoctap.ingest.database;

import hoctap.ingest.database.PulledLandings.Large;
import hoctap.ingest.form.Finding;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.LongPredicate;

/**
 * Reads one table after the other, and writes its rows aside: a large table by what changed, as
 * long as that leaves here what the source has; every other table whole.
 *
 * @param isDeleted whether an account that was seen alive is deleted
 */
record TablePull(
    SourceConnection connection,
    PullState state,
    PulledLandings landings,
    AccountRows accounts,
    LongPredicate isDeleted) {

  /**
   * Reads one table.
   *
   * @param links is told every accepted row
   */
  void run(SourceTable table, ReadScope scope, Consumer<PulledRow> links) {
    String source = state.previous().source().name();
    RowReading reading = RowReading.of(source, table, connection.find(scope.table()), scope);
    if (scope.isEmpty()) {
      landings.begin(table, Optional.empty());
      return;
    }
    Optional<LargeTable> large = Optional.empty();
    if (table.watermark().isPresent()) {
      RowReading keys =
          RowReading.of(source, table.keysOnly(), connection.find(scope.table()), scope);
      large = LargeTable.find(reading, keys, connection, state);
    }
    if (large.isPresent() && large.get().before().isPresent()) {
      if (readWindow(large.get(), links)) {
        return;
      }
    }
    readWhole(reading, large, links);
  }

  private boolean readWindow(LargeTable large, Consumer<PulledRow> links) {
    SourceTable table = large.reading().table();
    HeldRows held = new HeldRows(table);
    state.previous().read(table, held::put);
    WindowRead read = new WindowRead(connection, large, held);
    TableLanding delta = landings.beginDelta(table);
    boolean isComplete = false;
    try {
      isComplete = read.run(large.window(connection, state.windows()), delta, links, isDeleted);
    } finally {
      if (!isComplete) {
        delta.close();
      }
    }
    if (isComplete) {
      landings.add(table, delta, new Large(large, read.unheld()));
      if (read.hasVanished()) {
        read.land(landings.beginKeys(table));
      }
    }
    return isComplete;
  }

  private void readWhole(
      RowReading reading, Optional<LargeTable> large, Consumer<PulledRow> links) {
    SourceTable table = reading.table();
    LeftOut leftOut = new LeftOut(reading, Set.of());
    MonthTotals here = new MonthTotals();
    TableLanding rows =
        landings.begin(table, large.map(found -> new Large(found, leftOut.rejected())));
    RowTaker taker =
        new RowTaker(
            reading,
            rows,
            row -> {
              links.accept(row);
              note(row, rows, here);
              rows.add(row.landed(accounts.see(row)));
            },
            leftOut);
    connection.read(reading.read(), taker::take);
    taker.finish();
    if (large.isPresent()) {
      here.addAll(leftOut.months());
      reconcile(reading, here, rows);
    }
    table.keptFor().ifPresent(account -> keep(table, account, rows));
  }

  private static void note(PulledRow row, TableLanding rows, MonthTotals here) {
    SourceTable table = row.table();
    if (!table.key().isEmpty()) {
      Object key = RowKeys.of(row.key());
      rows.see(key);
      here.add(table.businessDate().flatMap(row::get).map(HeldRows::month).orElse(0), key);
    }
  }

  private void reconcile(RowReading reading, MonthTotals here, TableLanding rows) {
    MonthTotals source = connection.totals(reading.totals());
    rows.total("source_clock", state.clock());
    rows.totals(source.named("source"));
    rows.totals(here.named("here"));
    long months = source.differences(here);
    if (months > 0) {
      rows.find(
          new Finding(
              "source_totals_differ",
              Finding.Severity.WARNING,
              months,
              "Bảng %s: %d tháng có số dòng hoặc tổng khóa khác với nguồn, dù đã đọc lại toàn bộ."
                  .formatted(state.form(reading.table().name()), months)));
    }
  }

  /** Keeps what the source removed together with an account that was seen alive. */
  private void keep(SourceTable table, String accountColumn, TableLanding rows) {
    int account = table.landedShape().indexOf(accountColumn);
    RowKeys keyOf = RowKeys.of(table.landedShape(), table.key());
    state
        .previous()
        .read(
            table,
            row -> {
              if (row[account] instanceof Long owner && isDeleted.test(owner)) {
                rows.keepUnlessSeen(keyOf.of(row), row);
              }
            });
  }
}
