package hoctap.ingest.lake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LakeTest {
  @TempDir private Path folder;
  private Lake lake;

  @BeforeEach
  void open() {
    lake = Lake.at(folder.resolve("lake").toString());
  }

  @Test
  void aReaderSeesTheOldFileOrTheNewOneAndNeverNone() {
    org.apache.hadoop.fs.Path file = lake.path("current.json");
    lake.replace(file, "0");
    AtomicBoolean isDone = new AtomicBoolean();
    CompletableFuture<Integer> missed =
        CompletableFuture.supplyAsync(
            () -> {
              int none = 0;
              while (!isDone.get()) {
                none += lake.find(file).filter(text -> !text.isEmpty()).isPresent() ? 0 : 1;
              }
              return none;
            });
    for (int i = 1; i <= 300; i++) {
      lake.replace(file, Integer.toString(i));
    }
    isDone.set(true);
    assertThat(missed.join()).isZero();
    assertThat(lake.find(file)).contains("300");
    assertThat(lake.list(lake.root())).containsExactly(file);
  }

  @Test
  void theFirstToCreateAFileWins() {
    org.apache.hadoop.fs.Path file = lake.path("landing", "manifest.json");
    assertThat(lake.createIfAbsent(file, "one")).isTrue();
    assertThat(lake.createIfAbsent(file, "two")).isFalse();
    assertThat(lake.find(file)).contains("one");
  }

  @Test
  void nothingIsMovedOntoWhatIsThere() {
    org.apache.hadoop.fs.Path from = lake.path("a", "one");
    org.apache.hadoop.fs.Path to = lake.path("b", "one");
    lake.replace(from, "new");
    lake.replace(to, "old");
    assertThatThrownBy(() -> lake.rename(from, to))
        .isInstanceOf(UncheckedIOException.class)
        .hasMessageStartingWith("Cannot move ");
    assertThat(lake.find(from)).contains("new");
    assertThat(lake.find(to)).contains("old");
  }

  @Test
  void filesAreReadableByOthersOnlyWhereTheFolderAboveLetsThemIn() throws IOException {
    lake.replace(lake.path("facts", "one"), "x");
    assertThat(PosixFilePermissions.toString(rights("lake/facts/one"))).isEqualTo("rw-r--r--");
    assertThat(PosixFilePermissions.toString(rights("lake/facts"))).isEqualTo("rwxr-xr-x");
  }

  private java.util.Set<java.nio.file.attribute.PosixFilePermission> rights(String name)
      throws IOException {
    return Files.getPosixFilePermissions(folder.resolve(name));
  }
}
