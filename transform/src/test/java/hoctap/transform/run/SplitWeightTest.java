package hoctap.transform.run;

import static org.assertj.core.api.Assertions.assertThat;

import hoctap.ingest.lake.Lake;
import hoctap.transform.engine.DuckDbEngine;
import hoctap.transform.engine.Engine;
import hoctap.transform.engine.EngineComparison;
import hoctap.transform.engine.EngineComparison.Pair;
import hoctap.transform.engine.Output;
import hoctap.transform.engine.SharedSpark;
import hoctap.transform.fact.Fact;
import hoctap.transform.fact.Facts;
import hoctap.transform.fact.Step;
import hoctap.transform.fact.Steps;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/**
 * Commune P was split on 1 July 2025 between S1 and S2; what becomes of those is each test's. Every
 * weight is computed by both engines.
 */
@ExtendWith(SharedSpark.class)
final class SplitWeightTest {
  private static final String P = "commune:00001@";
  private static final String S1 = "commune:00011@2025-07-01";
  private static final String S2 = "commune:00012@2025-07-01";
  private static final String T = "commune:00021@2027-07-01";
  private static final Fact SHAPE = Facts.loadServed().get("place_change");

  @TempDir Path folder;

  private final Map<String, String> tables = new LinkedHashMap<>();

  @BeforeEach
  void nothingIsKnown() {
    empty("person_year", "0 as person_id, 0 as year, '' as home_place_id");
    empty(
        "population_year",
        "'' as place_id, '' as finest_place_id, 0 as year, cast(0 as bigint) as population");
    empty(
        "village_standing", "'' as place_id, '' as village_place_id, '' as standing_id, 0 as year");
    empty(
        "submission",
        "'' as submission_id, '' as place_id, 0 as year, '' as form, 0 as rows_accepted");
    empty("landed_thon", "'' as submission_id, '' as code");
    empty("landed_cdht", "'' as submission_id, 0 as person_id");
    empty("landed_thanhvien", "'' as submission_id, 0 as person_id");
    empty(
        "village_listed",
        "'' as place_id, '' as commune_id, '' as village_code, date '2000-01-01' as valid_to");
    empty("village_parent", "'' as place_id");
    empty("standing", "'' as place_id, 0 as year, '' as standing_id");
    measured("null null", "null null");
  }

  private void empty(String name, String columns) {
    tables.put(name, "select * from (select %s) as none where false".formatted(columns));
  }

  private void table(String name, String columns, String... rows) {
    tables.put(
        name,
        "select * from (values %s) as rows_of(%s)".formatted(String.join(", ", rows), columns));
  }

  /** The land and the people of the pairs P, S1 and P, S2, as lists have them. */
  private void measured(String areas, String populations) {
    String[] area = areas.split(" ");
    String[] population = populations.split(" ");
    table(
        "place_pair",
        "from_place_id, to_place_id, effective_on, last_on_before, change_year, kind, area_m2,"
            + " population, document, is_suspect, is_split",
        pair(S1, area[0], population[0], false),
        pair(S2, area[1], population[1], false),
        pair(T, "null", "null", true));
  }

  private static String pair(String to, String area, String population, boolean isSuspect) {
    return ("('%s', '%s', date '2025-07-01', date '2025-06-30', 2025, 'part', cast(%s as bigint),"
            + " cast(%s as bigint), 'd', %s, %s)")
        .formatted(P, to, area, population, isSuspect, !isSuspect);
  }

  /** 40 people lived in P in 2024; 10 of them are listed by one place in 2027, 30 by another. */
  private void listed(String ten, String thirty) {
    table(
        "person_year",
        "person_id, year, home_place_id",
        people(2024, 1, 40, P),
        people(2027, 1, 10, ten),
        people(2027, 11, 40, thirty));
    sent(ten, thirty);
  }

  private static String people(int year, int first, int last, String place) {
    return IntStream.rangeClosed(first, last)
        .mapToObj(id -> "(%d, %d, '%s')".formatted(id, year, place))
        .collect(Collectors.joining(", "));
  }

  private void sent(String one, String other) {
    table(
        "submission",
        "submission_id, place_id, year, form, rows_accepted",
        "('a', '%s', 2027, 'cdht', 10)".formatted(one),
        "('b', '%s', 2027, 'thanhvien', 30)".formatted(other));
  }

  @Test
  void countsPeopleUnderTheNameOfWhatTookASuccessorOverLater() {
    listed(S1, T);
    table("standing", "place_id, year, standing_id", "('%s', 2027, '%s')".formatted(S2, T));
    assertThat(weights())
        .containsExactly(
            S1 + " | 10 | 40 | counted | 40 | 40",
            S2 + " | 30 | 40 | counted | 40 | 40",
            T + " | 0 | 1 | equal | 0 | 1");
  }

  @Test
  void doesNotCountOnceBothSuccessorsAreOne() {
    listed(T, T);
    table(
        "standing",
        "place_id, year, standing_id",
        "('%s', 2027, '%s')".formatted(S1, T),
        "('%s', 2027, '%s')".formatted(S2, T));
    assertThat(weights()).contains(S1 + " | 1 | 2 | equal | 0 | 1");
  }

  @Test
  void letsASuccessorHaveNobodyWhenItsListsSaySo() {
    listed(S1, S1);
    sent(S1, S2);
    assertThat(weights())
        .contains(S1 + " | 40 | 40 | counted | 40 | 40", S2 + " | 0 | 40 | counted | 40 | 40");
  }

  @Test
  void weighsByPeopleBeforeLandWhereTheListsMeasure() {
    measured("3000000 9000000", "700 300");
    assertThat(weights())
        .contains(
            S1 + " | 700 | 1000 | population | 0 | 1", S2 + " | 300 | 1000 | population | 0 | 1");
    measured("3000000 9000000", "null null");
    assertThat(weights())
        .contains(
            S1 + " | 3000000 | 12000000 | area | 0 | 1",
            S2 + " | 9000000 | 12000000 | area | 0 | 1");
  }

  @Test
  void trustsVillagesMoreThanTheListsAndPeopleMoreThanVillages() {
    measured("3000000 9000000", "700 300");
    table(
        "submission",
        "submission_id, place_id, year, form, rows_accepted",
        "('v', '%s', 2025, 'thon', 2)".formatted(P));
    table("landed_thon", "submission_id, code", "('v', 'A')", "('v', 'B')");
    table(
        "village_listed",
        "place_id, commune_id, village_code, valid_to",
        "('v:A', '%s', 'A', cast(null as date))".formatted(P),
        "('v:B', '%s', 'B', cast(null as date))".formatted(P));
    table(
        "village_standing",
        "place_id, village_place_id, standing_id, year",
        "('%s', 'v:A', '%s', 2025)".formatted(P, S1),
        "('%s', 'v:B', '%s', 2025)".formatted(P, S2));
    table(
        "population_year",
        "place_id, finest_place_id, year, population",
        "('%s', 'v:A', 2025, cast(60 as bigint))".formatted(S1),
        "('%s', 'v:B', 2025, cast(40 as bigint))".formatted(S2),
        "('%s', '%s', 2025, cast(25 as bigint))".formatted(P, P));
    assertThat(weights())
        .contains(
            S1 + " | 60 | 100 | village | 100 | 125", S2 + " | 40 | 100 | village | 100 | 125");
    listed(S1, S2);
    assertThat(weights()).contains(S1 + " | 10 | 40 | counted | 40 | 40");
  }

  private List<String> weights() {
    Lake lake = Lake.at(folder.resolve("lake").toString());
    try (Engine spark = SharedSpark.fork(lake);
        DuckDbEngine duckDb = DuckDbEngine.open("512m", folder.resolve("spill"));
        EngineComparison comparison =
            new EngineComparison(DuckDbEngine.open("512m", folder.resolve("reader")), 1_000)) {
      List<org.apache.hadoop.fs.Path> computed = write(lake, duckDb);
      Pair pair =
          new Pair("place_change", SHAPE.shape(), SHAPE.key(), computed, write(lake, spark));
      assertThat(comparison.find(pair)).isEmpty();
      assertThat(comparison.countRows(pair)).containsEntry(0, 3L);
      return duckDb.read(SHAPE.shape(), computed).stream()
          .map(row -> row.get(1) + " | " + String.join(" | ", row.subList(4, 9)))
          .sorted()
          .toList();
    }
  }

  private List<org.apache.hadoop.fs.Path> write(Lake lake, Engine engine) {
    tables.forEach((name, sql) -> engine.name(Step.of(name, sql)));
    Steps.load().order("place_change", List.copyOf(tables.keySet())).forEach(engine::name);
    org.apache.hadoop.fs.Path output = lake.path(engine.name(), "place_change");
    lake.delete(output);
    engine.write(
        new Output("place_change", SHAPE.shape(), Output.Split.TOGETHER, new TreeSet<>(), output));
    return lake.parquetFiles(output);
  }
}
