package hoctap.transform.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import hoctap.ingest.definition.DefinitionException;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class IndicatorExamplesTest {
  private static final String STAFF = "indicators/staff_titled_in_units.yml";

  private final Catalog catalog = Catalog.load(CatalogFiles.ofProgram(), Map.of());

  @TestFactory
  Stream<DynamicTest> givesTheSumsOfItsExamples() {
    return catalog.indicators().stream()
        .flatMap(
            indicator ->
                indicator.examples().stream()
                    .map(
                        example ->
                            DynamicTest.dynamicTest(
                                indicator.id() + ": " + example.name(),
                                () -> assertGives(indicator, example))));
  }

  @Test
  void refusesADefinitionWithoutExamples() {
    String text = CatalogFiles.ofProgram().indicators().get(STAFF);

    assertThatThrownBy(() -> load(text.substring(0, text.indexOf("examples:"))))
        .isInstanceOf(DefinitionException.class)
        .hasMessageContaining("staff_titled_in_units.yml: it has no examples");
  }

  @Test
  void refusesADefinitionWithAFactThatNoExampleHasRowsFor() {
    String text = CatalogFiles.ofProgram().indicators().get(STAFF);

    assertThatThrownBy(() -> load(text.substring(0, text.indexOf("  - name: a report of totals"))))
        .isInstanceOf(DefinitionException.class)
        .hasMessageContaining(
            "staff_titled_in_units.yml: it has no example with rows of \"summary_year\"");
  }

  private static void load(String staff) {
    CatalogFiles program = CatalogFiles.ofProgram();
    SortedMap<String, String> indicators = new TreeMap<>(program.indicators());
    indicators.put(STAFF, staff);
    Catalog.load(new CatalogFiles(indicators, program.plans(), program.rules()), Map.of());
  }

  private void assertGives(Indicator indicator, Indicator.Example example) {
    List<String> cells =
        CellsInDuckDb.cells(
            List.of(indicator), catalog.facts(), example.rows(), "numerator, denominator");

    assertThat(List.of(sum(cells, 0), sum(cells, 1)))
        .containsExactly(
            String.valueOf(example.expect().numerator()),
            String.valueOf(example.expect().denominator()));
  }

  private static String sum(List<String> cells, int side) {
    List<Long> known =
        cells.stream()
            .map(cell -> List.of(cell.split(" ", -1)).get(side))
            .filter(value -> !value.equals("null"))
            .map(Long::valueOf)
            .toList();
    return known.isEmpty()
        ? "null"
        : String.valueOf(known.stream().mapToLong(Long::longValue).sum());
  }
}
