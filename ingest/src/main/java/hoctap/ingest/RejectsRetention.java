package hoctap.ingest;

import hoctap.ingest.landing.Landing;
import hoctap.ingest.workspace.Workspace;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

/** Removes rejects workbooks after the days that {@code hoctap.yml} gives them: they hold names. */
final class RejectsRetention {
  private static final String ENDING = ".xlsx";

  private RejectsRetention() {}

  static void purge(Workspace workspace, Landing landing) {
    Instant oldest =
        workspace
            .clock()
            .instant()
            .minus(Duration.ofDays(workspace.configuration().retention().rejectsDays()));
    for (Path file : workbooks(workspace.rejects())) {
      String name = file.getFileName().toString();
      String id = name.substring(0, name.length() - ENDING.length());
      if (landing.find(id).filter(one -> one.receivedAt().isBefore(oldest)).isPresent()) {
        delete(file);
      }
    }
  }

  private static List<Path> workbooks(Path folder) {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (Stream<Path> files = Files.list(folder)) {
      return files.filter(file -> file.getFileName().toString().endsWith(ENDING)).toList();
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot list " + folder, e);
    }
  }

  private static void delete(Path file) {
    try {
      Files.deleteIfExists(file);
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot remove " + file, e);
    }
  }
}
