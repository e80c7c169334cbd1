package hoctap.ingest;

import hoctap.ingest.landing.Landing;
import hoctap.ingest.workspace.Workspace;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
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
    for (Path file : list(workspace.rejects())) {
      String name = file.getFileName().toString();
      if (name.startsWith(".")) {
        // What a killed run was writing.
        deleteAll(file);
      } else if (name.endsWith(ENDING)) {
        String id = name.substring(0, name.length() - ENDING.length());
        if (landing.find(id).filter(one -> one.receivedAt().isBefore(oldest)).isPresent()) {
          delete(file);
        }
      }
    }
  }

  private static void deleteAll(Path path) {
    if (Files.isDirectory(path, LinkOption.NOFOLLOW_LINKS)) {
      list(path).forEach(RejectsRetention::deleteAll);
    }
    delete(path);
  }

  private static List<Path> list(Path folder) {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (Stream<Path> files = Files.list(folder)) {
      return files.toList();
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
