package hoctap.transform.catalog;

import hoctap.ingest.criteria.TitleChoices;
import hoctap.ingest.definition.DefinitionException;
import hoctap.ingest.definition.NearestName;
import hoctap.ingest.workspace.Configuration;
import hoctap.ingest.workspace.DatedChoice;
import hoctap.transform.fact.Facts;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * All indicators, plans and rules, checked against each other and against the choices of one
 * workspace.
 *
 * @param indicators in the order in which they are shown
 * @param plans by id; a target already binds to the indicator that the workspace chose
 * @param facts the tables that indicators read
 */
public record Catalog(List<Indicator> indicators, List<Plan> plans, Rules rules, Facts facts) {
  public Catalog {
    indicators = List.copyOf(indicators);
    plans = List.copyOf(plans);
  }

  /**
   * Reads everything the program carries.
   *
   * @throws DefinitionException with every fault of every file and of the configured rules
   */
  public static Catalog load(Configuration configuration) {
    return new CatalogReader(CatalogFiles.ofProgram(), configuration.rules(), configuration.title())
        .read();
  }

  /** With choices that hold in all years. */
  static Catalog load(CatalogFiles files, Map<String, String> chosen) {
    Map<String, DatedChoice> always = new TreeMap<>();
    chosen.forEach((name, value) -> always.put(name, DatedChoice.always(value)));
    return new CatalogReader(files, always, TitleChoices.NONE).read();
  }

  /**
   * The indicator of that id.
   *
   * @throws DefinitionException naming the nearest known id
   */
  public Indicator indicator(String id) {
    return indicators.stream()
        .filter(indicator -> indicator.id().equals(id))
        .findFirst()
        .orElseThrow(
            () ->
                new DefinitionException(
                    "Cannot find indicator \"%s\" (did you mean \"%s\"?)"
                        .formatted(
                            id,
                            NearestName.of(id, indicators.stream().map(Indicator::id).toList()))));
  }

  /** The bodies of all plans, by plan. */
  public List<Actor> actors() {
    return plans.stream().flatMap(plan -> plan.actors().stream()).toList();
  }

  /** One query for each fact that an indicator reads. */
  public List<CellQuery> cellQueries() {
    return IndicatorQuery.cells(indicators, facts);
  }
}
