package hoctap.transform.run;

import hoctap.ingest.Intake;
import hoctap.ingest.landing.Landing;
import hoctap.ingest.workspace.Configuration;
import hoctap.ingest.workspace.Configuration.SourceConfiguration;
import hoctap.ingest.workspace.Workspace;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A province whose records come from a real server, beside files in its inbox. */
final class SourcedProvince {
  private static final Clock CLOCK =
      Clock.fixed(Instant.parse("2026-03-01T00:00:00Z"), ZoneOffset.UTC);

  private final Workspace workspace;

  private SourcedProvince(Workspace workspace) {
    this.workspace = workspace;
  }

  /** The old province 87 with one source. */
  static SourcedProvince in(Path folder, String system, String url, Map<String, String> settings) {
    return of(folder, system, url, "87", settings);
  }

  /** A workspace with one source at {@code place}. */
  static SourcedProvince of(
      Path folder, String system, String url, String place, Map<String, String> settings) {
    Workspace made = Workspace.init(folder.resolve("workspace"), CLOCK);
    SourceConfiguration source =
        new SourceConfiguration(
            "site", system, url, Optional.empty(), Optional.empty(), place, settings);
    Configuration configuration =
        new Configuration(1, List.of(), List.of(source), Map.of(), null, null, null, null, null);
    return new SourcedProvince(new Workspace(made.folder(), configuration, made.lake(), CLOCK));
  }

  Workspace workspace() {
    return workspace;
  }

  /** Puts a file into the inbox. */
  SourcedProvince send(String path, String text) {
    try {
      Path file = workspace.inbox().resolve(path);
      Files.createDirectories(file.getParent());
      Files.writeString(file, text);
      return this;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Reads inbox and server, and computes with DuckDB. */
  Computed run() {
    Intake.run(workspace, line -> {});
    return Computed.ofEveryYear(workspace);
  }

  Landing landing() {
    return Landing.of(workspace);
  }
}
