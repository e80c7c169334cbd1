package hoctap.transform.fact;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LibraryFactsTest {
  private static final String LOAN = "source, issue_id, branchcode, issuedate, onsite_checkout";
  private static final String OLD = "commune:30037@";
  private static final String NEW = "commune:30037@2025-07-01";

  @TempDir Path folder;
  private FactRun facts;

  @BeforeEach
  void openALibraryWithOneBranch() {
    facts =
        new FactRun(folder)
            .add("landed_koha_site", "source, place_id", "lib", "province:87@")
            .add(
                "landed_koha_branch_place",
                "source, branchcode, valid_to, place_id",
                "lib",
                "TM",
                day("2025-06-30"),
                OLD)
            .add(
                "landed_koha_branch_place",
                "source, branchcode, valid_from, place_id",
                "lib",
                "TM",
                day("2025-07-01"),
                NEW)
            .add("standing", "place_id, year, standing_id", OLD, 2025, NEW)
            .add("standing", "place_id, year, standing_id", "province:87@", 2025, "province:82@");
  }

  private static LocalDate day(String text) {
    return LocalDate.parse(text);
  }

  private void person(long loan, Long person) {
    facts.add("landed_koha_loan_person", "source, issue_id, person_id", "lib", loan, person);
  }

  @Test
  void countsALoanOnceThoughItStandsInBothTables() {
    facts.add("landed_koha_old_issues", LOAN, "lib", 7L, "TM", day("2024-05-31"), false);
    facts.add("landed_koha_issues", LOAN, "lib", 7L, "TM", day("2024-06-01"), false);
    person(7, 42L);
    assertThat(facts.rows("library_month")).containsExactly(OLD + "|2024|5|1|1|0|0|null");
  }

  @Test
  void countsTwoLibrariesWithTheSameLoanNumberApart() {
    facts.add("landed_koha_site", "source, place_id", "other", "district:872@");
    facts.add("landed_koha_old_issues", LOAN, "lib", 7L, "TM", day("2024-12-01"), false);
    facts.add("landed_koha_old_issues", LOAN, "other", 7L, "TM", day("2024-12-01"), false);
    person(7, 42L);
    assertThat(facts.rows("library_month"))
        .containsExactly(OLD + "|2024|12|1|1|0|0|null", "district:872@|2024|12|1|0|0|0|null");
  }

  @Test
  void countsOnSiteCheckoutsAndLocalUseInTheHouseAndTheirLogOnce() {
    facts.add("landed_koha_issues", LOAN, "lib", 7L, "TM", day("2024-12-01"), true);
    for (String type : new String[] {"localuse", "localuse", "onsite_checkout", "issue"}) {
      facts.add(
          "landed_koha_statistics",
          "source, datetime, branch, type",
          "lib",
          day("2024-12-01"),
          "TM",
          type);
    }
    person(7, 42L);
    assertThat(facts.rows("library_month")).containsExactly(OLD + "|2024|12|0|0|3|0|null");
    assertThat(facts.rows("person_use")).isEmpty();
  }

  @Test
  void countsALoanWithoutAPersonAndDoesNotLinkIt() {
    facts.add("landed_koha_old_issues", LOAN, "lib", 7L, "TM", day("2024-12-01"), false);
    facts.add("landed_koha_old_issues", LOAN, "lib", 8L, "TM", day("2024-12-01"), null);
    person(8, null);
    assertThat(facts.rows("library_month")).containsExactly(OLD + "|2024|12|2|0|0|0|null");
    assertThat(facts.rows("person_use")).isEmpty();
  }

  @Test
  void bringsTheFirstHalfOfTheReformYearToTheSuccessor() {
    facts.add("landed_koha_old_issues", LOAN, "lib", 7L, "TM", day("2025-06-30"), false);
    facts.add("landed_koha_old_issues", LOAN, "lib", 8L, "TM", day("2025-07-01"), false);
    assertThat(facts.rows("library_month"))
        .containsExactly(NEW + "|2025|6|1|0|0|0|null", NEW + "|2025|7|1|0|0|0|null");
  }

  @Test
  void countsWhatNoBranchPlacesAtThePlaceOfTheSource() {
    facts.add("landed_koha_old_issues", LOAN, "lib", 7L, "XX", day("2024-12-01"), false);
    facts.add("landed_koha_old_issues", LOAN, "lib", 8L, null, day("2025-12-01"), false);
    assertThat(facts.rows("library_month"))
        .containsExactly("province:82@|2025|12|1|0|0|0|null", "province:87@|2024|12|1|0|0|0|null");
  }

  @Test
  void holdsCopiesFromTheirAccessionUnlessWithdrawnOrLost() {
    facts.add("landed_koha_old_issues", LOAN, "lib", 7L, "TM", day("2024-03-10"), false);
    String item = "source, itemnumber, homebranch, dateaccessioned, itemlost, withdrawn";
    facts.add("landed_koha_items", item, "lib", 1L, "TM", null, 0, 0);
    facts.add("landed_koha_items", item, "lib", 2L, "TM", day("2024-03-31"), 0, null);
    facts.add("landed_koha_items", item, "lib", 3L, "TM", day("2024-04-01"), 0, 0);
    facts.add("landed_koha_items", item, "lib", 4L, "TM", day("2023-04-01"), 2, 0);
    facts.add("landed_koha_items", item, "lib", 5L, "TM", day("2023-04-01"), 0, 1);
    facts.add("landed_koha_items", item, "lib", 6L, "TM", day("2025-01-01"), 0, 0);
    assertThat(facts.rows("library_month"))
        .containsExactly(OLD + "|2024|12|0|0|0|3|null", OLD + "|2024|3|1|0|0|2|null");
  }

  @Test
  void addsAPersonsLoansOfAYearOverLibraries() {
    facts.add("landed_koha_old_issues", LOAN, "lib", 7L, "TM", day("2024-12-31"), false);
    facts.add("landed_koha_issues", LOAN, "lib", 8L, "TM", day("2025-01-01"), false);
    facts.add("landed_koha_issues", LOAN, "lib", 9L, "TM", day("2025-01-02"), false);
    for (long loan = 7; loan <= 9; loan++) {
      person(loan, 42L);
    }
    assertThat(facts.rows("person_use")).containsExactly("42|2024|1|0|0", "42|2025|2|0|0");
  }
}
