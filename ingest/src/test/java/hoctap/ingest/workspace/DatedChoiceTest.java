package hoctap.ingest.workspace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import hoctap.ingest.definition.DefinitionException;
import hoctap.ingest.definition.DefinitionReader;
import org.junit.jupiter.api.Test;

class DatedChoiceTest {
  private static DatedChoice read(String rule) {
    return DefinitionReader.ofConfiguration()
        .read("hoctap.yml", "version: 1\nrules:\n  adult-age: " + rule, Configuration.class)
        .rules()
        .get("adult-age");
  }

  @Test
  void holdsOneValueInAllYears() {
    assertThat(read("15").on(1999)).contains("15");
    assertThat(read("\"15\"").isUndated()).isTrue();
  }

  @Test
  void holdsEachValueFromItsYearOnAndNoneBefore() {
    DatedChoice dated = read("[{from: 2023, value: 15}, {from: 2025, value: \"18\"}]");

    assertThat(dated.on(2022)).isEmpty();
    assertThat(dated.on(2023)).contains("15");
    assertThat(dated.on(2024)).contains("15");
    assertThat(dated.on(2025)).contains("18");
    assertThat(dated.isUndated()).isFalse();
  }

  @Test
  void refusesWhatIsNeitherAValueNorAListByYears() {
    assertThatThrownBy(() -> read("{from: 2023}"))
        .isInstanceOf(DefinitionException.class)
        .hasMessageContaining("a rule is one value, or a list of {from: YEAR, value: ...}");
    assertThatThrownBy(() -> read("")).hasMessageContaining("rule adult-age has no value");
    assertThatThrownBy(() -> read("[{from: soon, value: 15}]"))
        .hasMessageContaining("each part of a dated rule is {from: YEAR, value: ...}");
    assertThatThrownBy(() -> read("[{from: 2023, value: 15, until: 2024}]"))
        .hasMessageContaining("each part of a dated rule is {from: YEAR, value: ...}");
    assertThatThrownBy(() -> read("[{from: 2025, value: 15}, {from: 2025, value: 18}]"))
        .hasMessageContaining("the years of a dated rule must grow: 2025 stands after 2025");
  }
}
