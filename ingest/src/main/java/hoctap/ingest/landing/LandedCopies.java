package hoctap.ingest.landing;

import hoctap.ingest.definition.DataException;
import hoctap.ingest.landing.LandingFolders.Landed;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Which copy of a submission is read. A rotation writes each one anew under another key of
 * pseudonyms and leaves the old copy where it is; only the copy of the key in use counts, so that
 * all copies change over in the moment in which the key does.
 *
 * @param isStrict whether persons under another key than the one in use are a fault
 */
record LandedCopies(String personKey, boolean isStrict) {

  static LandedCopies under(String personKey) {
    return new LandedCopies(personKey, true);
  }

  static LandedCopies preferring(String personKey) {
    return new LandedCopies(personKey, false);
  }

  /** One copy of each submission; it was accepted when any of its copies was. */
  List<Landed> choose(List<Landed> all) {
    Map<String, List<Landed>> byId =
        all.stream().collect(Collectors.groupingBy(one -> one.manifest().submissionId()));
    return byId.values().stream().map(this::one).toList();
  }

  private Landed one(List<Landed> copies) {
    Optional<Instant> acceptedAt =
        copies.stream().flatMap(copy -> copy.acceptedAt().stream()).min(Comparator.naturalOrder());
    return new Landed(chosen(copies), acceptedAt);
  }

  private Manifest chosen(List<Landed> copies) {
    List<Manifest> manifests = copies.stream().map(Landed::manifest).toList();
    Optional<Manifest> own =
        manifests.stream().filter(one -> one.personKey().equals(personKey)).findFirst();
    Manifest first =
        own.or(() -> manifests.stream().filter(one -> one.rewrites().isEmpty()).findFirst())
            .orElse(manifests.get(0));
    boolean isOfOtherKey = !first.personKey().isEmpty() && !first.personKey().equals(personKey);
    if (isStrict && isOfOtherKey && !personKey.isEmpty()) {
      throw new DataException(
          "Cannot read submission %s: its persons are written under key %s, and keys/ uses %s (restore keys/ from its newest backup, or let hoctap keys rotate write it anew)"
              .formatted(first.submissionId(), first.personKey(), personKey));
    }
    return first;
  }
}
