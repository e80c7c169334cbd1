package hoctap.dashboards;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import hoctap.ingest.workspace.Workspace;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The page in a real browser, its figures read back and held against the warehouse. */
class PageTest {
  private static final String PROVINCE = "province:82@2025-07-01";

  @TempDir static Path folder;
  private static Workspace workspace;
  private static Path page;
  private static Browser browser;

  @BeforeAll
  static void open() throws Exception {
    workspace = FixtureWorkspace.publish(folder.resolve("workspace"));
    page = Page.write(workspace, line -> {});
    browser = Browser.start(folder.resolve("chromium"), 1280, 900);
    browser.open(page.toUri().toString());
    browser.await("document.body.dataset.drawn === 'yes'");
  }

  @AfterAll
  static void close() throws Exception {
    if (browser != null) {
      browser.close();
    }
  }

  @Test
  void carriesEveryFigureOfTheWarehouse() throws Exception {
    JsonNode carried =
        browser.evaluate(
            "(() => { const t = JSON.parse(document.getElementById('hoctap-data').textContent).headline; return t.rows.map(r => Object.fromEntries(t.columns.map((c, i) => [c, r[i]]))); })()");
    Map<String, JsonNode> byKey = new HashMap<>();
    carried.forEach(row -> byKey.put(key(row), row));
    try (PublishedFile warehouse = PublishedFile.open(workspace)) {
      List<Map<String, Object>> rows = warehouse.rows("page/headline.sql");
      assertThat(rows).hasSameSizeAs(byKey.keySet()).hasSize(153);
      for (Map<String, Object> row : rows) {
        JsonNode shown =
            byKey.get(
                "%s %s %s"
                    .formatted(
                        row.get("place_id"), row.get("indicator_id"), row.get("target_year")));
        for (String field : List.of("value", "target", "gap_points")) {
          assertThat(shown.path(field).asDouble())
              .isEqualTo(((Number) row.get(field)).doubleValue());
        }
        for (String field : List.of("numerator", "denominator", "people_needed", "year")) {
          assertThat(shown.path(field).asLong()).isEqualTo(((Number) row.get(field)).longValue());
        }
      }
    }
  }

  @Test
  void writesTheHeadlineFiguresOfTheProvinceInVietnamese() throws Exception {
    choose(PROVINCE);
    try (PublishedFile warehouse = PublishedFile.open(workspace)) {
      for (Map<String, Object> row : warehouse.rows("page/headline.sql")) {
        if (row.get("place_id").equals(PROVINCE)) {
          String tile = "#headline-" + row.get("indicator_id");
          assertThat(text(tile + " [data-field=value]"))
              .isEqualTo(oneDecimal(row.get("value")) + "\u00a0%");
          assertThat(text(tile + " [data-field=numerator]"))
              .isEqualTo(thousands(row.get("numerator")));
          String target = " [data-target-year=\"%s\"]".formatted(row.get("target_year"));
          assertThat(text(tile + target + "[data-field=people_needed]"))
              .isEqualTo(thousands(row.get("people_needed")));
        }
      }
    }
    assertThat(text("#headline-adults_titled_in_collectives"))
        .contains("48,7\u00a0%", "14.925 trên 30.633 người lớn thuộc gia đình", "3.455", "11,3")
        .contains("năm 2025, tạm tính", "Chưa tính 1 xã");
  }

  @Test
  void ranksCommunesByTheGapInPeople() throws Exception {
    choose(PROVINCE);
    set("ranked-indicator", "adults_titled_in_collectives");
    set("ranked-year", "2030");
    JsonNode gaps =
        browser.evaluate(
            "[...document.querySelectorAll('#ranking-table [data-field=people_needed]')].map(e => Number(e.dataset.value))");
    assertThat(gaps).hasSize(11);
    for (int i = 1; i < gaps.size(); i++) {
      assertThat(gaps.get(i).asInt()).isLessThanOrEqualTo(gaps.get(i - 1).asInt());
    }
    assertThat(browser.evaluate("document.querySelectorAll('#ranking-chart path').length").asInt())
        .isGreaterThan(10);
  }

  @Test
  void drawsABreakOfTheSeriesBetweenTheYearsAndSaysWhatChanged() throws Exception {
    choose(PROVINCE);
    assertThat(texts("#by-year-adults_titled_in_collectives .break"))
        .isEqualTo("[\"Từ ngày 25/10/2023 áp dụng QĐ 324 thay cho QĐ 244.\"]");
    assertThat(texts("#by-year-adults_titled_in_collectives svg text")).contains("Từ QĐ 324");
    assertThat(texts("#by-year-staff_titled_in_units svg text"))
        .contains("Từ QĐ 324", "Từ TT 24/2023");
    // A dashed line, left of the bar of 2023 and right of that of 2022.
    assertThat(
            browser
                .evaluate(
                    "document.querySelectorAll('#by-year-staff_titled_in_units svg path[stroke-dasharray]').length")
                .asInt())
        .isEqualTo(2);
    // No figure stands before it: there is nothing to part.
    assertThat(texts("#by-year-titled_with_digital_skill .break")).isEqualTo("[]");
  }

  @Test
  void printsTheDefinitionOfTheYearBesideTheFigure() throws Exception {
    choose(PROVINCE);
    assertThat(texts("#headline-adults_titled_in_collectives .definition"))
        .isEqualTo(
            "[\"Cách tính năm 2025Tính trên: Người lớn thuộc gia đình, dòng họ hoặc cộng đồng học tập được công nhận. Quy định năm 2025.\"]");
  }

  private static String texts(String selector) throws Exception {
    return browser
        .evaluate(
            "[...document.querySelectorAll('%s')].map(e => e.textContent)".formatted(selector))
        .toString();
  }

  @Test
  void followsTheChosenPlace() throws Exception {
    choose("commune:30037@2025-07-01");
    assertThat(text("#place-name")).isEqualTo("Xã Tháp Mười");
    assertThat(text("#ranking-table tr.here th")).isEqualTo("Xã Tháp Mười");
    assertThat(text("#headline-adults_titled_in_collectives [data-field=denominator]"))
        .isEqualTo("1.948");
  }

  @Test
  void listsWhatAPlaceCanDoBeforeTheNextRound() throws Exception {
    choose("commune:30037@2025-07-01");
    set("action-year", "2030");
    // 60 % of 1,948 is 1,169; 876 hold the title.
    assertThat(text("#action-note"))
        .isEqualTo(
            "Năm 2025 còn thiếu 293, còn 1 đợt: mỗi đợt 293; đợt cao nhất từ trước đến nay tăng 25."
                + " Dự báo: khả năng đạt mốc 2030 là 25\u00a0%, dự kiến đạt năm 2031.");
    assertThat(text("#action-table [data-action=passed_not_decided] th"))
        .isEqualTo("Đã đủ điểm, chưa có quyết định công nhận");
    assertThat(text("#action-table [data-action=assessed_far] [data-field=takes]"))
        .isEqualTo("290");
    set("action-year", "2025");
    assertThat(text("#action-note")).startsWith("Đã đạt mốc 2025");
  }

  @Test
  void asksNothingOfAnyNetworkAndComplainsOfNothing() throws Exception {
    choose(PROVINCE);
    assertThat(browser.errors()).isEmpty();
    assertThat(
            browser
                .evaluate("performance.getEntriesByType('resource').map(e => e.name)")
                .toString())
        .isEqualTo("[]");
    String html = Files.readString(page);
    assertThat(html).contains("<html lang=\"vi\">").doesNotContain("<link", " src=\"http");
  }

  @Test
  void fitsAPhone() throws Exception {
    choose(PROVINCE);
    browser.resize(390, 844);
    assertThat(
            browser
                .evaluate(
                    "document.documentElement.scrollWidth - document.documentElement.clientWidth")
                .asInt())
        .isZero();
    browser.showWhole(390);
    browser.screenshot(Path.of("target/pictures/page-phone.png"));
    browser.resize(1280, 900);
    browser.showWhole(1280);
    browser.screenshot(Path.of("target/pictures/page.png"));
  }

  private static void choose(String place) throws Exception {
    set("place", place);
    assertThat(browser.evaluate("document.body.dataset.place").asText()).isEqualTo(place);
  }

  private static void set(String id, String value) throws Exception {
    browser.evaluate(
        "(() => { const e = document.getElementById('%s'); e.value = '%s'; e.dispatchEvent(new Event('change')); })()"
            .formatted(id, value));
  }

  private static String text(String selector) throws Exception {
    return browser.evaluate("document.querySelector('%s').innerText".formatted(selector)).asText();
  }

  private static String key(JsonNode row) {
    return "%s %s %s"
        .formatted(
            row.path("place_id").asText(),
            row.path("indicator_id").asText(),
            row.path("target_year").asText());
  }

  private static String oneDecimal(Object value) {
    return BigDecimal.valueOf(((Number) value).doubleValue())
        .setScale(1, RoundingMode.HALF_UP)
        .toString()
        .replace('.', ',');
  }

  private static String thousands(Object value) {
    String digits = value.toString();
    return digits.length() <= 3
        ? digits
        : digits.substring(0, digits.length() - 3) + "." + digits.substring(digits.length() - 3);
  }
}
