package hoctap.app;

import hoctap.ingest.definition.DefinitionException;
import hoctap.ingest.workspace.Workspace;
import java.nio.file.Path;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import picocli.CommandLine.Option;

/** The two options that every command has: which workspace, and what time it is. */
final class WorkspaceOptions {
  private static final ZoneId VIETNAM = ZoneId.of("Asia/Ho_Chi_Minh");

  @Option(
      names = "--workspace",
      paramLabel = "DIR",
      description = {
        "the workspace (default: this folder)",
        "thư mục làm việc (mặc định: thư mục này)"
      })
  private Path folder = Path.of("");

  @Option(
      names = "--now",
      paramLabel = "TIME",
      description = {
        "the only clock, e.g. 2026-01-15T08:00:00Z or 2026-01-15 (default: HOCTAP_NOW, else the machine's)",
        "đồng hồ duy nhất (mặc định: HOCTAP_NOW, nếu không thì giờ máy)"
      })
  private Optional<String> now = Optional.empty();

  Path folder() {
    return folder.toAbsolutePath().normalize();
  }

  Workspace open() {
    return openAt(folder());
  }

  Workspace openAt(Path otherFolder) {
    return Workspace.open(otherFolder, clock());
  }

  Clock clock() {
    return now.or(() -> Optional.ofNullable(System.getenv("HOCTAP_NOW")))
        .filter(text -> !text.isBlank())
        .map(text -> Clock.fixed(instant(text), VIETNAM))
        .orElseGet(() -> Clock.system(VIETNAM));
  }

  private static Instant instant(String text) {
    try {
      return text.contains("T")
          ? Instant.parse(text)
          : LocalDate.parse(text).atStartOfDay(VIETNAM).toInstant();
    } catch (DateTimeException e) {
      throw invalid("--now or HOCTAP_NOW", text);
    }
  }

  /** A moment, or the last one of a day. */
  static Instant lastInstant(String option, String text) {
    try {
      return text.contains("T")
          ? Instant.parse(text)
          : LocalDate.parse(text).plusDays(1).atStartOfDay(VIETNAM).toInstant().minusMillis(1);
    } catch (DateTimeException e) {
      throw invalid(option, text);
    }
  }

  private static DefinitionException invalid(String option, String text) {
    return new DefinitionException(
        "Invalid time in %s: \"%s\" (wanted 2026-01-15 or 2026-01-15T08:00:00Z)"
            .formatted(option, text));
  }
}
