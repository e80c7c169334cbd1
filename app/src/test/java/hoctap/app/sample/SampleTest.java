package hoctap.app.sample;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import hoctap.ingest.Intake;
import hoctap.ingest.IntakeReport;
import hoctap.ingest.IntakeReport.Entry;
import hoctap.ingest.workspace.Workspace;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SampleTest {
  private static final Clock CLOCK =
      Clock.fixed(Instant.parse("2026-02-01T01:00:00Z"), ZoneOffset.UTC);

  @TempDir Path folder;

  @Test
  void theSameSeedGivesTheSameBytes() throws Exception {
    Sample.write(folder.resolve("one"), 7, SampleSize.SMALL);
    Sample.write(folder.resolve("two"), 7, SampleSize.SMALL);
    Sample.write(folder.resolve("other"), 8, SampleSize.SMALL);
    Map<String, String> one = digests(folder.resolve("one"));
    assertThat(digests(folder.resolve("two"))).containsExactlyEntriesOf(one);
    assertThat(one).hasSizeGreaterThan(50);
    assertThat(digests(folder.resolve("other"))).isNotEqualTo(one);
  }

  @Test
  void intakeFindsInEveryFileWhatWasPlanted() throws IOException {
    Sample.write(folder, 7, SampleSize.SMALL);
    JsonNode planted = new ObjectMapper().readTree(folder.resolve("truth/planted.json").toFile());
    assertThat(read()).isEqualTo(planted(planted.get("first")));
    deliverAgain();
    assertThat(read()).containsAllEntriesOf(planted(planted.get("second")));
  }

  /** By form and file: the event, and rows read, accepted, rejected, duplicate. */
  private Map<String, String> read() {
    IntakeReport report = Intake.run(Workspace.open(folder, CLOCK), step -> {});
    Map<String, String> found = new TreeMap<>();
    for (Entry entry : report.entries()) {
      if (entry.source().equals("inbox")) {
        String form = entry.event() == IntakeReport.Event.LEFT_ALONE ? "" : entry.form() + " ";
        found.put(
            form + entry.name(),
            "%s %d %d %d %d"
                .formatted(
                    entry.event(),
                    entry.counts().read(),
                    entry.counts().accepted(),
                    entry.counts().rejected(),
                    entry.counts().duplicate()));
      }
    }
    return found;
  }

  private static Map<String, String> planted(JsonNode delivery) {
    Map<String, String> expected = new TreeMap<>();
    for (JsonNode file : delivery.get("files")) {
      String event =
          switch (file.get("state").asText()) {
            case "current" -> "LANDED";
            case "held" -> "HELD";
            case "refused" -> "REFUSED";
            default -> "LEFT_ALONE";
          };
      String form = event.equals("LEFT_ALONE") ? "" : file.get("form").asText() + " ";
      expected.put(
          form + file.get("file").asText(),
          "%s %d %d %d %d"
              .formatted(
                  event,
                  file.get("read").asInt(),
                  file.get("accepted").asInt(),
                  file.get("rejected").asInt(),
                  file.get("duplicate").asInt()));
    }
    return expected;
  }

  private void deliverAgain() throws IOException {
    Path delivery = folder.resolve("delivery-2").resolve("inbox");
    for (Path file : files(delivery)) {
      Path target = folder.resolve("inbox").resolve(delivery.relativize(file));
      Files.createDirectories(target.getParent());
      Files.copy(file, target, StandardCopyOption.REPLACE_EXISTING);
    }
  }

  // The keys are secrets, and DuckDB writes the same rows into other bytes.
  private static Map<String, String> digests(Path folder)
      throws IOException, NoSuchAlgorithmException {
    Map<String, String> digests = new TreeMap<>();
    for (Path file : files(folder)) {
      String name = folder.relativize(file).toString();
      if (!name.startsWith("keys") && !name.startsWith("sources")) {
        byte[] digest = MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(file));
        digests.put(name, HexFormat.of().formatHex(digest));
      }
    }
    return digests;
  }

  private static List<Path> files(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      return files.filter(Files::isRegularFile).toList();
    }
  }
}
