package hoctap.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import hoctap.ingest.definition.DefinitionException;
import hoctap.ingest.landing.Landing;
import hoctap.ingest.landing.RowCounts;
import hoctap.ingest.workspace.Workspace;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A district (872) that issued criteria of its own, valid from 5 January 2024. */
class LocalCriteriaTest {
  private static final Clock CLOCK =
      Clock.fixed(Instant.parse("2026-01-10T00:00:00Z"), ZoneOffset.UTC);
  private static final String SET =
      """
      version: 1
      title:
        criteria:
          - id: thap-muoi
            names: [Bộ tiêu chí huyện Tháp Mười]
            document: QĐ 12/QĐ-HKH ngày 05/01/2024
            place: "872"
            valid-from: 2024-01-05
            valid-to: 2024-12-30
            groups: [1, 2]
            pass-total: 75
            minimum-item: 4
      """;

  @TempDir Path folder;

  @BeforeEach
  void makeAWorkspace() {
    Workspace.init(folder, CLOCK);
  }

  @Test
  void takesTheSetInItsPlaceAndOnItsDaysOnly() throws IOException {
    Files.writeString(folder.resolve("hoctap.yml"), SET);
    String days =
        row(1, "1", "thap-muoi", "04/01/2024")
            + row(2, "1", "thap-muoi", "05/01/2024")
            + row(3, "2", "bộ tiêu chí huyện tháp mười", "30/12/2024")
            + row(4, "1", "thap-muoi", "31/12/2024")
            + row(5, "3", "thap-muoi", "15/06/2024")
            + row(6, "1", "324", "15/06/2024");
    put("cdht/2024/30037.csv", days);
    put("cdht/2024/30340.csv", days);

    run();

    // Commune 30037 lies in district 872, commune 30340 in province 89: there it is no known set.
    assertThat(counts()).isEqualTo("30037 6 = 3 + 3 + 0, 30340 6 = 1 + 5 + 0");
  }

  @Test
  void endsWithTheDistrictThatIssuedIt() throws IOException {
    Files.writeString(folder.resolve("hoctap.yml"), SET.replace("valid-to: 2024-12-30", ""));
    put(
        "cdht/2025/30037.csv",
        row(1, "1", "thap-muoi", "30/06/2025") + row(2, "1", "thap-muoi", "01/07/2025"));

    run();

    // The lists of the merged commune also hold whom the old one assessed.
    assertThat(counts()).isEqualTo("30037 2 = 1 + 1 + 0");
  }

  @Test
  void readsTheFilesOfAPlaceAgainOnceItsSetIsKnown() throws IOException {
    put("cdht/2024/30037.csv", row(1, "1", "thap-muoi", "15/06/2024"));
    put("cdht/2024/30340.csv", row(1, "1", "324", "15/06/2024"));
    run();
    assertThat(run().isNew()).isFalse();

    Files.writeString(folder.resolve("hoctap.yml"), SET);
    IntakeReport report = run();

    assertThat(report.list(IntakeReport.Event.LANDED))
        .extracting(IntakeReport.Entry::name)
        .containsExactly("cdht/2024/30037.csv");
    assertThat(counts()).isEqualTo("30037 1 = 1 + 0 + 0, 30340 1 = 1 + 0 + 0");
  }

  @Test
  void namesEveryFaultOfEverySetAndAreaAtOnce() throws IOException {
    Files.writeString(
        folder.resolve("hoctap.yml"),
        """
        version: 1
        title:
          criteria:
            - id: Tháp Mười
              place: "999"
              valid-from: 2024-01-05
              groups: [1, 5]
              pass-total: 101
              minimum-item: 5
            - id: rieng
              names: ["324"]
              document: QĐ 1
              place: "872"
              valid-from: 25/20/2023
              valid-to: 2023-02-30
              groups: [1]
              items: 11
              pass-total: 80
              minimum-item: 4.55
            - id: nguoc
              document: QĐ 2
              place: "872"
              valid-from: 2024-02-01
              valid-to: 2024-01-31
              groups: [1]
              pass-total: 80
              minimum-item: 5
              digital-item: 11
          areas:
            - {place: "872", area-class: khu vực III, valid-from: 2021-06-04, document: QĐ 861}
            - {place: "30040", valid-from: 2021-06-04, document: QĐ 861}
            - {place: "30040", area-class: khu vực II, valid-from: 2024-01-01, document: QĐ 861}
        """);

    assertThatThrownBy(this::run)
        .isInstanceOf(DefinitionException.class)
        .hasMessageContaining("\"Tháp Mười\" in hoctap.yml: the id must be letters a to z")
        .hasMessageContaining("\"Tháp Mười\" in hoctap.yml: document is missing")
        .hasMessageContaining("groups [1, 5] (wanted some of 1, 2, 3, 4)")
        .hasMessageContaining("Không có huyện nào mang mã 999 vào ngày 05/01/2024")
        .hasMessageContaining("pass-total 101 (wanted 0 to 100, at most one decimal)")
        .hasMessageContaining("\"rieng\" in hoctap.yml: \"324\" names another set already")
        .hasMessageContaining("valid-from \"25/20/2023\" (wanted a day, as 2024-01-05)")
        .hasMessageContaining("valid-to \"2023-02-30\" (wanted a day, as 2024-12-31)")
        .hasMessageContaining("items 11 (wanted 1 to 10)")
        .hasMessageContaining("minimum-item 4.55 (wanted 0 to 10, at most one decimal)")
        .hasMessageContaining("valid-to 2024-01-31 is before valid-from 2024-02-01")
        .hasMessageContaining("digital-item 11 (wanted 1 to 10)")
        .hasMessageContaining("Invalid area 1 (872) in hoctap.yml: only a commune is listed")
        .hasMessageContaining("Invalid area 2 (30040) in hoctap.yml: area-class is missing")
        .hasMessageContaining("Invalid area 3 (30040) in hoctap.yml: it is listed twice");
    assertThat(Landing.of(workspace()).submissions()).isEmpty();
  }

  private Workspace workspace() {
    return Workspace.open(folder, CLOCK);
  }

  private IntakeReport run() {
    return Intake.run(workspace(), line -> {});
  }

  private void put(String name, String rows) throws IOException {
    Path file = folder.resolve("inbox").resolve(name);
    Files.createDirectories(file.getParent());
    String scores =
        IntStream.rangeClosed(1, 10).mapToObj(i -> "TC" + i).collect(Collectors.joining(","));
    Files.writeString(
        file,
        "Số định danh cá nhân,Họ và tên,Ngày sinh,Giới tính,Nhóm đối tượng,Bộ tiêu chí,"
            + scores
            + ",Ngày đánh giá\n"
            + rows);
  }

  private static String row(int person, String group, String criteria, String day) {
    return "00008400000%d,Người Mẫu,1984,Nam,%s,%s,8,8,8,8,8,8,8,8,8,8,%s\n"
        .formatted(person, group, criteria, day);
  }

  /** Of what landed last from each place: read = accepted + rejected + duplicate. */
  private String counts() {
    return Landing.of(workspace()).submissions().stream()
        .collect(
            Collectors.toMap(one -> one.placeCode(), one -> one.counts(), (one, later) -> later))
        .entrySet()
        .stream()
        .sorted(java.util.Map.Entry.comparingByKey())
        .map(
            one -> {
              RowCounts rows = one.getValue();
              return "%s %d = %d + %d + %d"
                  .formatted(
                      one.getKey(),
                      rows.read(),
                      rows.accepted(),
                      rows.rejected(),
                      rows.duplicate());
            })
        .collect(Collectors.joining(", "));
  }
}
