package hoctap.transform.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class CatalogTest {
  @Test
  void readsEverythingTheProgramCarries() {
    Catalog catalog = Catalog.load(CatalogFiles.ofProgram(), Map.of());

    assertThat(catalog.indicators()).hasSize(42);
    assertThat(catalog.plans()).hasSize(9);
  }
}
