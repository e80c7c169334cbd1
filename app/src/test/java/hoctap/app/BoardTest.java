package hoctap.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import hoctap.dashboards.Browser;
import hoctap.dashboards.superset.SupersetClient;
import hoctap.warehouse.PublishedWarehouse;
import java.net.HttpCookie;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the sample's walk shows: the page and a real Superset, held against the warehouse. */
class BoardTest {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Pattern PASSWORD = Pattern.compile("shown this once: (\\S+)");
  private static final Pattern ADDRESS = Pattern.compile("Superset: (http://\\S+)");
  private static final String FIGURES =
      "select place_id, indicator_id, target_year, year, value, numerator, denominator, target, people_needed"
          + " from mart.board_headline where level <> 'village' and indicator_id in ('adults_titled_in_collectives',"
          + " 'staff_titled_in_units', 'titled_with_digital_skill', 'proficient_of_skilled', 'briefed_on_criteria')";

  @TempDir private Path folder;

  @Test
  void thePageCarriesTheFiguresOfTheWarehouse() throws Exception {
    SampleWalk walk = SampleWalk.get();
    TreeMap<String, String> published = new TreeMap<>();
    try (PublishedWarehouse warehouse = walk.warehouse()) {
      for (List<Object> row : warehouse.query(FIGURES).rows()) {
        published.put(row.subList(0, 3).toString(), numbers(row.subList(3, row.size())));
      }
    }
    TreeMap<String, String> shown = new TreeMap<>();
    try (Browser browser = Browser.start(folder.resolve("chromium"), 1280, 900)) {
      browser.open(walk.folder().resolve("published/index.html").toUri().toString());
      browser.await("document.body.dataset.drawn === 'yes'");
      JsonNode table =
          browser.evaluate(
              "JSON.parse(document.getElementById('hoctap-data').textContent).headline");
      List<String> columns = JSON.convertValue(table.path("columns"), List.class);
      for (JsonNode row : table.path("rows")) {
        shown.put(
            List.of(
                    row.get(columns.indexOf("place_id")).asText(),
                    row.get(columns.indexOf("indicator_id")).asText(),
                    row.get(columns.indexOf("target_year")).asText())
                .toString(),
            numbers(
                List.of("year", "value", "numerator", "denominator", "target", "people_needed")
                    .stream()
                    .map(column -> row.get(columns.indexOf(column)))
                    .map(cell -> cell.isNull() ? "null" : cell.asText())
                    .toList()));
      }
      assertThat(browser.errors()).isEmpty();
      assertThat(browser.evaluate("document.querySelectorAll('#ranking-table tr').length").asInt())
          .isGreaterThan(10);
    }
    assertThat(shown).hasSizeGreaterThan(300).isEqualTo(published);
  }

  @Test
  void everyChartOfTheBoardAnswersInSuperset() throws Exception {
    SampleWalk walk = SampleWalk.get();
    String workspace = walk.folder().toString();
    String said =
        SampleWalk.hoctap("superset", "up", "--workspace", workspace, "--port", freePort());
    try {
      String address = find(ADDRESS, said);
      SupersetClient client = SupersetClient.logIn(address, find(PASSWORD, said));
      JsonNode charts = client.get("/api/v1/chart/?q=(page_size:100)").path("result");
      assertThat(charts).hasSize(16);
      for (JsonNode chart : charts) {
        JsonNode detail = client.get("/api/v1/chart/" + chart.path("id").asInt()).path("result");
        JsonNode answers =
            JSON.readTree(client.post("/api/v1/chart/data", detail.path("query_context").asText()));
        assertThat(answers.path("result")).as(answers.toString()).isNotEmpty();
        for (JsonNode answer : answers.path("result")) {
          assertThat(answer.path("rowcount").asInt())
              .as(chart.path("slice_name").asText())
              .isPositive();
        }
      }
      draw(client, address);
    } finally {
      SampleWalk.hoctap("superset", "down", "--workspace", workspace);
    }
  }

  private void draw(SupersetClient client, String address) throws Exception {
    try (Browser browser = Browser.start(folder.resolve("superset"), 1440, 1000)) {
      for (HttpCookie cookie : client.cookies()) {
        browser.setCookie(address, cookie.getName(), cookie.getValue());
      }
      browser.open(address + "superset/dashboard/chi-tieu/?standalone=1");
      browser.resize(1440, 3600);
      browser.await(
          "document.querySelectorAll('.slice_container').length === 16"
              + " && document.querySelectorAll('[data-test=loading-indicator], .loading').length === 0"
              + " && document.querySelectorAll('canvas').length >= 7");
      browser.screenshot(Path.of("target/pictures/superset.png"));
      assertThat(browser.evaluate("document.body.innerText").asText())
          .contains("Chỉ tiêu và kết quả thực hiện")
          .doesNotContain("Unexpected error", "Error:", "No results were returned");
      assertThat(browser.errors()).isEmpty();
    }
  }

  private static String numbers(List<?> values) {
    return values.stream()
        .map(value -> value == null ? "null" : value.toString())
        .map(text -> text.equals("null") ? text : Double.toString(Double.parseDouble(text)))
        .toList()
        .toString();
  }

  private static String find(Pattern pattern, String text) {
    Matcher found = pattern.matcher(text);
    assertThat(found.find()).as(text).isTrue();
    return found.group(1);
  }

  private static String freePort() throws Exception {
    try (ServerSocket socket = new ServerSocket(0)) {
      return Integer.toString(socket.getLocalPort());
    }
  }
}
