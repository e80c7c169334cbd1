package hoctap.transform.run;

import static org.assertj.core.api.Assertions.assertThat;

import hoctap.ingest.Intake;
import hoctap.ingest.database.MariaDbServer;
import hoctap.ingest.lake.Lake;
import hoctap.ingest.landing.Landing;
import hoctap.ingest.workspace.Configuration.EngineName;
import hoctap.transform.TransformationReport;
import hoctap.transform.engine.DuckDbEngine;
import hoctap.transform.engine.DuckDbRows;
import hoctap.transform.engine.Engine;
import hoctap.transform.fact.Facts;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** A library of the new province without a file in the inbox, from one whole run to the next. */
class SourceRunsTest {
  @RegisterExtension static final MariaDbServer SERVER = new MariaDbServer();

  @TempDir Path folder;
  private SourcedProvince province;

  private String standing() {
    TransformationReport report = run();
    Lake lake = province.workspace().lake();
    CurrentTables current = CurrentTables.find(lake).orElseThrow();
    DuckDbRows duckDb = DuckDbRows.open(folder.resolve("asked"));
    duckDb
        .engine()
        .table(
            "library_month",
            Facts.load().get("library_month").shape(),
            current.files(lake, "library_month"));
    return (report.isNew() ? "" : "nothing new\n")
        + duckDb.of(
            "select place_id, year, month, loans, loans_linked from library_month"
                + " where loans > 0 order by all");
  }

  private TransformationReport run() {
    Intake.run(province.workspace(), line -> {});
    return new TransformationRun(
            province.workspace(),
            line -> {},
            name -> name == EngineName.SPARK ? duckDb() : new PlantedEngine(duckDb(), step -> step))
        .run(Landing.of(province.workspace()));
  }

  private Engine duckDb() {
    return DuckDbEngine.open("1g", folder.resolve("spill"));
  }

  @Test
  void whatStandsFollowsTheSourceAndForgetsAYearThatIsGone() {
    SERVER.create("koha", "koha_recent.sql");
    SERVER.run(
        "koha",
        """
        insert into borrowers (borrowernumber, cardnumber, branchcode) values (1, '099000000001', 'TM');
        insert into old_issues (issue_id, borrowernumber, branchcode, issuedate) values
          (1, 1, 'TM', '2024-05-01 08:00:00'), (2, null, 'LU', '2023-05-01 08:00:00');
        """);
    province =
        SourcedProvince.of(
            folder,
            "koha",
            SERVER.url("koha"),
            "82",
            Map.of("citizen-fields", "cardnumber", "branch.TM", "30037"));
    assertThat(standing())
        .isEqualTo(
            """
            commune:30037@ | 2024 | 5 | 1 | 1
            province:82@2025-07-01 | 2023 | 5 | 1 | 0
            """);

    SERVER.run(
        "koha",
        """
        delete from old_issues where issue_id = 2;
        update old_issues set borrowernumber = null;
        insert into old_issues (issue_id, borrowernumber, branchcode, issuedate) values
          (3, null, 'TM', '2025-03-01 08:00:00'), (4, 1, 'TM', '2026-01-01 00:00:00');
        """);
    String after =
        """
        commune:30037@ | 2024 | 5 | 1 | 1
        commune:30037@2025-07-01 | 2025 | 3 | 1 | 0
        commune:30037@2025-07-01 | 2026 | 1 | 1 | 1
        """;
    assertThat(standing()).isEqualTo(after);
    assertThat(standing()).isEqualTo("nothing new\n" + after);
  }
}
