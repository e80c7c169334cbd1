package hoctap.dashboards.superset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import hoctap.dashboards.Browser;
import hoctap.dashboards.FixtureWorkspace;
import hoctap.ingest.definition.DataException;
import hoctap.ingest.workspace.Workspace;
import java.net.HttpCookie;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;

/**
 * The bundle in a real Superset. The environment is the one that HOCTAP_SUPERSET_VENV names, else
 * one that the first run installs into {@code .superset/venv} of the repository.
 */
@Tag("superset")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.MethodName.class)
class SupersetTest {
  private static final ObjectMapper JSON = new ObjectMapper();

  private static final String PASSWORD = "Superset: password of admin, shown this once: ";

  @TempDir static Path folder;
  private final List<String> progress = new ArrayList<>();
  private SupersetClient client;
  private SupersetServer server;
  private SupersetServer.Status status;

  @BeforeAll
  void serveTheBoards() throws Exception {
    Workspace workspace = FixtureWorkspace.publish(folder.resolve("workspace"));
    server = SupersetServer.of(workspace, variables());
    status = server.up(freePort(), new SecureRandom(), progress::add);
    String password =
        progress.stream()
            .filter(line -> line.startsWith(PASSWORD))
            .findFirst()
            .orElseThrow()
            .substring(PASSWORD.length());
    client = SupersetClient.logIn(status.address(), password);
  }

  @AfterAll
  void stop() {
    if (server != null) {
      server.down(progress::add);
      assertThat(server.status().isRunning()).isFalse();
    }
  }

  @Test
  void answersEveryChartWithRows() throws Exception {
    List<JsonNode> charts = charts();
    assertThat(charts).hasSize(16);
    for (JsonNode chart : charts) {
      JsonNode detail = client.get("/api/v1/chart/" + chart.path("id").asInt()).path("result");
      String body = client.post("/api/v1/chart/data", detail.path("query_context").asText());
      for (JsonNode result : JSON.readTree(body).path("result")) {
        assertThat(result.path("rowcount").asInt())
            .as("%s: %s", chart.path("slice_name").asText(), body)
            .isPositive();
      }
      assertThat(JSON.readTree(body).path("result")).as(body).isNotEmpty();
    }
  }

  @Test
  void drawsTheDashboardWithoutAnError() throws Exception {
    try (Browser browser = Browser.start(folder.resolve("chromium"), 1440, 1000)) {
      for (HttpCookie cookie : client.cookies()) {
        browser.setCookie(status.address(), cookie.getName(), cookie.getValue());
      }
      browser.open(status.address() + "superset/dashboard/chi-tieu/?standalone=1");
      browser.resize(1440, 3600);
      browser.await(
          "document.querySelectorAll('[data-test-chart-id]').length === 16"
              + " && document.querySelectorAll('[data-test=loading-indicator], .loading').length === 0"
              + " && document.querySelectorAll('.slice_container').length === 16"
              + " && document.querySelectorAll('canvas').length >= 7");
      browser.screenshot(Path.of("target/pictures/superset.png"));
      String text = browser.evaluate("document.body.innerText").asText();
      assertThat(text)
          .contains("Chỉ tiêu và kết quả thực hiện", "48,7", "57,6", "66,7", "75,6", "84,6");
      assertThat(text).doesNotContain("Unexpected error", "Error:", "No results were returned");
      assertThat(browser.errors()).isEmpty();
    }
  }

  @Test
  void importsAgainWithoutDoublingAnything() throws Exception {
    int port = status.port();
    List<String> again = new ArrayList<>();
    server.up(port, new SecureRandom(), again::add);

    assertThat(charts()).hasSize(16);
    assertThat(client.get("/api/v1/dashboard/").path("count").asInt()).isEqualTo(1);
    assertThat(client.get("/api/v1/database/").path("count").asInt()).isEqualTo(1);
    assertThat(again)
        .containsExactly(
            "Superset: importing the boards",
            "Superset: http://127.0.0.1:" + port + "/ (user admin)");
  }

  @Test
  void letsNoQueryReachAnotherFile() throws Exception {
    int database = client.get("/api/v1/database/").path("result").get(0).path("id").asInt();
    assertThat(
            client
                .ask(database, "select count(*) as n from mart.board_headline")
                .path("data")
                .get(0))
        .isEqualTo(JSON.readTree("{\"n\": 153}"));
    assertThat(client.ask(database, "select * from read_text('/etc/hostname')").toString())
        .contains("disabled by configuration");
    assertThat(client.ask(database, "create table mart.x as select 1").toString())
        .contains("error");
  }

  @Test
  void startsAgainAfterAStopAndAForeignPid() throws Exception {
    server.down(progress::add);
    assertThat(server.status().isRunning()).isFalse();
    Path pid = folder.resolve("workspace/.superset/superset.pid");
    Files.writeString(pid, Long.toString(ProcessHandle.current().pid()));
    Files.writeString(pid.resolveSibling("port"), "1");
    assertThat(server.status().isRunning()).isFalse();

    List<String> again = new ArrayList<>();
    status = server.up(status.port(), new SecureRandom(), again::add);

    assertThat(status.isRunning()).isTrue();
    assertThat(String.join("\n", again)).doesNotContain("password");
    assertThat(charts()).hasSize(16);
  }

  @Test
  void saysWhenThePortIsTaken() throws Exception {
    try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      assertThatThrownBy(() -> ServedProcess.requireFree(taken.getLocalPort()))
          .isInstanceOf(DataException.class)
          .hasMessage(
              "Cannot start Superset: port %d is taken (choose another with --port)"
                  .formatted(taken.getLocalPort()));
    }
  }

  @Test
  void keepsItsSecretsFromOthers() throws Exception {
    for (String file : List.of("secret_key", "superset_config.py", "superset.db", "superset.log")) {
      assertThat(Files.getPosixFilePermissions(folder.resolve("workspace/.superset").resolve(file)))
          .as(file)
          .hasSize(2);
    }
  }

  private List<JsonNode> charts() throws Exception {
    List<JsonNode> charts = new ArrayList<>();
    client.get("/api/v1/chart/?q=(page_size:100)").path("result").forEach(charts::add);
    return charts;
  }

  private static int freePort() throws Exception {
    try (ServerSocket socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    }
  }

  private static Map<String, String> variables() {
    Map<String, String> variables = new HashMap<>(System.getenv());
    variables.computeIfAbsent(PythonEnvironment.VARIABLE, name -> installed().toString());
    return variables;
  }

  private static Path installed() {
    Path shared = Path.of("..", ".superset").toAbsolutePath().normalize();
    new ServerFolder(shared).make();
    LoggedCommand command = new LoggedCommand(shared.resolve("install.log"), Map.of());
    Path environment = shared.resolve("venv");
    PythonEnvironment.of(Optional.empty(), environment, command, System.out::println);
    return environment;
  }
}
