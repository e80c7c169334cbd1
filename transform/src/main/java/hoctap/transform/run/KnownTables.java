package hoctap.transform.run;

import hoctap.ingest.definition.DefinitionFolder;
import hoctap.ingest.landing.Submission;
import hoctap.ingest.place.Place;
import hoctap.ingest.place.Places;
import hoctap.transform.catalog.Catalog;
import hoctap.transform.catalog.CatalogTables;
import hoctap.transform.catalog.LandingTables;
import hoctap.transform.catalog.ServedTable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The served tables that no engine computes: what the definitions, the manifests and the reference
 * of places say. Each has one entry of year 0; {@code finding} has one beside those of its years.
 */
final class KnownTables {
  private static final List<String> OF_CATALOG =
      List.of(
          "actor",
          "duty",
          "indicator",
          "indicator_meaning",
          "plan",
          "series_break",
          "setting",
          "target");

  private final Catalog catalog;
  private final Inputs inputs;
  private final SortedMap<String, ServedTable> ready = new TreeMap<>();
  private final SortedMap<String, String> digests = new TreeMap<>();

  /**
   * @param placeDigest of the table of places, whose villages inherit targets
   */
  KnownTables(Catalog catalog, List<Submission> submissions, Inputs inputs, String placeDigest) {
    this.catalog = catalog;
    this.inputs = inputs;
    List<ServedTable> tables = new ArrayList<>();
    tables.addAll(
        LandingTables.of(catalog, Places.load(), submissions, inputs.concernedProvinces()));
    for (ServedTable table : tables) {
      ready.put(table.name(), table);
      digests.put(table.name(), digest(table));
    }
    String ofCatalog = catalogDigest(placeDigest);
    OF_CATALOG.forEach(name -> digests.put(name, ofCatalog));
  }

  /** The digest of every table by name. */
  SortedMap<String, String> digests() {
    return digests;
  }

  /**
   * The tables of these names.
   *
   * @param villages each with the commune that listed it
   */
  List<ServedTable> of(List<String> names, Map<String, String> villages) {
    List<ServedTable> tables = new ArrayList<>();
    if (names.stream().anyMatch(OF_CATALOG::contains)) {
      tables.addAll(CatalogTables.of(catalog, concernedPlaces(), villages));
    }
    tables.addAll(ready.values());
    return tables.stream().filter(table -> names.contains(table.name())).toList();
  }

  private List<Place> concernedPlaces() {
    Places places = Places.load();
    return places.list().stream()
        .filter(
            place ->
                places.ancestors(place.placeId()).stream()
                    .anyMatch(unit -> inputs.concernedProvinces().contains(unit.placeId())))
        .toList();
  }

  private String catalogDigest(String placeDigest) {
    Digest digest = new Digest().add(placeDigest).add(inputs.placesDigest());
    digest.add(inputs.concernedProvinces());
    digest.add(new TreeMap<>(catalog.rules().chosen()).toString());
    digest.add(catalog.rules().localTitles().toString());
    for (String folder : List.of("indicators", "plans", "rules", "served")) {
      digest.add(DefinitionFolder.read(KnownTables.class, folder, ".yml").toString());
    }
    return digest.value();
  }

  private static String digest(ServedTable table) {
    Digest digest = new Digest().add(table.shape().toString());
    table.rows().forEach(row -> digest.add(Arrays.toString(row)));
    return digest.value();
  }
}
