package hoctap.ingest.landing;

import hoctap.ingest.definition.DefinitionException;
import hoctap.ingest.lake.Lake;
import hoctap.ingest.person.Pseudonyms;
import hoctap.ingest.workspace.Workspace;
import java.time.Clock;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;

/**
 * All submissions of a workspace and where each stands, read from the manifests at one moment.
 *
 * <p>Nothing is stored about which submission counts: it follows from the manifests, so that asking
 * as of an earlier time is to leave the later ones out.
 */
public final class Landing {
  private final Lake lake;
  private final LandingFolders folders;
  private final Clock clock;
  private final String personKey;
  private final List<Submission> submissions;
  private final Map<SubmissionKey, List<Submission>> byKey;
  private final Map<String, Submission> byId;
  private final Map<SubmissionKey, Integer> taken = new ConcurrentHashMap<>();
  private final AtomicInteger writers = new AtomicInteger();

  private Landing(Workspace workspace, String personKey, List<Submission> submissions) {
    this.lake = workspace.lake();
    this.folders = new LandingFolders(lake);
    this.clock = workspace.clock();
    this.personKey = personKey;
    this.submissions = submissions;
    this.byKey = submissions.stream().collect(Collectors.groupingBy(Submission::key));
    this.byId = submissions.stream().collect(Collectors.toMap(Submission::id, one -> one));
  }

  /** Reads what is landed now. */
  public static Landing of(Workspace workspace) {
    return asOf(workspace, Instant.MAX);
  }

  /** Reads what was landed, accepted and withdrawn up to {@code time}, that moment included. */
  public static Landing asOf(Workspace workspace, Instant time) {
    String personKey = Pseudonyms.findKeyId(workspace.keys()).orElse("");
    return read(workspace, time, LandedCopies.under(personKey));
  }

  /** Reads what is landed now for a rotation, which puts persons of any key right. */
  public static Landing ofAnyPersonKey(Workspace workspace) {
    String personKey = Pseudonyms.findKeyId(workspace.keys()).orElse("");
    return read(workspace, Instant.MAX, LandedCopies.preferring(personKey));
  }

  private static Landing read(Workspace workspace, Instant time, LandedCopies copies) {
    List<LandingFolders.Landed> landed =
        copies.choose(
            new LandingFolders(workspace.lake())
                .read().stream()
                    .filter(one -> !one.manifest().receivedAt().isAfter(time))
                    .toList());
    Set<String> accepted = new HashSet<>();
    for (LandingFolders.Landed one : landed) {
      if (one.acceptedAt().filter(when -> !when.isAfter(time)).isPresent()) {
        accepted.add(one.manifest().submissionId());
      }
    }
    List<Submission> submissions =
        SubmissionStates.decide(
            landed.stream().map(LandingFolders.Landed::manifest).toList(), accepted);
    return new Landing(workspace, copies.personKey(), submissions);
  }

  /**
   * Removes what a killed run left behind: folders without a manifest and half-written files. Call
   * it only while holding the workspace's lock.
   */
  public static void clean(Workspace workspace) {
    new LandingFolders(workspace.lake()).clean();
  }

  /** Where the rows of all submissions are. */
  public Lake lake() {
    return lake;
  }

  /** Every submission, by source, form, period, place, sender and sequence. */
  public List<Submission> submissions() {
    return submissions;
  }

  /** Those that count, in the same order. */
  public List<Submission> current() {
    return submissions.stream().filter(Submission::isCurrent).toList();
  }

  /** All submissions of one key, the earliest first. */
  public List<Submission> submissions(SubmissionKey key) {
    return byKey.getOrDefault(key, List.of());
  }

  /** The whole submission of a key that counts. */
  public Optional<Submission> findCurrent(SubmissionKey key) {
    return submissions(key).stream()
        .filter(one -> one.isCurrent() && one.kind() == SubmissionKind.WHOLE)
        .findFirst();
  }

  /** The submission of that id. */
  public Optional<Submission> find(String id) {
    return Optional.ofNullable(byId.get(id));
  }

  /**
   * Starts the next submission of a key. It is landed by {@link SubmissionWriter#commit}; closed
   * without that, it leaves nothing. Writers of several keys may be used at once.
   */
  public SubmissionWriter writer(SubmissionKey key) {
    return folders.writer(key, writers.incrementAndGet(), () -> take(key));
  }

  private Manifest.Sequenced take(SubmissionKey key) {
    int last = submissions(key).stream().mapToInt(Submission::sequence).max().orElse(0);
    int sequence = taken.merge(key, last + 1, (before, first) -> before + 1);
    return new Manifest.Sequenced(
        key, sequence, findCurrent(key).map(Submission::id).orElse(""), personKey);
  }

  /** Whether a rotation has written a submission under that key already. */
  public boolean isRewritten(Submission submission, String otherKey) {
    return folders.has(submission.manifest().rewritten(otherKey, ""));
  }

  /** Starts the copy of a submission under another key of persons. */
  public SubmissionRewriter rewriter(Submission submission, String otherKey) {
    return folders.rewriter(submission.manifest(), otherKey);
  }

  /**
   * Lets a held submission count from now on.
   *
   * @param id of the submission, or its beginning
   * @throws DefinitionException when there is none, or it is not held
   */
  public Submission accept(String id) {
    Submission submission = get(id);
    if (submission.state() != SubmissionState.HELD) {
      throw new DefinitionException(
          "Cannot accept %s: it is %s, only a held submission can be accepted · Không chấp nhận được: chỉ chấp nhận bản gửi đang giữ lại"
              .formatted(submission.id(), submission.state().id()));
    }
    folders.accept(submission, clock.instant());
    return submission;
  }

  /**
   * Takes a submission out of the counts from now on; the one before it counts again. Its rows and
   * its manifest stay.
   *
   * @param id of the submission, or its beginning
   * @param reason for the record
   * @throws DefinitionException when there is none, or it does not count and is not held
   */
  public Submission withdraw(String id, String reason) {
    Submission submission = get(id);
    if (submission.kind() == SubmissionKind.WITHDRAWAL
        || submission.state() == SubmissionState.WITHDRAWN
        || submission.state() == SubmissionState.REFUSED) {
      throw new DefinitionException(
          "Cannot withdraw %s: it is %s already · Không rút được: bản gửi này đã rút hoặc không được nhận"
              .formatted(submission.id(), submission.state().id()));
    }
    Delivery delivery =
        new Delivery(
            SubmissionKind.WITHDRAWAL,
            submission.formVersion(),
            submission.fileName(),
            submission.sha256(),
            clock.instant(),
            submission.id(),
            List.of());
    try (SubmissionWriter writer = writer(submission.key())) {
      writer.withdraw(delivery, reason);
    }
    return submission;
  }

  private Submission get(String id) {
    List<Submission> found =
        submissions.stream().filter(one -> !id.isBlank() && one.id().startsWith(id)).toList();
    if (found.size() != 1) {
      throw new DefinitionException(
          found.isEmpty()
              ? "Cannot find submission \"%s\" (hoctap status lists them)".formatted(id)
              : "Cannot tell which submission \"%s\" means: %s"
                  .formatted(id, found.stream().map(Submission::id).toList()));
    }
    return found.get(0);
  }
}
