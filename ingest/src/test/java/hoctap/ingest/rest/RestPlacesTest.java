package hoctap.ingest.rest;

import static com.github.tomakehurst.wiremock.client.WireMock.ok;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.serverError;
import static com.github.tomakehurst.wiremock.client.WireMock.status;
import static com.github.tomakehurst.wiremock.client.WireMock.temporaryRedirect;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.wireMockConfig;
import static hoctap.ingest.rest.CommuneService.family;
import static hoctap.ingest.rest.CommuneService.json;
import static hoctap.ingest.rest.CommuneService.page;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.WireMockServer;
import hoctap.ingest.IntakeReport;
import hoctap.ingest.landing.Submission;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RestPlacesTest {
  private static final String DANSO =
      """
      {"population": 9000, "adults": 6000, "households": 2500, "counted_on": "2024-12-31"}""";

  @TempDir Path folder;
  private CommuneService service;

  @BeforeEach
  void start() {
    service =
        CommuneService.in(folder).set("places", "30037,30040,30043").set("forms", "tapthe,danso");
    for (String place : List.of("30037", "30040", "30043")) {
      service.answer("tapthe", place, family(1)).answer("danso", place, DANSO);
    }
  }

  @AfterEach
  void stop() {
    service.close();
  }

  @Test
  void asksTheOtherPlacesWhenOneDoesNotAnswer() {
    service.server().stubFor(page("tapthe", "30040", "").willReturn(serverError()));

    assertThat(service.events())
        .containsExactly(
            "tapthe/2024/30037 landed",
            "danso/2024/30037 landed",
            "tapthe/2024/30040 missing",
            "danso/2024/30040 missing",
            "tapthe/2024/30043 landed",
            "danso/2024/30043 landed");
    // A place that is silent is not asked for its other forms: that would take the others' time.
    assertThat(service.requests("danso", "30040")).isZero();
    assertThat(service.current()).extracting(Submission::placeCode).containsOnly("30037", "30043");
  }

  @Test
  void asksForTheOtherFormsOfAPlaceThatAnswersOneWrongly() {
    service.server().stubFor(page("tapthe", "30040", "").willReturn(ok("<html/>")));

    assertThat(service.events())
        .contains("tapthe/2024/30040 missing", "danso/2024/30040 landed")
        .hasSize(6);
  }

  @Test
  void keepsWhatAPlaceSentBeforeWhileItIsMissing() {
    service.pull();
    service.server().stubFor(page("tapthe", "30040", "").willReturn(serverError()));

    assertThat(service.events()).contains("tapthe/2024/30040 missing");
    assertThat(service.current()).hasSize(6);
  }

  @Test
  void stopsAskingAServerThatRefusesTheToken() {
    service.server().stubFor(page("tapthe", "30037", "").willReturn(status(401)));

    assertThat(service.pull())
        .singleElement()
        .satisfies(
            entry -> {
              assertThat(entry.event()).isEqualTo(IntakeReport.Event.MISSING);
              assertThat(entry.name()).isEqualTo("cong-dong");
              assertThat(entry.message())
                  .contains("HTTP 401", "token-env")
                  .endsWith("(chưa lấy được · not fetched: 6; 30037, 30040, 30043)");
            });
    assertThat(service.server().getAllServeEvents()).hasSize(1);
  }

  @Test
  void stopsAskingAServerThatIsDown() {
    service.server().stop();

    assertThat(service.pull())
        .singleElement()
        .satisfies(
            entry ->
                assertThat(entry.message())
                    .startsWith("Không kết nối được máy chủ")
                    .contains("Cannot connect to the server")
                    .doesNotContain("localhost"));
  }

  @Test
  void stopsAskingAServerWhoseCertificateNobodyVouchesFor() {
    WireMockServer secured = new WireMockServer(wireMockConfig().dynamicPort().dynamicHttpsPort());
    secured.start();
    try {
      service.at("https://localhost:" + secured.httpsPort()).set("token-env", "COMMUNE_TOKEN");

      assertThat(service.pull())
          .singleElement()
          .satisfies(entry -> assertThat(entry.message()).contains("Cannot open a TLS connection"));
      assertThat(secured.getAllServeEvents()).isEmpty();
    } finally {
      secured.stop();
    }
  }

  @Test
  void stopsWhenTheTimeOfTheSourceIsOver() {
    service.set("deadline-seconds", "2");
    for (String place : List.of("30037", "30040", "30043")) {
      service
          .server()
          .stubFor(
              page("tapthe", place, "")
                  .willReturn(okJson(json(1, "", family(1))).withFixedDelay(30_000)));
    }
    long start = System.nanoTime();

    // Each place may take half of the time that is left; the last one what remains.
    assertThat(service.events())
        .startsWith("tapthe/2024/30037 missing", "danso/2024/30037 missing")
        .hasSizeLessThanOrEqualTo(6);
    assertThat(System.nanoTime() - start).isLessThan(6_000_000_000L);
    assertThat(service.current()).isEmpty();
  }

  @Test
  void followsARedirectOnTheSameHostAndNoOther() {
    WireMockServer stranger = new WireMockServer(wireMockConfig().dynamicPort());
    stranger.start();
    try {
      service.set("forms", "tapthe").set("token-env", "COMMUNE_TOKEN");
      service
          .server()
          .stubFor(
              page("tapthe", "30037", "")
                  .willReturn(temporaryRedirect("/api/danso?period=2024&place=30037")));
      service.answer("danso", "30037", family(1));
      service
          .server()
          .stubFor(
              page("tapthe", "30040", "")
                  .willReturn(temporaryRedirect(stranger.baseUrl() + "/api/tapthe")));
      service
          .server()
          .stubFor(
              page("tapthe", "30043", "")
                  .willReturn(temporaryRedirect("/api/tapthe?period=2024&place=30043&limit=1")));

      List<IntakeReport.Entry> entries = service.pull();
      assertThat(entries)
          .extracting(IntakeReport.Entry::event)
          .containsExactly(
              IntakeReport.Event.LANDED, IntakeReport.Event.MISSING, IntakeReport.Event.MISSING);
      assertThat(entries.get(1).message()).contains("redirects to another server");
      assertThat(stranger.getAllServeEvents()).isEmpty();
    } finally {
      stranger.stop();
    }
  }
}
