package hoctap.ingest.database;

import hoctap.ingest.database.PulledLandings.PulledLanding;
import hoctap.ingest.landing.Submission;
import hoctap.ingest.landing.SubmissionKind;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Holds what would take away more of the rows that are here than a site allows: a source that was
 * restored by half looks like one that deleted the other half.
 *
 * @param system whose key spaces say which rows only moved
 * @param previous what is here
 * @param maxPercent of the keys of a key space that may vanish at once
 */
record VanishedGuard(SourceSystem system, PreviousPull previous, long maxPercent) {
  private static final int FEW = 20;

  /** Holds the landings of all tables that would take away too much. */
  void check(Collection<PulledLanding> landings) {
    for (List<String> space : system.keySpaces()) {
      List<PulledLanding> own =
          landings.stream()
              .filter(one -> one.table().map(SourceTable::name).filter(space::contains).isPresent())
              .toList();
      if (own.stream().noneMatch(VanishedGuard::mayTakeAway)) {
        continue;
      }
      if (own.get(0).table().orElseThrow().key().isEmpty()) {
        own.forEach(this::checkRows);
      } else {
        checkKeys(own);
      }
    }
  }

  private static boolean mayTakeAway(PulledLanding landing) {
    return landing.rows().kind() != SubmissionKind.DELTA && !landing.rows().isUnchanged();
  }

  // Without a key nobody can tell which rows are gone, only how many.
  private void checkRows(PulledLanding landing) {
    long before =
        previous.current(landing.table().orElseThrow().name()).stream()
            .mapToLong(Submission::rowsAccepted)
            .sum();
    long vanished = before - landing.rows().accepted();
    if (isTooMany(vanished, before)) {
      landing.rows().hold(vanished, before);
    }
  }

  private void checkKeys(List<PulledLanding> space) {
    Set<Object> before = new HashSet<>();
    space.stream()
        .map(one -> one.table().orElseThrow())
        .distinct()
        .forEach(table -> before.addAll(previous.keys(table)));
    Set<Object> vanished = new HashSet<>(before);
    space.forEach(one -> one.rows().present().forEach(vanished::remove));
    if (isTooMany(vanished.size(), before.size())) {
      space.stream()
          .filter(one -> one.rows().kind() != SubmissionKind.DELTA && takesAway(one))
          .forEach(one -> one.rows().hold(vanished.size(), before.size()));
    }
  }

  // A loan that came back leaves the loans that are out: were only the others held, it would be in
  // neither table.
  private boolean takesAway(PulledLanding landing) {
    Set<Object> keys = previous.keys(landing.table().orElseThrow());
    keys.removeAll(landing.rows().present());
    return !keys.isEmpty();
  }

  private boolean isTooMany(long vanished, long before) {
    return vanished >= FEW && vanished * 100 > maxPercent * before;
  }
}
