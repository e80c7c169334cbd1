package hoctap.ingest.database;

import hoctap.ingest.lake.TableShape;
import hoctap.ingest.landing.Landing;
import hoctap.ingest.landing.SubmissionKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Everything that one pull writes aside, in the order in which it lands. */
final class PulledLandings implements AutoCloseable {

  /**
   * The rows that one pull lands under one name.
   *
   * @param name of the table, as forms are named after it
   * @param table empty for a small table that the pull adds
   * @param large where a large table stands, and the keys of its rejected rows
   */
  record PulledLanding(
      String name, Optional<SourceTable> table, TableLanding rows, Optional<Large> large) {}

  /** A large table, and the keys of its rows that the source has and that were rejected. */
  record Large(LargeTable table, Set<Object> unheld) {}

  private final Landing landing;
  private final PullState state;
  private final List<PulledLanding> landings = new ArrayList<>();

  PulledLandings(Landing landing, PullState state) {
    this.landing = landing;
    this.state = state;
  }

  /** The rows of a small table that the pull adds. */
  TableLanding begin(String name, TableShape shape) {
    TableLanding rows = new TableLanding(landing, state.key(name), shape);
    landings.add(new PulledLanding(name, Optional.empty(), rows, Optional.empty()));
    return rows;
  }

  /** All rows of a table. */
  TableLanding begin(SourceTable table, Optional<Large> large) {
    TableLanding rows = new TableLanding(landing, state.key(table.name()), table.landedShape());
    landings.add(new PulledLanding(table.name(), Optional.of(table), rows, large));
    return rows;
  }

  /** The rows of a table that changed; they do not land before {@link #add}. */
  TableLanding beginDelta(SourceTable table) {
    return TableLanding.ofDelta(landing, state.key(table.name()), table.landedShape());
  }

  /** Adds the rows that changed. */
  void add(SourceTable table, TableLanding delta, Large large) {
    landings.add(new PulledLanding(table.name(), Optional.of(table), delta, Optional.of(large)));
  }

  /** The keys of a table that a sweep leaves. */
  TableLanding beginKeys(SourceTable table) {
    TableLanding rows = TableLanding.ofKeys(landing, state.key(table.name()), table.keyShape());
    landings.add(new PulledLanding(table.name(), Optional.of(table), rows, Optional.empty()));
    return rows;
  }

  /** Whether of any table only what changed was read. */
  boolean hasDelta() {
    return landings.stream().anyMatch(one -> one.rows().kind() == SubmissionKind.DELTA);
  }

  List<PulledLanding> list() {
    return landings;
  }

  /** The rows that were begun first under that name. */
  TableLanding get(String name) {
    return landings.stream()
        .filter(one -> one.name().equals(name))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("Cannot find the rows of " + name))
        .rows();
  }

  @Override
  public void close() {
    landings.forEach(one -> one.rows().close());
  }
}
