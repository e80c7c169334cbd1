package hoctap.dashboards.board;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import hoctap.ingest.definition.DefinitionException;
import org.junit.jupiter.api.Test;

class BoardsTest {
  private static final String SOUND =
      """
      title: Chỉ tiêu
      summary: Tóm tắt
      start_level: province
      target_years: [2025]
      indicators:
        - {id: title_rate_of_adults, title: Người lớn}
      datasets:
        - name: board_headline
          title: Chính
          columns:
            - {name: value, label: Kết quả, format: one_decimal}
      sections:
        - id: dau
          title: Đầu
          text: Lời
          charts:
            - {id: so, title: Số, kind: figure, dataset: board_headline, measures: [value], per: indicator}
      """;

  @Test
  void loadsTheBoardsItCarries() {
    assertThat(Boards.load()).containsOnlyKeys("chi-tieu");
    assertThat(Boards.load().get("chi-tieu").indicators()).hasSize(5);
  }

  @Test
  void readsASoundBoard() {
    assertThat(Boards.read("boards/b.yml", SOUND).sections()).hasSize(1);
  }

  @Test
  void refusesAnExpression() {
    assertFault(
        SOUND.replace("measures: [value]", "sql: sum(value)"),
        "Invalid key in boards/b.yml: \"sql\"");
  }

  @Test
  void namesTheNearestKnownKey() {
    assertFault(SOUND.replace("summary:", "sumary:"), "did you mean \"summary\"?");
  }

  @Test
  void refusesANameThatLeadsNowhere() {
    assertFault(
        SOUND.replace("measures: [value]", "measures: [valeu]"),
        "Invalid column of the chart so in boards/b.yml: \"valeu\" (did you mean \"value\"? known: value)");
    assertFault(
        SOUND.replace("dataset: board_headline", "dataset: board_hedline"),
        "Invalid dataset of the chart so in boards/b.yml: \"board_hedline\" (did you mean \"board_headline\"?");
  }

  @Test
  void refusesAFigureOfTwoMeasures() {
    assertFault(
        SOUND.replace("measures: [value]", "measures: [value, value]"),
        "Invalid chart so in boards/b.yml: 2 measures (a figure chart has 1)");
  }

  @Test
  void refusesTwoChartsOfOneName() {
    assertFault(
        SOUND
            + "      - {id: so, title: Số, kind: figure, dataset: board_headline, measures: [value]}\n",
        "Invalid chart in boards/b.yml: \"chart so\" stands there twice");
  }

  private static void assertFault(String text, String message) {
    assertThatThrownBy(() -> Boards.read("boards/b.yml", text))
        .isInstanceOf(DefinitionException.class)
        .hasMessageContaining(message);
  }
}
