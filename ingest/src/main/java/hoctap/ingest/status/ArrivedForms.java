package hoctap.ingest.status;

import hoctap.ingest.file.FormFile;
import hoctap.ingest.form.Finding;
import hoctap.ingest.landing.Hold;
import hoctap.ingest.landing.Landing;
import hoctap.ingest.landing.RowCounts;
import hoctap.ingest.landing.Submission;
import hoctap.ingest.landing.SubmissionKey;
import hoctap.ingest.landing.SubmissionKind;
import hoctap.ingest.landing.SubmissionState;
import hoctap.ingest.workspace.Workspace;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** How it stands with what was sent: one standing for each key, and for each file that waits. */
final class ArrivedForms {
  private final Workspace workspace;
  private final Landing landing;

  ArrivedForms(Workspace workspace, Landing landing) {
    this.workspace = workspace;
    this.landing = landing;
  }

  List<Standing> list() {
    Map<SubmissionKey, List<Submission>> keys = new LinkedHashMap<>();
    for (Submission one : landing.submissions()) {
      if (one.source().equals(SubmissionKey.INBOX)) {
        keys.computeIfAbsent(one.key(), key -> new ArrayList<>()).add(one);
      }
    }
    List<Standing> standings = new ArrayList<>();
    keys.forEach((key, submissions) -> standings.addAll(ofKey(key, submissions)));
    return standings;
  }

  private List<Standing> ofKey(SubmissionKey key, List<Submission> submissions) {
    List<Standing> standings = new ArrayList<>();
    Optional<Submission> current = landing.findCurrent(key);
    current.ifPresent(whole -> standings.add(standing(whole, submissions)));
    int counted = current.map(Submission::sequence).orElse(0);
    for (Submission one : submissions) {
      boolean isOpen = one.sequence() > counted && !isFollowed(one, submissions);
      if (isOpen && one.state() == SubmissionState.HELD) {
        standings.add(standing(one, Need.HELD, noteOfHeld(one), nextOfHeld(one)));
      } else if (isOpen && one.state() == SubmissionState.REFUSED && !isSettled(one)) {
        standings.add(
            standing(one, Need.REFUSED, one.note(), NextStep.sendAgain(inbox(one) + "/")));
      }
    }
    if (standings.isEmpty()) {
      withdrawn(submissions).ifPresent(standings::add);
    }
    return standings;
  }

  /** Whether a later file of that name tells more than this one. */
  private static boolean isFollowed(Submission one, List<Submission> submissions) {
    return submissions.stream()
        .anyMatch(
            later ->
                later.sequence() > one.sequence()
                    && later.kind() == one.kind()
                    && later.fileName().equals(one.fileName()));
  }

  // A workbook lands under the keys of its forms, a code that bears no unit under none: such a
  // refusal is over once the file is gone, or was read.
  private boolean isSettled(Submission refused) {
    boolean hasOwnKey = !refused.placeId().isEmpty() && !refused.form().equals(FormFile.WORKBOOK);
    Path file = workspace.inbox().resolve(inboxName(refused));
    return !hasOwnKey
        && (!Files.exists(file, LinkOption.NOFOLLOW_LINKS)
            || landing.submissions().stream()
                .anyMatch(
                    later ->
                        later.receivedAt().isAfter(refused.receivedAt())
                            && !later.fileForms().isEmpty()
                            && later.fileName().equals(refused.fileName())
                            && later.period().equals(refused.period())));
  }

  private Optional<Standing> withdrawn(List<Submission> submissions) {
    return submissions.stream()
        .filter(one -> one.kind() == SubmissionKind.WITHDRAWAL)
        .max(Comparator.comparing(Submission::sequence))
        .map(
            one ->
                standing(
                    one,
                    Need.WITHDRAWN,
                    "Đã rút: " + one.note(),
                    NextStep.send(one.form(), one.period(), one.placeCode())));
  }

  private Standing standing(Submission whole, List<Submission> submissions) {
    List<Submission> counted =
        submissions.stream()
            .filter(one -> one.isCurrent() && one.sequence() >= whole.sequence())
            .toList();
    long back =
        counted.stream()
            .filter(one -> one.kind() == SubmissionKind.SUPPLEMENT)
            .mapToLong(one -> one.rowsAccepted() + one.rowsDuplicate())
            .sum();
    long open = Math.max(0, whole.rowsRejected() - back);
    List<Finding> findings =
        counted.stream().flatMap(one -> one.findings().stream()).distinct().toList();
    boolean isDoubtful =
        findings.stream().anyMatch(finding -> finding.severity() != Finding.Severity.NOTICE);
    if (whole.rowsRead() == 0) {
      return standing(
          whole,
          Need.EMPTY,
          "Tệp không có dòng dữ liệu nào.",
          NextStep.sendAgain(inbox(whole) + "/"));
    }
    Standing plain = standing(whole, Need.NONE, "", NextStep.NOTHING).with(findings);
    if (open > 0) {
      return plain.toCorrect(open, nextOfRejected(counted, whole));
    }
    return isDoubtful ? plain.toLookAt() : plain;
  }

  // A supplement without a fault of its own waits with the one that it supplements.
  private static String noteOfHeld(Submission held) {
    return held.holds().isEmpty()
        ? "Chờ bản gửi %s được chấp nhận.".formatted(held.supplements())
        : held.note();
  }

  private static NextStep nextOfHeld(Submission held) {
    if (held.holds().isEmpty()) {
      return NextStep.acceptOnly(held.supplements());
    }
    if (held.kind() == SubmissionKind.SUPPLEMENT) {
      return NextStep.acceptRound(held.id());
    }
    boolean isTwice =
        held.holds().stream().anyMatch(hold -> hold.reason() == Hold.Reason.TWO_FILES);
    return isTwice
        ? NextStep.keepOne(inbox(held) + "/")
        : NextStep.accept(held.id(), inbox(held) + "/");
  }

  /** The workbook of the last round that still had faults, where it is kept. */
  private NextStep nextOfRejected(List<Submission> counted, Submission whole) {
    return counted.stream()
        .filter(one -> one.rowsRejected() > 0)
        .max(Comparator.comparing(Submission::sequence))
        .filter(one -> Files.exists(workspace.rejects().resolve(one.id() + ".xlsx")))
        .map(one -> NextStep.correctRows("rejects/" + one.id() + ".xlsx", inbox(whole) + "/"))
        .orElseGet(() -> NextStep.sendAgain(inbox(whole) + "/"));
  }

  private static String inbox(Submission one) {
    String form = one.fileForms().isEmpty() ? one.form() : FormFile.WORKBOOK;
    return "inbox/%s/%s".formatted(form, one.period());
  }

  private static String inboxName(Submission one) {
    return "%s/%s/%s".formatted(one.form(), one.period(), one.fileName());
  }

  private static Standing standing(Submission one, Need need, String message, NextStep next) {
    RowCounts rows = one.kind() == SubmissionKind.WITHDRAWAL ? RowCounts.NONE : one.counts();
    return new Standing(
        need,
        one.placeCode(),
        StatusReport.place(one.placeCode(), one.period()),
        one.form(),
        one.period(),
        one.sender(),
        one.fileName(),
        one.id(),
        Optional.of(one.receivedAt()),
        rows,
        0,
        one.findings(),
        Optional.empty(),
        message,
        next);
  }
}
