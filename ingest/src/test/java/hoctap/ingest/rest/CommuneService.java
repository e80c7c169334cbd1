package hoctap.ingest.rest;

import static com.github.tomakehurst.wiremock.client.WireMock.absent;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.getRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.wireMockConfig;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.client.MappingBuilder;
import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import hoctap.ingest.IntakeReport;
import hoctap.ingest.form.Forms;
import hoctap.ingest.form.PersonKey;
import hoctap.ingest.lake.ParquetRows;
import hoctap.ingest.lake.TableShape;
import hoctap.ingest.landing.Landing;
import hoctap.ingest.landing.Submission;
import hoctap.ingest.workspace.Configuration.SourceConfiguration;
import hoctap.ingest.workspace.Workspace;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * A workspace and the service of a commune system that it pulls from: a real HTTP server that
 * answers what a test says. The pseudonym of a number is the number itself.
 */
final class CommuneService implements AutoCloseable {
  static final Instant NOW = Instant.parse("2026-01-10T00:00:00Z");
  static final PersonKey READABLE =
      new PersonKey(Long::parseLong, digits -> digits.getBytes(StandardCharsets.US_ASCII));
  private static final Pace QUICK = new Pace(Duration.ofMillis(5), Duration.ofMillis(20), 3);

  private final WireMockServer server;
  private String url;
  private final Workspace workspace;
  private final Map<String, String> settings = new TreeMap<>();

  private CommuneService(WireMockServer server, Workspace workspace) {
    this.server = server;
    this.url = server.baseUrl() + "/api/";
    this.workspace = workspace;
    settings.putAll(
        Map.of("forms", "tapthe", "periods", "2024", "places", "30037", "timeout-seconds", "5"));
  }

  static CommuneService in(Path folder) {
    WireMockServer server = new WireMockServer(wireMockConfig().dynamicPort());
    server.start();
    return new CommuneService(server, Workspace.init(folder, Clock.fixed(NOW, ZoneOffset.UTC)));
  }

  WireMockServer server() {
    return server;
  }

  Workspace workspace() {
    return workspace;
  }

  CommuneService set(String key, String value) {
    settings.put(key, value);
    return this;
  }

  /** Asks another address. */
  CommuneService at(String other) {
    url = other;
    return this;
  }

  /** A page of the first form of a place: behind {@code after}, or the first when that is "". */
  static MappingBuilder page(String form, String place, String after) {
    return get(urlPathEqualTo("/api/" + form))
        .withQueryParam("place", equalTo(place))
        .withQueryParam("after", after.isEmpty() ? absent() : equalTo(after));
  }

  /** Answers a page of {@code tapthe} of 30037. */
  CommuneService answer(String after, ResponseDefinitionBuilder response) {
    server.stubFor(page("tapthe", "30037", after).willReturn(response));
    return this;
  }

  /** Answers a whole form of a place in one page. */
  CommuneService answer(String form, String place, String... rows) {
    server.stubFor(page(form, place, "").willReturn(okJson(json(rows.length, "", rows))));
    return this;
  }

  /** A page as the protocol says; no next key where that is "". */
  static String json(int total, String next, String... rows) {
    return "{\"total\": %d, \"rows\": [%s], \"next\": %s}"
        .formatted(total, String.join(",\n", rows), next.isEmpty() ? "null" : "\"" + next + "\"");
  }

  /** A row of {@code tapthe}: one family. */
  static String family(int number) {
    return "{\"kind\": \"GĐ\", \"collective_code\": \"GD%02d\", \"registration\": \"mới\"}"
        .formatted(number);
  }

  SourceConfiguration source() {
    return new SourceConfiguration(
        "cong-dong", "rest", url, Optional.empty(), Optional.empty(), null, settings);
  }

  List<IntakeReport.Entry> pull() {
    RestSettings checked = RestSettings.of(source(), Map.of("COMMUNE_TOKEN", "a-secret"));
    return new RestPull(workspace, checked, Landing.of(workspace), READABLE).run(QUICK);
  }

  /** What became of each submission: {@code tapthe/2024/30037 landed}. */
  List<String> events() {
    return pull().stream()
        .map(
            entry ->
                entry.name().replaceFirst("^cong-dong/", "")
                    + " "
                    + entry.event().name().toLowerCase(Locale.ROOT))
        .toList();
  }

  /** The message about the only submission that is asked for, which must be missing. */
  String missing() {
    IntakeReport.Entry entry = pull().get(0);
    if (entry.event() != IntakeReport.Event.MISSING) {
      throw new AssertionError("It came: " + entry);
    }
    return entry.message();
  }

  List<Submission> submissions() {
    return Landing.of(workspace).submissions();
  }

  List<Submission> current() {
    return Landing.of(workspace).current();
  }

  /** The landed rows of the current submissions of a form, the given columns with | between. */
  List<String> rows(String form, String... columns) {
    TableShape shape = Forms.get(form).landedShape();
    List<String> rows = new ArrayList<>();
    for (Submission submission : current()) {
      if (submission.form().equals(form)) {
        ParquetRows.read(
            workspace.lake(),
            workspace.lake().path(submission.folder()),
            shape,
            row ->
                rows.add(
                    Arrays.stream(columns)
                        .map(column -> String.valueOf(row[shape.indexOf(column)]))
                        .collect(Collectors.joining("|"))));
      }
    }
    return rows;
  }

  /** How often a form of a place was asked for, all its pages together. */
  int requests(String form, String place) {
    return server
        .findAll(
            getRequestedFor(urlPathEqualTo("/api/" + form)).withQueryParam("place", equalTo(place)))
        .size();
  }

  @Override
  public void close() {
    server.stop();
  }
}
