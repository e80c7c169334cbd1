package hoctap.ingest.workspace;

import hoctap.ingest.definition.DataException;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Recognises a failure that is only a full disk, and says so instead of a stack trace. */
public final class FullDisk {
  private static final List<String> SIGNS =
      List.of("no space left on device", "disk quota exceeded", "not enough space on the disk");

  private FullDisk() {}

  /**
   * The failure in words for people, when a full disk is behind it; else empty.
   *
   * @param failure any failure of a run in {@code workspace}
   */
  public static Optional<DataException> find(Workspace workspace, Throwable failure) {
    if (!isFull(failure, Collections.newSetFromMap(new IdentityHashMap<>()))) {
      return Optional.empty();
    }
    String message =
        """
        Ổ đĩa của %1$s đã đầy. Dữ liệu đã lưu và bản đã công bố còn nguyên; giải phóng chỗ trống rồi chạy lại.
        Cannot write: the disk of %1$s is full. What was stored and published is unharmed; free some space and run again."""
            .formatted(workspace.folder());
    return Optional.of(new DataException(message, failure));
  }

  private static boolean isFull(Throwable failure, Set<Throwable> seen) {
    if (failure == null || !seen.add(failure)) {
      return false;
    }
    String message = String.valueOf(failure.getMessage()).toLowerCase(Locale.ROOT);
    if (SIGNS.stream().anyMatch(message::contains) || isFull(failure.getCause(), seen)) {
      return true;
    }
    for (Throwable suppressed : failure.getSuppressed()) {
      if (isFull(suppressed, seen)) {
        return true;
      }
    }
    return false;
  }
}
