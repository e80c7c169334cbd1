package hoctap.warehouse;

import hoctap.ingest.definition.DefinitionFolder;
import hoctap.ingest.workspace.Workspace;
import hoctap.transform.run.CurrentTables;
import hoctap.warehouse.check.Checks;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Everything that decides what is published. Two publications with equal digests hold equal tables,
 * so the second need not be made.
 *
 * @param asOf today in Viet Nam; only its year decides figures (which years are provisional)
 */
record PublicationInputs(
    Instant createdAt,
    LocalDate asOf,
    String codeVersion,
    String definitionsSha256,
    String schemaSha256,
    String sha256) {
  private static final ZoneId VIETNAM = ZoneId.of("Asia/Ho_Chi_Minh");
  private static final Set<String> DEFINITIONS =
      Set.of(
          "actor",
          "duty",
          "indicator",
          "indicator_meaning",
          "place",
          "place_ancestor",
          "place_change",
          "plan",
          "series_break",
          "setting",
          "target");

  static PublicationInputs of(Workspace workspace, CurrentTables current, Checks checks) {
    Instant now = workspace.clock().instant();
    LocalDate asOf = now.atZone(VIETNAM).toLocalDate();
    String schema = texts("db/macros", "db/migration", "db/open", "warehouse/macro");
    String code =
        version()
            + "+"
            + Sha256.of(
                    schema
                        + texts(
                            "warehouse", "warehouse/load", "warehouse/counts", "warehouse/derive")
                        + texts("warehouse/invariants", "warehouse/disclosure", "warehouse/open")
                        + texts("warehouse/totals", "warehouse/release", "warehouse/forecast"))
                .substring(0, 12);
    String everything =
        String.join(
            "\n",
            current.entries().toString(),
            String.valueOf(asOf.getYear()),
            code,
            checks.json(),
            workspace.configuration().disclosure().toString());
    return new PublicationInputs(
        now, asOf, code, definitions(current, checks), Sha256.of(schema), Sha256.of(everything));
  }

  private static String definitions(CurrentTables current, Checks checks) {
    return Sha256.of(
        current.entries().stream()
            .filter(entry -> DEFINITIONS.contains(entry.table()))
            .map(entry -> entry.table() + " " + entry.digest())
            .collect(Collectors.joining("\n", "", "\n" + checks.json())));
  }

  private static String texts(String... folders) {
    StringBuilder texts = new StringBuilder();
    for (String folder : folders) {
      texts.append(DefinitionFolder.read(PublicationInputs.class, folder, ".sql"));
    }
    return texts.toString();
  }

  private static String version() {
    try (InputStream text = PublicationInputs.class.getResourceAsStream("version.txt")) {
      return new String(text.readAllBytes(), StandardCharsets.UTF_8).strip();
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot read this program's version", e);
    }
  }
}
