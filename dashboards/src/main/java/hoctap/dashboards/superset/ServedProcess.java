package hoctap.dashboards.superset;

import hoctap.ingest.definition.DataException;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** The process that serves Superset, known by its pid file. */
record ServedProcess(ServerFolder folder) {
  private static final Duration PAUSE = Duration.ofMillis(500);
  private static final int LONGEST_STOP_SECONDS = 20;

  /** Its process id, unless it has ended or the number now belongs to another program. */
  OptionalLong find() {
    return handle().map(handle -> OptionalLong.of(handle.pid())).orElse(OptionalLong.empty());
  }

  private Optional<ProcessHandle> handle() {
    String pid = ServerFolder.read(folder.pid()).strip();
    if (!pid.matches("[0-9]{1,18}")) {
      return Optional.empty();
    }
    return ProcessHandle.of(Long.parseLong(pid))
        .filter(ProcessHandle::isAlive)
        .filter(this::isOurs);
  }

  private boolean isOurs(ProcessHandle process) {
    return process.info().arguments().stream()
        .flatMap(Arrays::stream)
        .anyMatch(argument -> argument.equals("--pid=" + folder.pid()));
  }

  /** Asks it to end, and makes it end when it does not. */
  void stop() {
    handle()
        .ifPresent(
            process -> {
              process.destroy();
              try {
                process.onExit().get(LONGEST_STOP_SECONDS, TimeUnit.SECONDS);
              } catch (TimeoutException e) {
                process.descendants().forEach(ProcessHandle::destroyForcibly);
                process.destroyForcibly();
              } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
              } catch (ExecutionException e) {
                throw new IllegalStateException("Cannot wait for process " + process.pid(), e);
              }
            });
    ServerFolder.delete(folder.pid());
    ServerFolder.delete(folder.port());
  }

  static void requireFree(int port) {
    try (ServerSocket socket = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
      socket.setReuseAddress(true);
    } catch (IOException e) {
      throw new DataException(
          "Cannot start Superset: port %d is taken (choose another with --port)".formatted(port),
          e);
    }
  }

  /**
   * Returns when it answers.
   *
   * @throws DataException naming the log, when it ends first or takes too long
   */
  void awaitHealthy(int port, int longestSeconds, LoggedCommand command) {
    long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(longestSeconds);
    HttpRequest question =
        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/health"))
            .timeout(Duration.ofSeconds(20))
            .build();
    HttpClient client = HttpClient.newHttpClient();
    boolean wasSeen = false;
    while (System.nanoTime() < end) {
      if (isAnswered(client, question)) {
        return;
      }
      boolean isSeen = find().isPresent();
      if (wasSeen && !isSeen) {
        break;
      }
      wasSeen = isSeen;
      pause();
    }
    stop();
    throw new DataException(
        "Cannot start Superset: it does not answer on port %d; %s says last:%n%s"
            .formatted(port, command.log(), command.lastLines()));
  }

  private static boolean isAnswered(HttpClient client, HttpRequest question) {
    try {
      return client.send(question, HttpResponse.BodyHandlers.discarding()).statusCode() == 200;
    } catch (IOException e) {
      return false;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  private static void pause() {
    try {
      Thread.sleep(PAUSE.toMillis());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
