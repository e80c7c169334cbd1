package hoctap.warehouse;

import hoctap.ingest.definition.DataException;
import hoctap.ingest.workspace.Workspace;
import hoctap.transform.run.CurrentTables;
import hoctap.warehouse.check.Checks;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Consumer;

/**
 * Makes {@code published/} say what the lake's pointer says: a new file beside the old one, checked
 * before it is shown, shown by a rename. Readers are never blocked and never see half.
 *
 * <p>A run that is killed at any moment leaves the last release readable, and the next run finishes
 * or removes what it left.
 */
public final class Publication {
  static final String WAREHOUSE = "warehouse.duckdb";
  static final String PUBLIC = "public.duckdb";

  private final Workspace workspace;
  private final CurrentTables current;
  private final Checks checks;
  private final PublicationInputs inputs;
  private final ReleaseFolder folder;
  private final Consumer<String> progress;

  private Publication(
      Workspace workspace, Checks checks, CurrentTables current, Consumer<String> progress) {
    this.workspace = workspace;
    this.checks = checks;
    this.current = current;
    this.inputs = PublicationInputs.of(workspace, current, checks);
    this.folder = ReleaseFolder.recover(workspace.published());
    this.progress = progress;
  }

  /**
   * Publishes the current tables, or does nothing when they are published already.
   *
   * @param progress receives one line a step
   * @throws hoctap.ingest.definition.DefinitionException when a rule of {@code checks/} is wrong
   * @throws DataException when nothing was transformed yet, or the new file breaks an invariant;
   *     the last release then stays
   */
  public static PublicationReport run(Workspace workspace, Consumer<String> progress) {
    return run(workspace, Checks.load(workspace), progress);
  }

  /**
   * The same with rules read already: those of another workspace, where this one stands aside.
   *
   * @throws DataException when nothing was transformed yet, or the new file breaks an invariant;
   *     the last release then stays
   */
  public static PublicationReport run(
      Workspace workspace, Checks checks, Consumer<String> progress) {
    CurrentTables current =
        CurrentTables.find(workspace.lake())
            .orElseThrow(
                () ->
                    new DataException(
                        "Cannot publish: %s has no current.json (hoctap transform writes it)"
                            .formatted(workspace.lake().root())));
    return new Publication(workspace, checks, current, progress).run();
  }

  private PublicationReport run() {
    Optional<Release> last = folder.find();
    if (last.isPresent() && last.get().inputsSha256().equals(inputs.sha256())) {
      progress.accept(
          "publish: release %d is current · bản phát hành hiện hành"
              .formatted(last.get().release()));
      return new PublicationReport(last.get().release(), false, last.get().rows());
    }
    Path warehouse = buildFile("warehouse");
    Path open = buildFile("public");
    try {
      return publish(warehouse, open, last);
    } finally {
      // A file that failed must not keep a full disk full.
      BuildFile.delete(warehouse);
      BuildFile.delete(open);
    }
  }

  private PublicationReport publish(Path warehouse, Path open, Optional<Release> last) {
    int number = folder.nextNumber();
    SortedMap<String, Long> rows = buildWarehouse(warehouse, number, last);
    PublicFile.build(open, warehouse, workspace.configuration().disclosure());
    progress.accept(
        "publish: public.duckdb made, small numbers withheld · bản công khai, đã che số nhỏ");
    Map<String, Path> files = Map.of(WAREHOUSE, warehouse, PUBLIC, open);
    folder.commit(
        release(number, files, rows), files, workspace.configuration().retention().releases());
    progress.accept("publish: release %d is current · bản phát hành hiện hành".formatted(number));
    return new PublicationReport(number, true, rows);
  }

  private SortedMap<String, Long> buildWarehouse(Path path, int number, Optional<Release> last) {
    SortedMap<String, Long> loaded;
    SortedMap<String, Long> rows;
    Table cellTotals;
    try (BuildFile file = BuildFile.create(path, "mart", "db/migration")) {
      file.set("as_of", "date '%s'".formatted(inputs.asOf()));
      WarehouseTables tables = new WarehouseTables(file, checks);
      loaded = tables.load(workspace.lake(), current);
      cellTotals = tables.cellTotals();
      progress.accept("publish: loaded %,d rows · dòng đã nạp".formatted(sum(loaded)));
      tables.derive();
      new ReleaseHistory(file, inputs, current.run()).write(number, previous(last));
      ForecastHistory.write(file, last.map(release -> published(WAREHOUSE)));
      rows = tables.counts();
      progress.accept(
          "publish: %,d values, %,d rows of progress · giá trị chỉ tiêu, dòng tiến độ"
              .formatted(rows.get("indicator_value"), rows.get("target_outlook")));
    }
    loaded.keySet().removeAll(WarehouseTables.STEPPING_STONES);
    loaded.merge("finding", rows.get("finding") - loaded.getOrDefault("finding", 0L), Long::sum);
    Verification.check(path, loaded, cellTotals);
    progress.accept(
        "publish: %d invariants hold · điều kiện kiểm tra đều đúng"
            .formatted(Verification.invariants().size()));
    return rows;
  }

  private Optional<Path> previous(Optional<Release> last) {
    return last.filter(release -> release.schemaSha256().equals(inputs.schemaSha256()))
        .map(release -> published(WAREHOUSE));
  }

  private Path published(String name) {
    return workspace.published().resolve(name);
  }

  private Path buildFile(String name) {
    return published("%s.build-%s.duckdb".formatted(name, current.run()));
  }

  private Release release(int number, Map<String, Path> files, SortedMap<String, Long> rows) {
    SortedMap<String, String> digests = new TreeMap<>();
    files.forEach((name, path) -> digests.put(name, Sha256.of(path)));
    return new Release(
        number,
        current.run(),
        inputs.createdAt().toString(),
        inputs.asOf().toString(),
        inputs.codeVersion(),
        inputs.definitionsSha256(),
        inputs.sha256(),
        inputs.schemaSha256(),
        Database.version(),
        Database.STORAGE_VERSION,
        digests,
        rows);
  }

  private static long sum(SortedMap<String, Long> rows) {
    return rows.values().stream().mapToLong(Long::longValue).sum();
  }
}
