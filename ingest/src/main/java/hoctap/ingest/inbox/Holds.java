package hoctap.ingest.inbox;

import hoctap.ingest.landing.Hold;
import hoctap.ingest.landing.RowCounts;
import hoctap.ingest.landing.Submission;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Decides whether a submission waits for someone to accept it: more than 20 % of its rows rejected,
 * fewer than half of the accepted rows of the one it would replace, or two files of one key.
 */
public final class Holds {
  private static final int REJECTED_SHARE = 5;
  private static final int PREDECESSOR_SHARE = 2;

  private Holds() {}

  /**
   * @param replaced the submission that this one would replace
   * @param rivals the names of all files of the key, when there are several
   */
  public static List<Hold> of(
      RowCounts counts, Optional<Submission> replaced, List<String> rivals) {
    List<Hold> holds = new ArrayList<>();
    if (rivals.size() > 1) {
      holds.add(
          new Hold(
              Hold.Reason.TWO_FILES,
              "Có nhiều tệp cho cùng một nơi, kỳ và biểu: %s. Chỉ giữ lại một tệp."
                  .formatted(String.join(", ", rivals))));
    }
    if (counts.rejected() * REJECTED_SHARE > counts.read()) {
      holds.add(
          new Hold(
              Hold.Reason.TOO_MANY_REJECTED,
              "%d trên %d dòng bị từ chối (trên 20 %%)."
                  .formatted(counts.rejected(), counts.read())));
    }
    replaced
        .filter(before -> counts.accepted() * PREDECESSOR_SHARE < before.rowsAccepted())
        .ifPresent(
            before ->
                holds.add(
                    new Hold(
                        Hold.Reason.TOO_FEW_ROWS,
                        "Chỉ có %d dòng hợp lệ, chưa bằng một nửa của bản gửi trước (%d dòng)."
                            .formatted(counts.accepted(), before.rowsAccepted()))));
    return holds;
  }
}
