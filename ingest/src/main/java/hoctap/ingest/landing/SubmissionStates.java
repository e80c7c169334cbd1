package hoctap.ingest.landing;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Decides which submissions of one key count: the last whole one that is neither refused, held nor
 * withdrawn, its supplements, the deltas after it, and the last keys after it.
 */
final class SubmissionStates {
  private final Map<String, Manifest> byId;
  private final Set<String> withdrawn;
  private final Set<String> accepted;
  private final int lastWhole;
  private final int lastKeys;

  /**
   * @param manifests all of one key
   * @param accepted the held ones that someone accepted
   */
  SubmissionStates(List<Manifest> manifests, Set<String> accepted) {
    this.accepted = accepted;
    this.byId =
        manifests.stream().collect(Collectors.toMap(Manifest::submissionId, manifest -> manifest));
    this.withdrawn =
        manifests.stream()
            .filter(manifest -> manifest.kind() == SubmissionKind.WITHDRAWAL)
            .map(Manifest::supplements)
            .collect(Collectors.toSet());
    this.lastWhole = last(manifests, SubmissionKind.WHOLE);
    this.lastKeys = last(manifests, SubmissionKind.KEYS);
  }

  static List<Submission> decide(List<Manifest> manifests, Set<String> accepted) {
    Map<SubmissionKey, List<Manifest>> byKey =
        manifests.stream().collect(Collectors.groupingBy(Manifest::key));
    Map<String, Submission> submissions = new HashMap<>();
    byKey.forEach(
        (key, own) -> {
          SubmissionStates states = new SubmissionStates(own, accepted);
          own.forEach(
              manifest ->
                  submissions.put(
                      manifest.submissionId(), new Submission(manifest, states.of(manifest))));
        });
    return submissions.values().stream()
        .sorted(
            Comparator.comparing(Submission::source)
                .thenComparing(Submission::form)
                .thenComparing(Submission::period)
                .thenComparing(Submission::placeCode)
                .thenComparing(Submission::placeId)
                .thenComparing(Submission::sender)
                .thenComparing(Submission::sequence))
        .toList();
  }

  private int last(List<Manifest> manifests, SubmissionKind kind) {
    return manifests.stream()
        .filter(manifest -> manifest.kind() == kind && set(manifest).isEmpty())
        .mapToInt(Manifest::sequence)
        .max()
        .orElse(0);
  }

  SubmissionState of(Manifest manifest) {
    return set(manifest).orElseGet(() -> standing(manifest));
  }

  /** The state that a manifest has by itself, whatever the others say. */
  private Optional<SubmissionState> set(Manifest manifest) {
    if (manifest.refused()) {
      return Optional.of(SubmissionState.REFUSED);
    }
    if (manifest.kind() == SubmissionKind.WITHDRAWAL
        || withdrawn.contains(manifest.submissionId())) {
      return Optional.of(SubmissionState.WITHDRAWN);
    }
    if (!manifest.holds().isEmpty() && !accepted.contains(manifest.submissionId())) {
      return Optional.of(SubmissionState.HELD);
    }
    return Optional.empty();
  }

  private SubmissionState standing(Manifest manifest) {
    return switch (manifest.kind()) {
      case WHOLE -> current(manifest.sequence() == lastWhole);
      case DELTA -> current(lastWhole > 0 && manifest.sequence() > lastWhole);
      case KEYS -> current(manifest.sequence() == lastKeys && lastKeys > lastWhole);
      case SUPPLEMENT -> supplemented(manifest).map(this::of).orElse(SubmissionState.SUPERSEDED);
      case WITHDRAWAL -> SubmissionState.WITHDRAWN;
    };
  }

  private Optional<Manifest> supplemented(Manifest supplement) {
    return Optional.ofNullable(byId.get(supplement.supplements()))
        .filter(whole -> whole.sequence() < supplement.sequence());
  }

  private static SubmissionState current(boolean isLast) {
    return isLast ? SubmissionState.CURRENT : SubmissionState.SUPERSEDED;
  }
}
