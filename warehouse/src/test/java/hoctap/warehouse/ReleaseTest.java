package hoctap.warehouse;

import static hoctap.warehouse.SmallProvince.A;
import static hoctap.warehouse.SmallProvince.B;
import static hoctap.warehouse.SmallProvince.cell;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import hoctap.ingest.definition.DataException;
import hoctap.ingest.workspace.Workspace;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReleaseTest {
  @TempDir Path folder;
  private LakeFixture lake;

  @BeforeEach
  void oneCommuneReported() {
    lake =
        SmallProvince.at(folder).rows("indicator_cell", cell("adults_titled", B, 2024, "20 | 100"));
  }

  @Test
  void nothingNewIsNotPublishedAgain() {
    Workspace workspace = lake.write("r1");
    assertThat(publish(workspace).isNew()).isTrue();
    PublicationReport again = publish(workspace);
    assertThat(again.isNew()).isFalse();
    assertThat(again.release()).isEqualTo(1);
    assertThat(again.rows()).containsEntry("indicator_value", 3L);
  }

  @Test
  void aNewYearMakesTheLastOneFinal() {
    publish(lake.on("2024-12-30").write("r1"));
    assertThat(publish(lake.on("2024-12-31").write("r1x")).isNew()).isTrue();
    Workspace sameLake = lake.on("2024-12-31").write("r1y");
    publish(sameLake);
    Workspace nextYear =
        new Workspace(
            sameLake.folder(),
            sameLake.configuration(),
            sameLake.lake(),
            java.time.Clock.fixed(
                java.time.Instant.parse("2024-12-31T17:00:00Z"), java.time.ZoneOffset.UTC));
    // 17:00 UTC is midnight in Viet Nam.
    assertThat(publish(nextYear).isNew()).isTrue();
  }

  @Test
  void releaseJsonVouchesForTheFiles() {
    Workspace workspace = lake.write("r1");
    publish(workspace);
    Release release = Release.find(workspace.published()).orElseThrow();
    assertThat(release.release()).isEqualTo(1);
    assertThat(release.run()).isEqualTo("r1");
    assertThat(release.createdAt()).isEqualTo("2026-01-15T01:00:00Z");
    assertThat(release.asOf()).isEqualTo("2026-01-15");
    assertThat(release.codeVersion())
        .matches("[0-9]+\\.[0-9]+\\.[0-9]+(-SNAPSHOT)?\\+[0-9a-f]{12}");
    assertThat(release.storageVersion()).isEqualTo("v1.4.0");
    assertThat(release.files())
        .containsEntry("warehouse.duckdb", Sha256.of(file(workspace, "warehouse.duckdb")))
        .containsEntry("public.duckdb", Sha256.of(file(workspace, "public.duckdb")));
    assertThat(release.rows()).containsEntry("place", 13L).containsEntry("indicator_cell", 1L);
    assertThat(names(workspace.published()))
        .containsExactly("public.duckdb", "release.json", "releases", "warehouse.duckdb");
  }

  @Test
  void theFileIsStoredForTheOldestPromisedReader() throws Exception {
    Workspace workspace = lake.write("r1");
    publish(workspace);
    for (String name : List.of("warehouse.duckdb", "public.duckdb")) {
      byte[] header = Files.readAllBytes(file(workspace, name));
      // The main header: "DUCK" after an 8-byte checksum, then the storage version as a number.
      assertThat(new String(header, 8, 4, java.nio.charset.StandardCharsets.US_ASCII))
          .isEqualTo("DUCK");
      assertThat((int) header[12]).isLessThanOrEqualTo(67);
    }
    assertThat(
            PublicationTest.rows(
                workspace,
                "select tags['storage_version'] from duckdb_databases() where not internal"))
        .hasToString("[[v1.4.0+]]");
  }

  @Test
  void theLastReleasesAreKept() {
    for (int run = 1; run <= 4; run++) {
      publish(lake.keeping(2).table("finding", finding(run)).write("r" + run));
    }
    assertThat(names(folder.resolve("published/releases"))).containsExactly("3", "4");
    assertThat(names(folder.resolve("published/releases/3")))
        .containsExactly("public.duckdb", "release.json", "warehouse.duckdb");
    assertThat(Release.find(folder.resolve("published")).orElseThrow().release()).isEqualTo(4);
  }

  @Test
  void aRunKilledBeforeTheCommitLeavesTheLastReleaseAndIsSweptAway() throws IOException {
    Workspace workspace = lake.write("r1");
    publish(workspace);
    List<String> before = dump(workspace);
    Path published = workspace.published();
    Files.writeString(published.resolve("warehouse.build-r2.duckdb"), "half");
    Files.writeString(published.resolve("warehouse.build-r2.duckdb.wal"), "half");
    Files.createDirectories(published.resolve("releases/.2.building"));
    Files.writeString(published.resolve("releases/.2.building/warehouse.duckdb"), "half");
    Files.createDirectories(published.resolve("releases/2"));
    Files.writeString(published.resolve("releases/2/warehouse.duckdb"), "half");
    assertThat(publish(workspace).isNew()).isFalse();
    assertThat(names(published))
        .containsExactly("public.duckdb", "release.json", "releases", "warehouse.duckdb");
    assertThat(names(published.resolve("releases"))).containsExactly("1");
    assertThat(dump(workspace)).isEqualTo(before);
  }

  @Test
  void aRunKilledAfterTheCommitIsFinished() throws IOException {
    publish(lake.write("r1"));
    Path published = folder.resolve("published");
    Path first = Files.copy(published.resolve("warehouse.duckdb"), folder.resolve("first"));
    Path firstJson = Files.copy(published.resolve("release.json"), folder.resolve("first.json"));
    Workspace second =
        lake.rows("indicator_cell", cell("adults_titled", A, 2024, "1 | 9")).write("r2");
    publish(second);
    List<String> finished = dump(second);
    // Killed with one file renamed and the others still of release 1.
    replace(firstJson, published.resolve("release.json"));
    assertThat(publish(second).isNew()).isFalse();
    assertThat(dump(second)).isEqualTo(finished);
    // Killed before any file was renamed.
    replace(first, published.resolve("warehouse.duckdb"));
    replace(firstJson, published.resolve("release.json"));
    assertThat(publish(second).release()).isEqualTo(2);
    assertThat(dump(second)).isEqualTo(finished);
    // Killed in the first release, before there was a release.json.
    Files.delete(published.resolve("release.json"));
    assertThat(publish(second).isNew()).isFalse();
    assertThat(dump(second)).isEqualTo(finished);
  }

  @Test
  void aRebuildHasTheSameBytesInEveryTable() throws IOException {
    lake.rows("indicator_cell", cell("families", A, 2024, "3 | 9"))
        .rows(
            "target",
            "t1 | adults_titled | %s | 2025 | 40 | percent | | 677 | p | d | a | adopted\n"
                .formatted(B));
    Workspace workspace = lake.write("r1");
    publish(workspace);
    List<String> before = dump(workspace);
    delete(workspace.published());
    publish(lake.write("r9"));
    assertThat(dump(workspace)).isEqualTo(before).hasSizeGreaterThan(30);
  }

  @Test
  void aFigureThatMovedIsToldWithBothValues() {
    publish(lake.write("r1"));
    lake.table("indicator_cell", lakeCells().replace("20 | 100", "30 | 100"));
    Workspace second = lake.write("r2");
    publish(second);
    assertThat(
            PublicationTest.rows(
                second,
                "select release_before, release_id, value_before, value_after, moved from mart.revision where place_id = '%s'"
                    .formatted(B)))
        .containsExactly(List.of(1, 2, 20.0, 30.0, 10.0));
    assertThat(
            PublicationTest.rows(
                second, "select release_id, is_this_file from mart.release order by release_id"))
        .containsExactly(List.of(1, false), List.of(2, true));
  }

  @Test
  void aBrokenWarehouseLeavesTheLastReleaseInPlace() {
    Workspace workspace = lake.write("r1");
    publish(workspace);
    List<String> before = dump(workspace);
    lake.table(
        "submission",
        """
        submission_id | source | form | form_version | kind | period | year | place_id | place_code | sender | file_name | sha256 | sequence | received_at | rows_read | rows_accepted | rows_rejected | rows_duplicate | state | note_vi
        s1 | inbox | cdht | 1 | whole | 2024 | 2024 | %s | 00002 | | f.csv | ab | 1 | t | 10 | 5 | 2 | 2 | current | .
        """
            .formatted(B));
    assertThatThrownBy(() -> publish(lake.write("r2")))
        .isInstanceOf(DataException.class)
        .hasMessageContaining("submissions_balance")
        .hasMessageContaining("s1");
    assertThat(dump(workspace)).isEqualTo(before);
    assertThat(names(workspace.published()))
        .containsExactly("public.duckdb", "release.json", "releases", "warehouse.duckdb");
  }

  private String lakeCells() {
    return "indicator_id | place_id | year | target_group | gender | age_band | unit_level | unit_kind | basis | numerator | denominator | school_level | rating | precision\n"
        + cell("adults_titled", B, 2024, "20 | 100");
  }

  private static String finding(int run) {
    return """
    finding_id | severity | rule | place_id | year | submission_id | count | message_vi
    f%d | notice | some_rule | %s | 2024 | . | 1 | .
    """
        .formatted(run, B);
  }

  private static PublicationReport publish(Workspace workspace) {
    return Publication.run(workspace, line -> {});
  }

  /** Every published table as text, without what names the release or its time. */
  private static List<String> dump(Workspace workspace) {
    List<String> lines = new ArrayList<>();
    for (String file : List.of("warehouse.duckdb", "public.duckdb")) {
      try (PublishedWarehouse warehouse = PublishedWarehouse.open(file(workspace, file))) {
        for (List<Object> table :
            warehouse
                .query(
                    "select schema_name || '.' || table_name from duckdb_tables() where not internal order by all")
                .rows()) {
          String columns =
              table.get(0).toString().endsWith(".release")
                  ? "* exclude (release_id, run, created_at)"
                  : "*";
          lines.add(table.get(0).toString());
          warehouse
              .query("select %s from %s order by all".formatted(columns, table.get(0)))
              .rows()
              .forEach(row -> lines.add(row.toString()));
        }
      }
    }
    return lines.stream().map(line -> line.replaceAll("[0-9a-f]{64}", "digest")).toList();
  }

  private static Path file(Workspace workspace, String name) {
    return workspace.published().resolve(name);
  }

  private static List<String> names(Path folder) {
    try (Stream<Path> entries = Files.list(folder)) {
      return entries.map(path -> path.getFileName().toString()).sorted().toList();
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  private static void replace(Path from, Path to) throws IOException {
    Files.delete(to);
    Files.copy(from, to);
  }

  private static void delete(Path folder) throws IOException {
    try (Stream<Path> entries = Files.walk(folder)) {
      for (Path path : entries.sorted(java.util.Comparator.reverseOrder()).toList()) {
        Files.delete(path);
      }
    }
  }
}
