package hoctap.transform.catalog;

import hoctap.ingest.definition.DefinitionFolder;
import java.util.SortedMap;

/** The texts of all definition files of the catalog, by path. */
record CatalogFiles(
    SortedMap<String, String> indicators,
    SortedMap<String, String> plans,
    SortedMap<String, String> rules) {

  /** Those that the program carries. */
  static CatalogFiles ofProgram() {
    return new CatalogFiles(read("indicators"), read("plans"), read("rules"));
  }

  private static SortedMap<String, String> read(String folder) {
    return DefinitionFolder.read(CatalogFiles.class, folder, ".yml");
  }
}
