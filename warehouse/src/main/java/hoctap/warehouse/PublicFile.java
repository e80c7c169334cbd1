package hoctap.warehouse;

import hoctap.ingest.workspace.Configuration;
import java.nio.file.Path;
import java.util.List;

/**
 * Makes {@code public.duckdb}: the places, plans, indicators and values that everyone may see.
 *
 * <p>A count under the threshold is hidden, and so is every further one that subtraction from a
 * total would give away. Villages, cells, submissions and findings are not in it at all.
 */
final class PublicFile {
  private static final List<String> TABLES =
      List.of(
          "place",
          "place_ancestor",
          "place_change",
          "plan",
          "actor",
          "duty",
          "indicator",
          "target",
          "indicator_value",
          "completeness",
          "release");

  private PublicFile() {}

  static void build(Path target, Path warehouse, Configuration.Disclosure disclosure) {
    try (BuildFile file = BuildFile.create(target, "open", "db/open")) {
      file.attach(warehouse, "source");
      file.set("threshold", String.valueOf(disclosure.threshold()));
      file.set("rounding", String.valueOf(Math.max(1, disclosure.rounding())));
      file.keep("node", SqlText.read("disclosure/node"));
      file.keep("hidden", SqlText.read("disclosure/small"));
      hideWhatSubtractionShows(file);
      TABLES.forEach(table -> file.fill("open." + table, SqlText.read("open/" + table)));
      file.detach("source");
    }
  }

  private static void hideWhatSubtractionShows(BuildFile file) {
    long before = -1;
    for (long hidden = file.count("hidden"); hidden > before; hidden = file.count("hidden")) {
      before = hidden;
      file.fill("hidden", SqlText.read("disclosure/next_hidden"));
    }
  }
}
