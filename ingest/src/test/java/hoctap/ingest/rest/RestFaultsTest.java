package hoctap.ingest.rest;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.ok;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.serverError;
import static com.github.tomakehurst.wiremock.client.WireMock.status;
import static com.github.tomakehurst.wiremock.stubbing.Scenario.STARTED;
import static hoctap.ingest.rest.CommuneService.family;
import static hoctap.ingest.rest.CommuneService.json;
import static hoctap.ingest.rest.CommuneService.page;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.http.Fault;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class RestFaultsTest {
  @TempDir Path folder;
  private CommuneService service;

  @BeforeEach
  void start() {
    service = CommuneService.in(folder);
  }

  @AfterEach
  void stop() {
    service.close();
  }

  /** An answer that a service must not give, and what is said of it. */
  record Case(String name, ResponseDefinitionBuilder answer, String said) {
    @Override
    public String toString() {
      return name;
    }
  }

  static List<Case> wrongAnswers() {
    return List.of(
        new Case("malformed JSON", okJson("{\"total\": 1, \"rows\": [{"), "is no whole JSON"),
        new Case("an error page", ok("<html>lỗi 099087000001</html>"), "is no whole JSON"),
        new Case("two texts", okJson(json(0, "") + "{}"), "is no whole JSON"),
        new Case("a field twice", okJson(json(1, "", "{\"a\": 1, \"a\": 2}")), "no whole JSON"),
        new Case("no rows", okJson("{\"total\": 0, \"data\": []}"), "has no list of rows"),
        new Case("a list alone", okJson("[]"), "has no list of rows"),
        new Case("no total", okJson("{\"rows\": []}"), "has no total"),
        new Case("a broken total", okJson("{\"total\": 1.5, \"rows\": []}"), "no whole number"),
        new Case("a row that is none", okJson(json(2, "", family(1), "7")), "a row 2 that is no"),
        new Case("a next that is none", okJson("{\"total\":0,\"rows\":[],\"next\":{}}"), "no text"),
        new Case("missing rows", okJson(json(3, "", family(1))), "announced 3 rows and sent 1"),
        new Case("no row but a next", okJson(json(3, "k1")), "has no row but a next page"),
        new Case("not found", status(404), "HTTP 404 on page 1"),
        new Case("unasked 304", status(304), "HTTP 304 on page 1"));
  }

  @ParameterizedTest
  @MethodSource("wrongAnswers")
  void landsNothingOfAWrongAnswerAndSaysWhatIsWrong(Case wrong) {
    service.answer("", wrong.answer());

    assertThat(service.missing()).contains(wrong.said()).doesNotContain("099087");
    assertThat(service.submissions()).isEmpty();
    assertThat(service.workspace().rejects()).isEmptyDirectory();
    assertThat(service.requests("tapthe", "30037")).isEqualTo(1);
  }

  @Test
  void comesThroughWhenAServerErrorInPageSevenPasses() {
    pages(7);
    service
        .server()
        .stubFor(
            page("tapthe", "30037", "k6")
                .inScenario("seven")
                .whenScenarioStateIs(STARTED)
                .willReturn(serverError())
                .willSetStateTo("mended"));
    service
        .server()
        .stubFor(
            page("tapthe", "30037", "k6")
                .inScenario("seven")
                .whenScenarioStateIs("mended")
                .willReturn(okJson(json(7, "", family(7)))));

    assertThat(service.events()).containsExactly("tapthe/2024/30037 landed");
    assertThat(service.rows("tapthe", "collective_code")).hasSize(7);
    assertThat(service.requests("tapthe", "30037")).isEqualTo(8);
  }

  @Test
  void landsNothingOfSevenPagesWhenTheLastNeverComes() {
    pages(7);
    service.answer("k6", serverError());

    assertThat(service.missing())
        .contains("Máy chủ trả lời HTTP 500 ở trang 7")
        .contains("The server answered HTTP 500 on page 7");
    assertThat(service.submissions()).isEmpty();
    // Six pages, and three attempts at the seventh.
    assertThat(service.requests("tapthe", "30037")).isEqualTo(9);
  }

  @ParameterizedTest
  @EnumSource(
      value = Fault.class,
      names = {"CONNECTION_RESET_BY_PEER", "EMPTY_RESPONSE", "MALFORMED_RESPONSE_CHUNK"})
  void asksAgainWhenTheConnectionIsCut(Fault fault) {
    service.answer("", aResponse().withStatus(200).withFault(fault));
    assertThat(service.missing()).contains("The connection was cut on page 1");

    service.answer("tapthe", "30037", family(1));
    assertThat(service.events()).containsExactly("tapthe/2024/30037 landed");
  }

  @Test
  void givesUpABodyThatTricklesOn() {
    service
        .set("timeout-seconds", "1")
        .answer("", okJson(json(1, "", family(1))).withChunkedDribbleDelay(50, 20_000));
    long start = System.nanoTime();

    assertThat(service.missing()).contains("did not finish page 1 within 1 seconds");
    assertThat(System.nanoTime() - start).isLessThan(8_000_000_000L);
  }

  @Test
  void givesUpABodyThatIsTooLarge() {
    service
        .set("max-page-bytes", "1000")
        .answer("", okJson(json(1, "", family(1)) + " ".repeat(5_000)));

    assertThat(service.missing()).contains("Page 1 is larger than 1000 bytes");
    assertThat(service.requests("tapthe", "30037")).isEqualTo(1);
  }

  @Test
  void refusesAPageThatRepeatsTheOneBefore() {
    service.answer("", okJson(json(4, "k1", family(1), family(2))));
    service.answer("k1", okJson(json(4, "k2", family(1), family(2))));

    assertThat(service.missing()).contains("Page 2 repeats the page before");
  }

  @Test
  void refusesAKeyThatDoesNotAdvance() {
    service.answer("", okJson(json(9, "k1", family(1))));
    service.answer("k1", okJson(json(9, "k1", family(2))));

    assertThat(service.missing()).contains("Page 2 leads back to a page that was fetched");
  }

  @Test
  void refusesATotalThatChangesBetweenPages() {
    service.answer("", okJson(json(2, "k1", family(1))));
    service.answer("k1", okJson(json(3, "", family(2))));

    assertThat(service.missing()).contains("has another total than the first (3, it was 2)");
    assertThat(service.submissions()).isEmpty();
  }

  @Test
  void waitsAsLongAsTheServerAsks() {
    for (String wait : List.of("1", "Sat, 10 Jan 2026 00:00:03 GMT")) {
      service.server().resetAll();
      service
          .server()
          .stubFor(
              page("tapthe", "30037", "")
                  .inScenario(wait)
                  .whenScenarioStateIs(STARTED)
                  .willReturn(
                      status(429)
                          .withHeader("Retry-After", wait)
                          .withHeader("Date", "Sat, 10 Jan 2026 00:00:02 GMT"))
                  .willSetStateTo("rested"));
      service
          .server()
          .stubFor(
              page("tapthe", "30037", "")
                  .inScenario(wait)
                  .whenScenarioStateIs("rested")
                  .willReturn(okJson(json(1, "", family(1)))));
      long start = System.nanoTime();

      assertThat(service.pull().get(0).counts().accepted()).isEqualTo(1);
      assertThat(System.nanoTime() - start).isBetween(950_000_000L, 6_000_000_000L);
    }
  }

  @Test
  void doesNotWaitLongerThanTheDeadlineAllows() {
    service.answer("", status(503).withHeader("Retry-After", "3600"));

    assertThat(service.missing()).contains("asks to wait 3600 seconds on page 1");
    assertThat(service.requests("tapthe", "30037")).isEqualTo(1);
  }

  private void pages(int count) {
    for (int i = 1; i <= count; i++) {
      service.answer(
          i == 1 ? "" : "k" + (i - 1), okJson(json(count, i == count ? "" : "k" + i, family(i))));
    }
  }
}
