package hoctap.ingest.workspace;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.json.JsonMapper;
import hoctap.ingest.definition.DataException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;

/**
 * Keeps two runs apart: one process at a time changes a workspace.
 *
 * <p>The lock is the operating system's, on {@code lake/.lock}, so it ends with the process,
 * however that ends; the text of the file says who holds it.
 */
public final class WorkspaceLock implements AutoCloseable {
  private static final ObjectMapper JSON =
      JsonMapper.builder().propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE).build();
  // Far behind the text, so that systems whose locks forbid reading let it be read.
  private static final long LOCKED_BYTE = Long.MAX_VALUE - 1;

  private final FileChannel channel;
  private final FileLock lock;

  private WorkspaceLock(FileChannel channel, FileLock lock) {
    this.channel = channel;
    this.lock = lock;
  }

  /** Who holds a lock, and since when. */
  private record Holder(String owner, long pid, String host, String since) {}

  /**
   * Takes the lock of a workspace.
   *
   * @throws DataException naming the holder, in Vietnamese and English, when another run has it
   */
  public static WorkspaceLock take(Workspace workspace) {
    Path file = workspace.folder().resolve("lake").resolve(".lock");
    try {
      Files.createDirectories(file.getParent());
      FileChannel channel =
          FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
      Optional<FileLock> lock = tryLock(channel);
      if (lock.isEmpty()) {
        channel.close();
        throw held(workspace, file);
      }
      write(channel, workspace);
      return new WorkspaceLock(channel, lock.get());
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot lock " + file, e);
    }
  }

  private static Optional<FileLock> tryLock(FileChannel channel) throws IOException {
    try {
      return Optional.ofNullable(channel.tryLock(LOCKED_BYTE, 1, false));
    } catch (OverlappingFileLockException e) {
      // This process has it already, which is as much a second run as another process is.
      return Optional.empty();
    }
  }

  private static void write(FileChannel channel, Workspace workspace) throws IOException {
    Holder holder =
        new Holder(
            System.getProperty("user.name", "?"),
            ProcessHandle.current().pid(),
            host(),
            workspace.clock().instant().toString());
    byte[] text = (JSON.writeValueAsString(holder) + "\n").getBytes(StandardCharsets.UTF_8);
    channel.truncate(0);
    channel.write(ByteBuffer.wrap(text), 0);
  }

  private static String host() {
    try {
      return InetAddress.getLocalHost().getHostName();
    } catch (UnknownHostException e) {
      return "?";
    }
  }

  private static DataException held(Workspace workspace, Path file) throws IOException {
    Holder holder = holder(file);
    return new DataException(
        """
        Không chạy được: kho dữ liệu %1$s đang do %2$s sử dụng (tiến trình %3$d trên máy %4$s, từ %5$s). Chờ lần chạy đó xong rồi chạy lại.
        Cannot start: the workspace %1$s is in use by %2$s (process %3$d on %4$s, since %5$s). Wait until that run has ended, then run again."""
            .formatted(
                workspace.folder(), holder.owner(), holder.pid(), holder.host(), holder.since()));
  }

  private static Holder holder(Path file) throws IOException {
    try {
      Holder holder = JSON.readValue(Files.readString(file), Holder.class);
      return holder == null ? new Holder("?", 0, "?", "?") : holder;
    } catch (JsonProcessingException e) {
      // The holder has only just taken it and not written its name yet.
      return new Holder("?", 0, "?", "?");
    }
  }

  @Override
  public void close() {
    try (channel) {
      lock.release();
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot release the lock of a workspace", e);
    }
  }
}
