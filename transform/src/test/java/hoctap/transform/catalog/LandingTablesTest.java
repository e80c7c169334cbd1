package hoctap.transform.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import hoctap.ingest.form.Finding;
import hoctap.ingest.lake.Lake;
import hoctap.ingest.landing.Delivery;
import hoctap.ingest.landing.Landing;
import hoctap.ingest.landing.Outcome;
import hoctap.ingest.landing.RowCounts;
import hoctap.ingest.landing.SubmissionKey;
import hoctap.ingest.landing.SubmissionWriter;
import hoctap.ingest.place.Places;
import hoctap.ingest.workspace.Configuration;
import hoctap.ingest.workspace.Workspace;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LandingTablesTest {
  private static final Set<String> PROVINCES =
      Set.of("province:87@", "province:82@2025-07-01", "province:62@");

  private static final Places PLACES = Places.load();
  private static final Catalog CATALOG = Catalog.load(CatalogFiles.ofProgram(), Map.of());
  @TempDir Path folder;
  private Workspace workspace;

  @BeforeEach
  void openWorkspace() {
    Configuration configuration =
        new Configuration(1, List.of(), List.of(), Map.of(), null, null, null, null, null);
    workspace =
        new Workspace(
            folder,
            configuration,
            Lake.at(folder.resolve("lake").toString()),
            Clock.fixed(Instant.parse("2026-01-01T00:00:00Z"), ZoneOffset.UTC));
  }

  @Test
  void countsDaysFromTheLastDayOfThePlanInTheClockOfVietNam() {
    // 17:30 in London on the 14th is half past midnight on the 15th there: one day late.
    land("tapthe", "2024", "commune:30037@", "2024-11-14T17:30:00Z");
    land("tapthe", "2024", "commune:30040@", "2024-11-14T16:30:00Z");
    land("tapthe", "2023", "commune:30040@", "2024-02-01T00:00:00Z");

    assertThat(completeness("tapthe 2024 commune:30037@"))
        .containsExactly("true true false 1 3 0 2 1");
    assertThat(completeness("tapthe 2024 commune:30040@"))
        .containsExactly("true true true 0 3 0 2 1");
    assertThat(completeness("tapthe 2023 commune:30040@"))
        .containsExactly("true true null null 3 0 2 1");
  }

  @Test
  void takesTheFirstDeliveryForPunctualityAndTheLastForTheRows() {
    land("tapthe", "2024", "commune:30037@", "2024-11-01T00:00:00Z");
    land("tapthe", "2024", "commune:30037@", "2024-12-20T00:00:00Z");

    assertThat(completeness("tapthe 2024 commune:30037@"))
        .containsExactly("true true true 0 3 0 2 1");
  }

  @Test
  void expectsEveryCommuneOfAProvinceWhereOneSentTheForm() {
    land("danso", "2024", "commune:30037@", "2024-11-01T00:00:00Z");

    List<String> expected = rows("danso 2024 commune");
    // Old Đồng Tháp had 141 communes in 12 districts; no form of population is asked of those.
    assertThat(expected).hasSize(141);
    assertThat(rows("danso 2024 district")).isEmpty();
    assertThat(completeness("danso 2024 commune:30040@"))
        .containsExactly("true false null null null null null null");
    assertThat(rows("tapthe")).isEmpty();
  }

  @Test
  void expectsTheAssociationsOfDistrictsAndProvincesToo() {
    land("hoikh", "2024", "district:872@", "2024-11-20T00:00:00Z");

    assertThat(completeness("hoikh 2024 district:872@"))
        .containsExactly("true true false 1 3 0 2 1");
    assertThat(completeness("hoikh 2024 province:87@"))
        .containsExactly("true false null null null null null null");
    assertThat(rows("hoikh 2024")).hasSize(141 + 12 + 1);
  }

  @Test
  void expectsOfANewCommuneTheHalfItSentAndNothingOfTheOldOne() {
    land("tapthe", "2025H1", "commune:30040@", "2025-07-10T00:00:00Z");
    land("tapthe", "2025H2", "commune:30037@2025-07-01", "2025-11-19T00:00:00Z");

    assertThat(completeness("tapthe 2025H1 commune:30040@"))
        .containsExactly("false true null null 3 0 2 1");
    assertThat(completeness("tapthe 2025H2 commune:30037@2025-07-01"))
        .containsExactly("true true true 0 3 0 2 1");
    assertThat(completeness("tapthe 2025 commune:30046@2025-07-01"))
        .containsExactly("true false null null null null null null");
    assertThat(rows("tapthe 2025 commune")).hasSize(101);
  }

  @Test
  void expectsOfAServiceWhatNoFileBrought() {
    land("danso", "2024", "commune:30037@", "2024-11-01T00:00:00Z");
    for (String place : List.of("commune:30037@", "commune:30040@")) {
      land(
          SubmissionKey.of("phan-mem", "danso", "2024", PLACES.get(place)), "2024-11-10T00:00:00Z");
    }

    // One form of one place is expected once, from where it came; the file goes before the service.
    assertThat(sources("danso 2024 commune:30037@"))
        .containsExactly("inbox true", "phan-mem false");
    assertThat(sources("danso 2024 commune:30040@")).containsExactly("phan-mem true");
    assertThat(sources("danso 2024 commune:30043@")).containsExactly("inbox true");
    assertThat(rows("danso 2024 commune")).hasSize(141 + 1);
  }

  @Test
  void tellsTheFindingsOfWhatCounts() {
    land("tapthe", "2024", "commune:30037@", "2024-11-01T00:00:00Z");
    land("tapthe", "2024", "commune:30037@", "2024-12-20T00:00:00Z");

    ServedTable findings = table("finding");
    assertThat(findings.rows())
        .extracting(row -> row[1] + " " + row[2] + " " + row[3] + " " + row[4] + " " + row[6])
        .containsExactly("warning total_differs commune:30037@ 2024 4");
  }

  @Test
  void tellsEverySubmissionWithItsState() {
    land("tapthe", "2024", "commune:30037@", "2024-11-01T00:00:00Z");
    land("tapthe", "2024", "commune:30037@", "2024-12-20T00:00:00Z");
    try (SubmissionWriter writer =
        Landing.of(workspace).writer(SubmissionKey.ofUnknownPlace("danso", "2024", "99999"))) {
      writer.refuse(
          Delivery.ofWhole("1", "99999.csv", "aa", Instant.parse("2024-11-02T00:00:00Z")),
          "Không có đơn vị nào mang mã này");
    }

    ServedTable submissions = table("submission");
    int state = submissions.shape().indexOf("state");
    int place = submissions.shape().indexOf("place_id");
    int received = submissions.shape().indexOf("received_at");
    assertThat(submissions.rows())
        .extracting(row -> row[state] + " " + row[place] + " " + row[received])
        .containsExactlyInAnyOrder(
            "superseded commune:30037@ 2024-11-01T00:00:00Z",
            "current commune:30037@ 2024-12-20T00:00:00Z",
            "refused null 2024-11-02T00:00:00Z");
  }

  private void land(String form, String period, String place, String received) {
    land(SubmissionKey.of(SubmissionKey.INBOX, form, period, PLACES.get(place)), received);
  }

  private void land(SubmissionKey key, String received) {
    try (SubmissionWriter writer = Landing.of(workspace).writer(key)) {
      writer.commit(
          Delivery.ofWhole("1", key.placeCode() + ".csv", received, Instant.parse(received)),
          Outcome.of(new RowCounts(3, 0, 2, 1))
              .withFindings(
                  List.of(
                      new Finding(
                          "total_differs", Finding.Severity.WARNING, 4, "Tổng số không khớp"))));
    }
  }

  private ServedTable table(String name) {
    return LandingTables.of(CATALOG, PLACES, Landing.of(workspace).submissions(), PROVINCES)
        .stream()
        .filter(one -> one.name().equals(name))
        .findFirst()
        .orElseThrow();
  }

  /** The rows whose form, period and place begin so, as text. */
  private List<String> rows(String beginning) {
    return table("completeness").rows().stream()
        .map(row -> Arrays.stream(row).map(String::valueOf).toList())
        .map(row -> row.get(1) + " " + row.get(3) + " " + row.get(2) + " | " + tail(row))
        .filter(row -> row.startsWith(beginning))
        .toList();
  }

  /** By source, whether that form, period and place is expected of it. */
  private List<String> sources(String key) {
    return table("completeness").rows().stream()
        .filter(row -> key.equals(row[1] + " " + row[3] + " " + row[2]))
        .map(row -> row[0] + " " + row[5])
        .toList();
  }

  private List<String> completeness(String key) {
    return rows(key + " | ").stream().map(row -> row.substring(row.indexOf("| ") + 2)).toList();
  }

  private static String tail(List<String> row) {
    return String.join(" ", row.subList(5, row.size()));
  }
}
