package hoctap.ingest;

import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.serverError;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.wireMockConfig;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.github.tomakehurst.wiremock.WireMockServer;
import hoctap.ingest.definition.DefinitionException;
import hoctap.ingest.landing.Landing;
import hoctap.ingest.landing.Submission;
import hoctap.ingest.workspace.Workspace;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SourceIntakeTest {
  private static final Clock CLOCK =
      Clock.fixed(Instant.parse("2026-01-10T00:00:00Z"), ZoneOffset.UTC);
  private static final String ROW = "{\"kind\": \"GĐ\", \"collective_code\": \"GD01\"}";

  @TempDir Path folder;
  private final WireMockServer server = new WireMockServer(wireMockConfig().dynamicPort());
  private final List<String> progress = new ArrayList<>();

  @BeforeEach
  void startTheService() {
    Workspace.init(folder, CLOCK);
    server.start();
    server.stubFor(
        get(urlPathEqualTo("/tapthe"))
            .willReturn(okJson("{\"total\": 1, \"rows\": [" + ROW + "], \"next\": null}")));
  }

  @AfterEach
  void stopTheService() {
    server.stop();
  }

  private Workspace workspace(String... sources) throws IOException {
    Files.writeString(
        folder.resolve("hoctap.yml"), "version: 1\nsources:\n" + String.join("\n", sources) + "\n");
    return Workspace.open(folder, CLOCK);
  }

  private String service(String name, String places) {
    return "  - {name: %s, system: rest, url: \"%s\", settings: {forms: tapthe, periods: \"2024\", places: \"%s\"}}"
        .formatted(name, server.baseUrl(), places);
  }

  @Test
  void stopsNeitherFilesNorOtherSourcesWhenADatabaseIsDown() throws IOException {
    Path file = folder.resolve("inbox/tapthe/2025/30037.csv");
    Files.createDirectories(file.getParent());
    Files.writeString(file, "Loại mô hình,Mã mô hình,Đăng ký\nGĐ,GD01,mới\n");
    Workspace workspace =
        workspace(
            "  - {name: thu-vien, system: koha, url: \"jdbc:mariadb://127.0.0.1:1/koha\", place: \"87\"}",
            "  - {name: trong, system: koha, url: \"jdbc:duckdb:{workspace}/trong.duckdb\", place: \"87\"}",
            service("phan-mem", "30037"));

    IntakeReport report = Intake.run(workspace, progress::add);

    assertThat(report.isMissingAnything()).isTrue();
    assertThat(report.list(IntakeReport.Event.MISSING))
        .extracting(IntakeReport.Entry::name)
        .containsExactly("thu-vien", "trong");
    assertThat(report.list(IntakeReport.Event.MISSING))
        .allSatisfy(
            entry ->
                assertThat(entry.message())
                    .startsWith("Không đọc được cơ sở dữ liệu")
                    .contains("source " + entry.name())
                    .doesNotContain("127.0.0.1"));
    assertThat(Landing.of(workspace).current())
        .extracting(Submission::source)
        .containsExactly("inbox", "phan-mem");
    assertThat(progress)
        .anyMatch(line -> line.startsWith("Source · Nguồn thu-vien: 0 read, 0 of them changed, 1"))
        .anyMatch(line -> line.startsWith("Source · Nguồn phan-mem: 1 read, 1 of them changed, 0"));
  }

  @Test
  void givesUpADatabaseThatTakesTheCallAndSaysNothing() throws IOException {
    try (ServerSocket silent = new ServerSocket(0, 5, InetAddress.getLoopbackAddress())) {
      String host = "127.0.0.1:" + silent.getLocalPort();
      Workspace workspace =
          workspace(
              "  - {name: maria, system: koha, url: \"jdbc:mariadb://%s/koha?connectTimeout=500&socketTimeout=500\", place: \"87\"}"
                  .formatted(host),
              "  - {name: postgres, system: moodle, url: \"jdbc:postgresql://%s/moodle?connectTimeout=1&socketTimeout=1\", place: \"87\"}"
                  .formatted(host),
              service("phan-mem", "30037"));
      long start = System.nanoTime();

      IntakeReport report = Intake.run(workspace, progress::add);

      assertThat(report.list(IntakeReport.Event.MISSING))
          .extracting(IntakeReport.Entry::name)
          .containsExactly("maria", "postgres");
      assertThat(System.nanoTime() - start).isLessThan(60_000_000_000L);
      assertThat(Landing.of(workspace).current()).hasSize(1);
    }
  }

  @Test
  void namesTheOneCommuneThatDoesNotAnswerAndKeepsTheOthers() throws IOException {
    server.stubFor(
        get(urlPathEqualTo("/tapthe"))
            .withQueryParam("place", equalTo("30040"))
            .willReturn(serverError()));

    IntakeReport report =
        Intake.run(workspace(service("phan-mem", "30037,30040,30043")), progress::add);

    assertThat(report.list(IntakeReport.Event.MISSING))
        .singleElement()
        .satisfies(
            entry -> {
              assertThat(entry.name()).isEqualTo("phan-mem/tapthe/2024/30040");
              assertThat(entry.message())
                  .isEqualTo(
                      "Máy chủ trả lời HTTP 500 ở trang 1; hỏi đơn vị quản lý máy chủ."
                          + " · The server answered HTTP 500 on page 1; ask who runs the server.");
            });
    assertThat(report.lines())
        .singleElement()
        .satisfies(line -> assertThat(line.counts().accepted()).isEqualTo(2));
  }

  @Test
  void removesTheRowsThatAKilledPullLeftBehind() throws IOException {
    Workspace workspace = workspace(service("phan-mem", "30037"));
    Path left = Files.writeString(workspace.rejects().resolve(".so-hoa.pull"), ROW);
    Path half =
        Files.createDirectories(folder.resolve("lake/landing/phan-mem/tapthe/2024/x/.1.new"));

    Intake.run(workspace, progress::add);

    assertThat(left).doesNotExist();
    assertThat(half).doesNotExist();
    assertThat(workspace.rejects()).isEmptyDirectory();
    assertThat(Landing.of(workspace).current()).hasSize(1);
  }

  @Test
  void leavesAnotherRunNothingNewWhileASourceIsMissing() throws IOException {
    Workspace workspace = workspace(service("phan-mem", "30037"));
    Intake.run(workspace, progress::add);
    server.resetAll();
    progress.clear();

    IntakeReport again = Intake.run(workspace, progress::add);

    assertThat(again.isNew()).isFalse();
    assertThat(again.isMissingAnything()).isTrue();
    assertThat(progress).noneMatch(line -> line.contains("nothing new"));
    assertThat(Landing.of(workspace).current()).hasSize(1);
  }

  @Test
  void stopsBeforeAnythingIsTouchedWhenASourceIsConfiguredWrong() throws IOException {
    Workspace workspace =
        workspace(
            service("inbox", "30037"),
            service("phan-mem", "30037"),
            service("phan-mem", "99999"),
            "  - {name: thu-vien, system: koha, url: \"jdbc:duckdb:x\", user-env: NOT_SET_ANYWHERE}");

    assertThatThrownBy(() -> Intake.run(workspace, progress::add))
        .isInstanceOf(DefinitionException.class)
        .hasMessageContaining("Invalid name of a source in hoctap.yml: \"inbox\"")
        .hasMessageContaining("Invalid name of a source in hoctap.yml: \"phan-mem\"")
        .hasMessageContaining("no unit bears the code 99999")
        .hasMessageContaining("the environment variable NOT_SET_ANYWHERE is not set")
        .hasMessageContaining("Invalid place of source thu-vien in hoctap.yml: none");
    assertThat(server.getAllServeEvents()).isEmpty();
    assertThat(Landing.of(workspace).submissions()).isEmpty();
  }
}
