package hoctap.app;

import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.serverError;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.wireMockConfig;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.WireMockServer;
import hoctap.warehouse.PublishedWarehouse;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The whole walk over a real HTTP service, of whose three communes one does not answer. */
class ServiceRunTest {
  private static final String PERSON =
      """
      {"citizen_id": "%s", "full_name": "Người Mẫu", "birth_year": 1984, "gender": "Nam",
       "target_group": 1, "criteria": "324", "score_1": 8, "score_2": 8, "score_3": 8,
       "score_4": 8, "score_5": 8, "score_6": 8, "score_7": 8, "score_8": 8, "score_9": 8,
       "score_10": 8, "assessed_on": "2024-10-15", "decision_no": %s, "decided_on": %s}""";
  private static final String PLACE =
      """
      {"population": 100, "adults": %d, "households": 30, "counted_on": "2024-12-31"}""";

  @TempDir private Path folder;
  private final WireMockServer server = new WireMockServer(wireMockConfig().dynamicPort());

  @BeforeEach
  void aServiceOfThreeCommunes() throws IOException {
    server.start();
    run(0, "init", folder.toString());
    Files.writeString(
        folder.resolve("hoctap.yml"),
        """
        version: 1
        engine: duckdb
        sources:
          - name: phan-mem
            system: rest
            url: %s/api
            settings: {forms: "cdht,danso", periods: "2024", places: "30037,30040,30043"}
        """
            .formatted(server.baseUrl()));
    answer("30037", 10, titled("000084000001"), assessed("000084000002"));
    answer("30040", 40, titled("000084000003"));
    answer("30043", 20, titled("000084000004"));
  }

  @AfterEach
  void stop() {
    server.stop();
  }

  @Test
  void publishesTheCommunesThatAnsweredAndEndsWithThree() {
    server.stubFor(
        get(urlPathEqualTo("/api/cdht"))
            .withQueryParam("place", equalTo("30040"))
            .willReturn(serverError()));

    String printed = run(3, "run", "--workspace", folder.toString(), "--now", SampleWalk.NOW);

    assertThat(printed)
        .contains("Missing, not zero", "Không đọc được, không tính là 0")
        .contains("phan-mem/cdht/2024/30040: Máy chủ trả lời HTTP 500 ở trang 1")
        .contains("phan-mem/danso/2024/30040")
        .doesNotContain("\tat ", server.baseUrl(), "000084");
    // One title in 10 adults and one in 20; the commune that is missing is in neither sum.
    assertThat(titles())
        .containsExactly("commune:30037@ 1/10", "commune:30043@ 1/20", "province:87@ 2/30");
    assertThat(
            query(
                "select source, expected, arrived from mart.completeness"
                    + " where place_id = 'commune:30040@' order by form"))
        .containsExactly("inbox true false", "inbox true false");
    assertThat(
            query(
                "select source, form, arrived from mart.board_completeness"
                    + " where place_id = 'province:87@' order by form"))
        .containsExactly("inbox cdht 2", "inbox danso 2");
    lastsThroughTheNextRuns();
  }

  private void lastsThroughTheNextRuns() {
    answer("30040", 40, titled("000084000003"));
    String mended = run(0, "run", "--workspace", folder.toString(), "--now", SampleWalk.NOW);
    assertThat(mended).doesNotContain("Missing, not zero");
    assertThat(titles()).contains("commune:30040@ 1/40", "province:87@ 3/70");

    server.stop();
    String down = run(3, "run", "--workspace", folder.toString(), "--now", SampleWalk.NOW);
    assertThat(down).contains("phan-mem: Không kết nối được máy chủ");
    assertThat(titles()).contains("commune:30040@ 1/40", "province:87@ 3/70");
  }

  private List<String> titles() {
    return query(
        "select place_id, numerator || '/' || denominator from mart.indicator_value"
            + " where indicator_id = 'title_rate_of_adults' and year = 2024"
            + " and level in ('commune', 'province') order by 1");
  }

  private List<String> query(String sql) {
    try (PublishedWarehouse warehouse =
        PublishedWarehouse.open(folder.resolve("published/warehouse.duckdb"))) {
      return warehouse.query(sql).rows().stream()
          .map(row -> row.stream().map(String::valueOf).collect(Collectors.joining(" ")))
          .toList();
    }
  }

  private void answer(String place, int adults, String... persons) {
    stub("cdht", place, persons);
    stub("danso", place, PLACE.formatted(adults));
  }

  private void stub(String form, String place, String... rows) {
    server.stubFor(
        get(urlPathEqualTo("/api/" + form))
            .withQueryParam("place", equalTo(place))
            .willReturn(
                okJson(
                    "{\"total\": %d, \"rows\": [%s], \"next\": null}"
                        .formatted(rows.length, String.join(",", rows)))));
  }

  private static String titled(String citizen) {
    return PERSON.formatted(citizen, "\"01/QĐ\"", "\"2024-12-01\"");
  }

  private static String assessed(String citizen) {
    return PERSON.formatted(citizen, "null", "null");
  }

  private static String run(int wanted, String... words) {
    StringWriter text = new StringWriter();
    int exit = Main.run(new PrintWriter(text), words);
    assertThat(exit).as(text.toString()).isEqualTo(wanted);
    return text.toString();
  }
}
