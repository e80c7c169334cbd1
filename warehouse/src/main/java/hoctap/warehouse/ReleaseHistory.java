package hoctap.warehouse;

import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Optional;

/**
 * Writes which releases there were, and what changed since the last one: how far a figure moved,
 * and which findings are new, gone or worse.
 */
final class ReleaseHistory {
  private final BuildFile file;
  private final PublicationInputs inputs;
  private final String run;

  ReleaseHistory(BuildFile file, PublicationInputs inputs, String run) {
    this.file = file;
    this.inputs = inputs;
    this.run = run;
  }

  /**
   * Adds this release, the earlier ones that the last file names, and the figures that moved.
   *
   * @param previous the last release's warehouse, when its tables have the same definition
   */
  void write(int number, Optional<Path> previous) {
    text("release_number", String.valueOf(number));
    text(
        "created_at",
        LocalDateTime.ofInstant(inputs.createdAt(), ZoneId.of("Asia/Ho_Chi_Minh")).toString());
    text("run", run);
    text("code_version", inputs.codeVersion());
    text("definitions_sha256", inputs.definitionsSha256());
    text("inputs_sha256", inputs.sha256());
    text("duckdb_version", Database.version());
    text("storage_version", Database.STORAGE_VERSION);
    file.fill("mart.release", SqlText.read("release/this_release"));
    file.keep("finding_key", SqlText.read("release/finding_key"));
    file.keep("this_finding", SqlText.read("release/this_finding"));
    file.keep("previous_finding", SqlText.read("release/no_finding"));
    previous.ifPresent(
        path -> {
          file.attach(path, "previous");
          file.fill("mart.release", SqlText.read("release/earlier_releases"));
          file.fill("mart.revision", SqlText.read("release/revision"));
          file.keep("previous_finding", SqlText.read("release/previous_finding"));
          file.detach("previous");
        });
    file.fill("mart.finding_change", SqlText.read("release/finding_change"));
    file.execute(SqlText.read("release/first_seen"));
  }

  private void text(String variable, String value) {
    file.set(variable, "'" + value.replace("'", "''") + "'");
  }
}
