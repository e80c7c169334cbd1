package hoctap.transform.run;

import static org.assertj.core.api.Assertions.assertThat;

import hoctap.ingest.database.MariaDbServer;
import hoctap.ingest.landing.Landing;
import hoctap.ingest.workspace.Configuration.EngineName;
import hoctap.transform.engine.DuckDbEngine;
import hoctap.transform.engine.SharedSpark;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** A library on a real server, from one phase of its life to the next, counted by hand. */
@ExtendWith(SharedSpark.class)
class LibraryServerTest {
  @RegisterExtension static final MariaDbServer SERVER = new MariaDbServer();

  private static final Map<String, String> SETTINGS =
      Map.of(
          "citizen-fields", "attribute:CCCD,cardnumber",
          "anonymous-account", "9",
          "branch.TM", "30037",
          "branch.CL", "872 until 2025-06-30, 30037 from 2025-07-01");

  private static final String USES =
      "select place_id, year, month, loans, loans_linked, in_house_uses from library_month"
          + " where loans + in_house_uses > 0 order by all";
  private static final String STOCK =
      "select place_id, year, items from library_month where month = 12 and items > 0 order by all";
  private static final String BORROWERS =
      "select year, loans, count(*) from person_use group by all order by all";
  private static final String RATE =
      "select place_id, year, sum(numerator), sum(denominator) from indicator_cell"
          + " where indicator_id = 'library_borrowers_rate' group by all order by all";

  @TempDir Path folder;

  /**
   * Patrons 1 and 2 are one person; 3 is another; 4 has the number of an old card; 5 will be
   * deleted; 9 stands for nobody.
   */
  @BeforeEach
  void lendFromEveryBranch() {
    SERVER.create("koha", "koha_recent.sql");
    SERVER.run(
        "koha",
        """
        insert into borrowers (borrowernumber, cardnumber, surname, branchcode, categorycode) values
          (1, 'TV-1', 'A', 'TM', 'PT'), (2, '099.000.000.001', 'B', 'CL', 'PT'),
          (3, 'TV-3', 'C', 'CL', 'PT'), (4, 'TV-4', 'D', 'CL', 'PT'),
          (5, '099000000005', 'E', 'TM', 'PT'), (9, 'AN', 'Anonymous', 'TM', 'PT');
        insert into borrower_attributes (borrowernumber, code, attribute) values
          (1, 'CCCD', '099 000 000 001'), (3, 'CCCD', '099000000002'), (4, 'CCCD', '300123456');
        insert into issues (issue_id, borrowernumber, itemnumber, branchcode, issuedate) values
          (101, 1, 1, 'TM', '2024-12-31 23:59:59'), (102, 2, 2, 'TM', '2024-12-31 08:00:00'),
          (103, 3, 3, 'CL', '2025-06-30 23:30:00'), (104, 4, 4, 'CL', '2025-07-01 00:10:00');
        insert into old_issues
            (issue_id, borrowernumber, itemnumber, branchcode, issuedate, onsite_checkout) values
          (90, 5, 1, 'TM', '2024-03-01 09:00:00', 0), (91, null, 1, 'TM', '2022-01-10 09:00:00', 0),
          (92, 9, 1, 'TM', '2022-01-11 09:00:00', 0), (93, 3, 3, 'CL', '2024-05-05 09:00:00', 1),
          (94, 3, 3, 'CL', null, 0);
        insert into statistics (datetime, branch, type, itemnumber, borrowernumber) values
          ('2024-05-01 08:00:00', 'TM', 'localuse', 1, null),
          ('2024-05-01 08:00:00', 'TM', 'localuse', 1, null),
          ('2024-05-03 08:00:00', 'tm', 'localuse', 2, null),
          ('2024-05-02 08:00:00', 'LU', 'localuse', 5, 1),
          ('2024-05-05 09:00:00', 'CL', 'onsite_checkout', 3, 3),
          ('2024-12-31 23:59:59', 'TM', 'issue', 1, 1), ('2022-01-10 09:00:00', 'TM', 'issue', 1, 3);
        """);
  }

  private SourcedProvince province(Map<String, String> settings) {
    return SourcedProvince.in(folder, "koha", SERVER.url("koha"), settings)
        .send(
            "cdht/2024/30037.csv",
            """
            Số định danh cá nhân;Họ và tên;Ngày sinh;Giới tính;Nhóm đối tượng;Bộ tiêu chí;TC1;TC2;TC3;TC4;TC5;TC6;TC7;TC8;TC9;TC10;Ngày đánh giá
            099000000001;A;1980;Nam;1;324;9;9;9;9;9;9;9;9;9;9;01/10/2024
            099000000002;B;1981;Nữ;1;324;9;9;9;9;9;9;9;9;9;9;01/10/2024
            099000000005;C;1982;Nam;1;324;9;9;9;9;9;9;9;9;9;9;01/10/2024
            099000000006;D;1983;Nữ;1;324;9;9;9;9;9;9;9;9;9;9;01/10/2024
            """)
        .send("danso/2024/30037.csv", "Dân số;Người lớn;Số hộ;Ngày số liệu\n14;10;4;31/12/2024\n");
  }

  @Test
  void countsALoanOnceThroughItsWholeLife() {
    SourcedProvince province = province(SETTINGS);
    Computed lent = province.run();
    String uses =
        """
        commune:30037@ | 2022 | 1 | 2 | 0 | 0
        commune:30037@ | 2024 | 3 | 1 | 1 | 0
        commune:30037@ | 2024 | 5 | 0 | 0 | 3
        commune:30037@ | 2024 | 12 | 2 | 2 | 0
        commune:30037@2025-07-01 | 2025 | 7 | 1 | 0 | 0
        district:872@ | 2024 | 5 | 0 | 0 | 1
        district:872@ | 2025 | 6 | 1 | 1 | 0
        province:87@ | 2024 | 5 | 0 | 0 | 1
        """;
    assertThat(lent.rows(USES)).isEqualTo(uses);
    assertThat(lent.rows(STOCK))
        .isEqualTo(
            """
            commune:30037@ | 2022 | 2
            commune:30037@ | 2024 | 2
            commune:30037@2025-07-01 | 2025 | 4
            district:872@ | 2022 | 2
            district:872@ | 2024 | 2
            province:82@2025-07-01 | 2025 | 1
            """);
    String borrowers = "2024 | 1 | 1\n2024 | 2 | 1\n2025 | 1 | 1\n";
    assertThat(lent.rows(BORROWERS)).isEqualTo(borrowers);
    assertThat(lent.rows(RATE)).isEqualTo("commune:30037@ | 2024 | 2 | 14\n");

    // One comes back, one stands in both tables while it does, one reader is deleted.
    SERVER.run(
        "koha",
        """
        insert into old_issues (issue_id, borrowernumber, itemnumber, branchcode, issuedate, returndate)
          select issue_id, borrowernumber, itemnumber, branchcode, issuedate, '2025-01-09 10:00:00'
          from issues where issue_id in (101, 102);
        delete from issues where issue_id = 101;
        insert into deletedborrowers (borrowernumber, cardnumber, branchcode)
          select borrowernumber, cardnumber, branchcode from borrowers where borrowernumber = 5;
        delete from borrowers where borrowernumber = 5;
        """);
    Computed returned = province.run();
    assertThat(returned.rows(USES)).isEqualTo(uses);
    assertThat(returned.rows(RATE)).isEqualTo("commune:30037@ | 2024 | 2 | 14\n");

    // The library makes its readers anonymous, in both ways that it has.
    SERVER.run(
        "koha",
        """
        update old_issues set borrowernumber = null where issue_id in (101, 102);
        update old_issues set borrowernumber = 9 where issue_id = 93;
        delete from issues where issue_id = 102;
        """);
    Computed anonymous = province.run();
    assertThat(anonymous.rows(USES)).isEqualTo(uses);
    assertThat(anonymous.rows(BORROWERS)).isEqualTo(borrowers);
  }

  @Test
  void takesBackWhatTheLibraryCancelledAndFollowsACorrectedNumber() {
    SourcedProvince province = province(SETTINGS);
    province.run();
    SERVER.run(
        "koha",
        """
        delete from issues where issue_id in (101, 103);
        delete from statistics where type = 'localuse' and branch = 'TM' and itemnumber = 1 limit 1;
        insert into issues (issue_id, borrowernumber, itemnumber, branchcode, issuedate) values
          (105, 4, 1, 'TM', '2024-12-31 10:00:00');
        insert into old_issues (issue_id, borrowernumber, itemnumber, branchcode, issuedate) values
          (106, 4, 1, 'TM', '2024-06-01 10:00:00');
        update borrower_attributes set attribute = '099000000006' where borrowernumber = 4;
        update borrower_attributes set attribute = '' where borrowernumber = 1;
        update items set withdrawn = 1 where itemnumber = 2;
        """);
    Computed after = province.run();
    assertThat(after.rows(USES))
        .isEqualTo(
            """
            commune:30037@ | 2022 | 1 | 2 | 0 | 0
            commune:30037@ | 2024 | 3 | 1 | 1 | 0
            commune:30037@ | 2024 | 5 | 0 | 0 | 2
            commune:30037@ | 2024 | 6 | 1 | 1 | 0
            commune:30037@ | 2024 | 12 | 2 | 2 | 0
            commune:30037@2025-07-01 | 2025 | 7 | 1 | 1 | 0
            district:872@ | 2024 | 5 | 0 | 0 | 1
            province:87@ | 2024 | 5 | 0 | 0 | 1
            """);
    assertThat(after.rows(STOCK)).contains("commune:30037@ | 2024 | 1\n");
    assertThat(after.rows(BORROWERS)).isEqualTo("2024 | 1 | 2\n2024 | 2 | 1\n2025 | 1 | 1\n");
    assertThat(after.rows(RATE)).isEqualTo("commune:30037@ | 2024 | 3 | 14\n");
  }

  @Test
  void forgetsWhoBorrowedOnceTheLibraryHasWhereTheSiteFollowsIt() {
    Map<String, String> settings = new HashMap<>(SETTINGS);
    settings.put("erased-links", "follow");
    SourcedProvince province = province(settings);
    assertThat(province.run().rows(RATE)).isEqualTo("commune:30037@ | 2024 | 2 | 14\n");
    SERVER.run(
        "koha",
        """
        delete from borrowers where borrowernumber = 5;
        update borrower_attributes set attribute = '' where borrowernumber = 1;
        """);
    Computed after = province.run();
    assertThat(after.rows(USES))
        .contains("commune:30037@ | 2024 | 3 | 1 | 0 | 0\n")
        .contains("commune:30037@ | 2024 | 12 | 2 | 2 | 0\n");
    assertThat(after.rows(RATE)).isEqualTo("commune:30037@ | 2024 | 1 | 14\n");
  }

  @Test
  void bothEnginesCountTheSame() {
    SourcedProvince province = province(SETTINGS);
    province.run();
    List<String> lines = new ArrayList<>();
    new TransformationRun(
            province.workspace(),
            lines::add,
            name ->
                name == EngineName.SPARK
                    ? SharedSpark.fork(province.workspace().lake())
                    : DuckDbEngine.open("1g", folder.resolve("spill")))
        .run(Landing.of(province.workspace()));
    assertThat(lines)
        .anyMatch(line -> line.contains("both engines agree on"))
        .anyMatch(line -> line.contains("library_month"));
  }
}
