package hoctap.app;

import static org.assertj.core.api.Assertions.assertThat;

import hoctap.warehouse.PublishedWarehouse;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/**
 * Every published figure of the sample against the truth that its generator recorded: first as the
 * files came, then after the late and the corrected ones.
 */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class TruthTest {
  private static final String FINDINGS = "What to look at, only what changed";

  private final SampleWalk walk = SampleWalk.get();

  @Test
  @Order(1)
  void everyIndicatorAtEveryLevelAndYearEqualsTheTruth() throws IOException {
    assertThat(differences("first")).isEmpty();
  }

  @Test
  @Order(2)
  void everyAgencyEqualsTheTruth() throws IOException {
    // Two agencies of merged communes may bear one code, so rows are compared, not keys.
    List<String> truth = Files.readAllLines(walk.folder().resolve("truth/first/agencies.csv"));
    List<String> published = new java.util.ArrayList<>();
    try (PublishedWarehouse warehouse = walk.warehouse()) {
      warehouse
          .query(sql("agencies.sql"))
          .rows()
          .forEach(row -> published.add(row.get(0) + "," + row.get(1)));
    }
    assertThat(published)
        .hasSizeGreaterThan(100)
        .containsExactlyInAnyOrderElementsOf(truth.subList(1, truth.size()));
  }

  @Test
  @Order(3)
  void whatNeverArrivedIsFoundAndNewsOnce() {
    assertThat(walk.output()).contains(FINDINGS, "report_missing · Nơi không gửi số liệu");
    try (PublishedWarehouse warehouse = walk.warehouse()) {
      List<String> missing =
          warehouse
              .query(
                  "select split_part(finding_id, '/', 2) || '/' || year || '/' || place_id[9:13] from mart.finding where rule = 'report_missing'")
              .rows()
              .stream()
              .map(row -> row.get(0).toString())
              .toList();
      assertThat(missing)
          .contains(
              "cdht/2022/30067",
              "thanhvien/2023/30064",
              "tapthe/2023/30058",
              "danso/2024/30049",
              "hoikh/2023/30163",
              "cdht/2022/23488",
              "thanhvien/2022/23488",
              "tapthe/2022/23488",
              "danso/2022/23488",
              "hoikh/2022/23488",
              "tapthe/2022/30070")
          // The others are files that intake refused or holds, and a commune that sends totals.
          .hasSizeLessThan(25);
    }
  }

  @Test
  @Order(4)
  void aSecondRunSaysThatNothingIsNew() {
    String again =
        SampleWalk.hoctap("run", "--workspace", walk.folder().toString(), "--now", SampleWalk.NOW);
    assertThat(again).contains("Nothing is new · Không có gì mới").doesNotContain(FINDINGS);
  }

  @Test
  @Order(5)
  void lateAndCorrectedFilesGiveTheSecondTruth() throws IOException {
    Path delivery = walk.folder().resolve("delivery-2/inbox");
    try (Stream<Path> files = Files.walk(delivery)) {
      for (Path file : (Iterable<Path>) files.filter(Files::isRegularFile)::iterator) {
        Path target = walk.folder().resolve("inbox").resolve(delivery.relativize(file).toString());
        Files.createDirectories(target.getParent());
        Files.copy(file, target, StandardCopyOption.REPLACE_EXISTING);
      }
    }
    SampleWalk.hoctap(
        "run", "--workspace", walk.folder().toString(), "--now", "2026-01-20T08:00:00Z");
    assertThat(differences("second")).isEmpty();
  }

  /** Rows of the truth that are missing or other in the warehouse, and rows that only it has. */
  private List<String> differences(String state) throws IOException {
    Map<String, String> truth = truth(state + "/values.csv", 4);
    Map<String, String> published = published("values.sql");
    SortedMap<String, String> found = new TreeMap<>();
    truth.forEach(
        (key, value) -> {
          if (!value.equals(published.get(key))) {
            found.put(key, "%s: truth %s, published %s".formatted(key, value, published.get(key)));
          }
        });
    published.forEach(
        (key, value) -> {
          if (!truth.containsKey(key)) {
            found.put(key, "%s: published %s, no truth".formatted(key, value));
          }
        });
    assertThat(truth).hasSizeGreaterThan(5_000);
    return found.values().stream().limit(200).toList();
  }

  private Map<String, String> truth(String file, int keys) throws IOException {
    Map<String, String> rows = new TreeMap<>();
    List<String> lines = Files.readAllLines(walk.folder().resolve("truth").resolve(file));
    for (String line : lines.subList(1, lines.size())) {
      String[] cells = line.split(",", -1);
      rows.put(
          String.join(",", List.of(cells).subList(0, keys)),
          String.join(",", List.of(cells).subList(keys, cells.length)));
    }
    return rows;
  }

  private Map<String, String> published(String query) throws IOException {
    Map<String, String> rows = new TreeMap<>();
    try (PublishedWarehouse warehouse = walk.warehouse()) {
      warehouse
          .query(sql(query))
          .rows()
          .forEach(row -> rows.put(String.valueOf(row.get(0)), String.valueOf(row.get(1))));
    }
    return rows;
  }

  private static String sql(String query) throws IOException {
    try (java.io.InputStream in = TruthTest.class.getResourceAsStream(query)) {
      return new String(in.readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
    }
  }
}
