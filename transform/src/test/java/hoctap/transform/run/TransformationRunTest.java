package hoctap.transform.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import hoctap.ingest.definition.DataException;
import hoctap.ingest.lake.Lake;
import hoctap.ingest.landing.Landing;
import hoctap.ingest.workspace.Configuration.EngineName;
import hoctap.transform.Transformation;
import hoctap.transform.TransformationReport;
import hoctap.transform.TransformationReport.Rebuilt;
import hoctap.transform.engine.DuckDbEngine;
import hoctap.transform.engine.Engine;
import hoctap.transform.engine.SharedSpark;
import hoctap.transform.fact.Step;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

@ExtendWith(SharedSpark.class)
final class TransformationRunTest {
  @TempDir Path folder;
  private final List<String> lines = new ArrayList<>();

  @Test
  void sparkAndDuckDbComputeTheSameTablesOfARichProvince() {
    Province province = RichProvince.in(folder);
    Lake lake = province.workspace().lake();
    TransformationRun run =
        new TransformationRun(
            province.workspace(),
            lines::add,
            name -> name == EngineName.SPARK ? SharedSpark.fork(lake) : duckDb());
    TransformationReport report = run.run(Landing.of(province.workspace()));
    assertThat(lines)
        .contains("transform: both engines agree on 25 tables · hai cách tính cho cùng kết quả");
    assertThat(report.rebuilt()).contains(new Rebuilt("person_year", 2024, 9));
    assertThat(report.comparedRows()).isGreaterThan(10_000);
  }

  @Test
  void doesNothingTheSecondTimeAndStartsNoEngine() {
    Province province = RichProvince.in(folder);
    TransformationReport first = run(province, step -> step);
    assertThat(first.isNew()).isTrue();
    TransformationReport second =
        new TransformationRun(
                province.workspace(),
                lines::add,
                name -> {
                  throw new IllegalStateException("Cannot start " + name);
                })
            .run(Landing.of(province.workspace()));
    assertThat(second.isNew()).isFalse();
    assertThat(second.run()).isEqualTo(first.run());
    assertThat(lines).endsWith("transform: nothing new · không có gì mới");
  }

  @Test
  void computesOneYearAgainFromTheOthersAsTheyStand() {
    Province province = RichProvince.in(folder);
    run(province, step -> step);
    province.land(
        "cdht",
        "2025",
        "30043",
        """
        person_id | assessed_on | decided_on
        77        | 2025-10-01  | 2025-12-01
        """);
    TransformationReport report = run(province, step -> step);
    assertThat(report.rebuilt())
        .filteredOn(one -> one.table().endsWith("_year"))
        .extracting(Rebuilt::table, Rebuilt::year)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple("holder_year", 2025),
            org.assertj.core.groups.Tuple.tuple("person_year", 2025));
    CurrentTables current = CurrentTables.find(province.workspace().lake()).orElseThrow();
    assertThat(current.entries())
        .filteredOn(entry -> entry.table().equals("person_year"))
        .extracting(CurrentTables.Entry::year)
        .containsExactly(2023, 2024, 2025);
    assertThat(current.files(province.workspace().lake(), "person_year")).hasSizeGreaterThan(2);
  }

  @Test
  void aPlantedDifferenceStopsTheRunAndMovesNothing() {
    Province province = RichProvince.in(folder);
    assertThatThrownBy(
            () ->
                run(
                    province,
                    step ->
                        step.name().equals("collective_year")
                            ? Step.of(
                                step.name(),
                                step.sql().replace("        rating,", "        'good' as rating,"))
                            : step))
        .isInstanceOf(DataException.class)
        .hasMessageContaining("Cannot publish collective_year: duckdb and second differ at")
        .hasMessageContaining("collective_code=")
        .hasMessageContaining("rating computed level_1, recomputed good")
        .hasMessageContaining("duckdb plan:")
        .hasMessageContaining("second plan:");
    assertThat(CurrentTables.find(province.workspace().lake())).isEqualTo(Optional.empty());
  }

  @Test
  void aRunAfterAFailedOneGivesWhatTheFirstWouldHaveGiven() {
    Province province = RichProvince.in(folder);
    assertThatThrownBy(
            () ->
                run(
                    province,
                    step ->
                        step.name().equals("finding")
                            ? Step.of(step.name(), step.sql().replace("'notice'", "'error'"))
                            : step))
        .isInstanceOf(DataException.class);
    TransformationReport after = run(province, step -> step);
    assertThat(after.isNew()).isTrue();
    Lake lake = province.workspace().lake();
    assertThat(lake.exists(lake.path("runs", after.run() + ".json"))).isTrue();
    assertThat(lake.exists(lake.path(".work"))).isFalse();
  }

  @Test
  void verifiesWhatStandsWithoutChangingIt() {
    Province province = RichProvince.in(folder);
    TransformationReport report = run(province, step -> step);
    assertThat(Transformation.verify(province.workspace(), true, lines::add))
        .isEqualTo(report.comparedRows());

    Lake lake = province.workspace().lake();
    CurrentTables standing = CurrentTables.find(lake).orElseThrow();
    lake.delete(standing.files(lake, "person_year").get(0));
    assertThatThrownBy(() -> Transformation.verify(province.workspace(), true, lines::add))
        .isInstanceOf(DataException.class)
        .hasMessageStartingWith("Cannot confirm person_year: what stands and what DUCKDB computes");
  }

  @Test
  void verifiesOnlyWhatIsComputed() {
    Province province = RichProvince.in(folder);
    assertThatThrownBy(() -> Transformation.verify(province.workspace(), true, lines::add))
        .isInstanceOf(DataException.class)
        .hasMessageContaining("what has landed is not computed yet (hoctap run first)");
  }

  private TransformationReport run(Province province, UnaryOperator<Step> planted) {
    return new TransformationRun(
            province.workspace(),
            lines::add,
            name -> name == EngineName.SPARK ? duckDb() : new PlantedEngine(duckDb(), planted))
        .run(Landing.of(province.workspace()));
  }

  private Engine duckDb() {
    return DuckDbEngine.open("1g", folder.resolve("spill"));
  }
}
