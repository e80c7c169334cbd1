package hoctap.warehouse;

import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Optional;

/** Writes which releases there were, and how far a published figure moved since the last one. */
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
    previous.ifPresent(
        path -> {
          file.attach(path, "previous");
          file.fill("mart.release", SqlText.read("release/earlier_releases"));
          file.fill("mart.revision", SqlText.read("release/revision"));
          file.detach("previous");
        });
  }

  private void text(String variable, String value) {
    file.set(variable, "'" + value.replace("'", "''") + "'");
  }
}
