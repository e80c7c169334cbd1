package hoctap.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Test;

/** No planted citizen number and no planted name is found where it may not be. */
class PrivacyTest {
  // Every number of the sample begins with 000 or 099, and nothing else of twelve digits does.
  private static final Pattern NUMBER = Pattern.compile("(?<![0-9])(?:000|099)[0-9]{9}(?![0-9])");
  private final SampleWalk walk = SampleWalk.get();

  @Test
  void thePlantedNumbersAreInTheInbox() throws IOException {
    assertThat(Files.readString(walk.folder().resolve("truth/people.csv"))).containsPattern(NUMBER);
    assertThat(found(walk.folder().resolve("inbox"))).isNotEmpty();
  }

  @Test
  void noPlantedNumberOrNameLeavesTheInboxButIntoRejects() throws IOException {
    assertThat(found(walk.folder().resolve("published"))).isEmpty();
    assertThat(found(walk.folder().resolve("lake"))).isEmpty();
    assertThat(found(walk.folder().resolve("keys"))).isEmpty();
  }

  @Test
  void nothingThatWasPrintedNamesAPerson() throws IOException {
    String printed =
        walk.output() + SampleWalk.hoctap("status", "--workspace", walk.folder().toString());
    assertThat(NUMBER.matcher(printed).find()).isFalse();
    assertThat(names()).noneMatch(printed::contains);
  }

  @Test
  void rejectsAreReadableByTheirOwnerOnly() throws IOException {
    try (Stream<Path> files = Files.list(walk.folder().resolve("rejects"))) {
      assertThat(files.filter(Files::isRegularFile).toList())
          .isNotEmpty()
          .allSatisfy(
              file ->
                  assertThat(Files.getPosixFilePermissions(file))
                      .noneMatch(permission -> !permission.name().startsWith("OWNER")));
    }
  }

  private List<String> found(Path folder) throws IOException {
    Set<String> names = names();
    List<String> found = new ArrayList<>();
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : (Iterable<Path>) files.filter(Files::isRegularFile)::iterator) {
        for (String text : texts(file)) {
          Matcher number = NUMBER.matcher(text);
          if (number.find()) {
            found.add(file + " holds a planted number at " + number.start());
          }
          names.stream()
              .filter(text::contains)
              .findFirst()
              .ifPresent(name -> found.add(file + " holds a planted name"));
        }
      }
    }
    return found;
  }

  /** The file's text, and the texts of what it packs. */
  private static List<String> texts(Path file) throws IOException {
    byte[] bytes = Files.readAllBytes(file);
    List<String> texts = new ArrayList<>();
    texts.add(new String(bytes, StandardCharsets.UTF_8));
    if (bytes.length > 4 && bytes[0] == 'P' && bytes[1] == 'K') {
      try (ZipInputStream zip = new ZipInputStream(Files.newInputStream(file))) {
        for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
          texts.add(new String(zip.readAllBytes(), StandardCharsets.UTF_8));
        }
      } catch (java.util.zip.ZipException | java.io.EOFException e) {
        texts.add("a broken zip");
      }
    }
    return texts;
  }

  /**
   * A hundred of the planted names, of three words or more, so that none is a place's by chance.
   */
  private Set<String> names() throws IOException {
    List<String> lines = Files.readAllLines(walk.folder().resolve("truth/people.csv"));
    int column = List.of(lines.get(0).split(",")).indexOf("full_name");
    Set<String> names = new HashSet<>();
    for (int i = 1; i < lines.size(); i += Math.max(1, lines.size() / 100)) {
      names.add(lines.get(i).split(",")[column]);
    }
    return names;
  }
}
