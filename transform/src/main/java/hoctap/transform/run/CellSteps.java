package hoctap.transform.run;

import hoctap.transform.catalog.Catalog;
import hoctap.transform.catalog.CellQuery;
import hoctap.transform.fact.Step;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * The steps that the indicators give: the cells of each fact, and all of them one below another.
 */
final class CellSteps {
  private CellSteps() {}

  static List<Step> of(Catalog catalog) {
    List<Step> steps = new ArrayList<>();
    for (CellQuery query : catalog.cellQueries()) {
      steps.add(Step.of("cell_of_" + query.fact(), query.sql()));
    }
    String all =
        catalog.cellQueries().stream()
            .map(
                query ->
                    "select '%s' as fact, cells.* from cell_of_%s as cells"
                        .formatted(query.fact(), query.fact()))
            .collect(Collectors.joining("\nunion all\n"));
    steps.add(Step.of("offered_cell", "-- One row per cell that a fact offers.\n" + all + "\n"));
    return steps;
  }
}
