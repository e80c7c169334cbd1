package hoctap.ingest.workspace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import hoctap.ingest.definition.DataException;
import hoctap.ingest.definition.DefinitionException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WorkspaceTest {
  private static final Clock CLOCK =
      Clock.fixed(Instant.parse("2026-01-10T01:02:03Z"), ZoneOffset.UTC);

  @TempDir Path folder;

  @Test
  void makesFoldersForTheOwnerOnly() throws IOException {
    Files.createDirectories(folder.resolve("lake"));
    Workspace workspace = Workspace.init(folder, CLOCK);

    for (String name : new String[] {"inbox", "lake", "rejects", "published", "keys"}) {
      assertThat(permissions(workspace.folder().resolve(name))).as(name).isEqualTo("rwx------");
    }
    assertThat(permissions(workspace.folder().resolve("hoctap.yml"))).isEqualTo("rw-------");
  }

  @Test
  void writesAConfigurationThatSaysWhatWouldBeThereAnyway() {
    Workspace workspace = Workspace.init(folder, CLOCK);

    assertThat(workspace.configuration())
        .isEqualTo(new Configuration(1, null, null, null, null, null, null, null, null));
  }

  @Test
  void doesNotTouchAWorkspaceThatIsThere() throws IOException {
    Workspace.init(folder, CLOCK);
    String keyset = Files.readString(folder.resolve("keys/person_id.json"));

    assertThatThrownBy(() -> Workspace.init(folder, CLOCK))
        .isInstanceOf(DefinitionException.class)
        .hasMessageContaining("it has a hoctap.yml already");
    assertThat(folder.resolve("keys/person_id.json")).hasContent(keyset);
  }

  @Test
  void canBeMadeAgainAfterItWasKilledHalfway() throws IOException {
    Workspace.init(folder, CLOCK);
    String keyset = Files.readString(folder.resolve("keys/person_id.json"));
    Files.delete(folder.resolve("hoctap.yml"));

    Workspace.init(folder, CLOCK);

    assertThat(folder.resolve("keys/person_id.json")).hasContent(keyset);
  }

  @Test
  void refusesAFolderThatIsNoneAndOneOfANewerProgram() throws IOException {
    assertThatThrownBy(() -> Workspace.open(folder, CLOCK))
        .isInstanceOf(DefinitionException.class)
        .hasMessageContaining("it has no hoctap.yml (hoctap init makes one)");
    Files.writeString(folder.resolve("hoctap.yml"), "version: 99\n");
    assertThatThrownBy(() -> Workspace.open(folder, CLOCK))
        .isInstanceOf(DefinitionException.class)
        .hasMessageContaining("says version 99, this program knows version 1");
  }

  @Test
  void tellsASecondRunWhoHoldsTheLock() {
    Workspace workspace = Workspace.init(folder, CLOCK);
    String holder = "(process %d on ".formatted(ProcessHandle.current().pid());
    try (WorkspaceLock lock = WorkspaceLock.take(workspace)) {
      assertThat(lock).isNotNull();
      assertThatThrownBy(() -> WorkspaceLock.take(workspace))
          .isInstanceOf(DataException.class)
          .hasMessageContaining("Không chạy được")
          .hasMessageContaining("Cannot start: the workspace " + workspace.folder())
          .hasMessageContaining("in use by " + System.getProperty("user.name"))
          .hasMessageContaining(holder)
          .hasMessageContaining("since 2026-01-10T01:02:03Z");
    }
    WorkspaceLock.take(workspace).close();
  }

  @Test
  void losesTheLockWithItsProcess() throws Exception {
    Workspace workspace = Workspace.init(folder, CLOCK);
    Process other =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                LockHolder.class.getName(),
                folder.toString())
            .redirectError(ProcessBuilder.Redirect.DISCARD)
            .start();
    try {
      assertThat(other.inputReader().readLine()).isEqualTo("locked");
      assertThatThrownBy(() -> WorkspaceLock.take(workspace))
          .hasMessageContaining("process %d on".formatted(other.pid()));
    } finally {
      other.destroyForcibly().waitFor();
    }
    WorkspaceLock.take(workspace).close();
  }

  @Test
  void namesAFullDiskHoweverDeepItLies() {
    Workspace workspace = Workspace.init(folder, CLOCK);
    RuntimeException failure =
        new IllegalStateException(
            "outer", new UncheckedIOException(new IOException("write: No space left on device")));

    assertThat(FullDisk.find(workspace, failure).orElseThrow())
        .isInstanceOf(DataException.class)
        .hasMessageContaining("đã đầy")
        .hasMessageContaining("the disk of " + workspace.folder() + " is full");
    assertThat(FullDisk.find(workspace, new IOException("Permission denied"))).isEmpty();
  }

  private static String permissions(Path path) throws IOException {
    return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
  }

  /** Takes a lock and keeps it until it is killed. */
  static final class LockHolder {
    private LockHolder() {}

    public static void main(String[] arguments) throws IOException {
      WorkspaceLock lock =
          WorkspaceLock.take(Workspace.open(Path.of(arguments[0]), Clock.systemUTC()));
      System.out.println("locked");
      // Waits for input that never comes.
      while (System.in.read() >= 0) {
        System.out.println(lock);
      }
    }
  }
}
