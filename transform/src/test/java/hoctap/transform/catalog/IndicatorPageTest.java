package hoctap.transform.catalog;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;

class IndicatorPageTest {
  @Test
  void isWhatDocsIndicatorsHolds() {
    Catalog catalog = Catalog.load(CatalogFiles.ofProgram(), Map.of());

    Written.assertIsUpToDate(Path.of("../docs/indicators.md"), IndicatorPage.render(catalog));
  }
}
