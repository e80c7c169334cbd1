package hoctap.ingest.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import hoctap.ingest.form.Finding;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a source is remembered by from one pull to the next. */
class AccountHistoryTest {
  private static final LocalDateTime DAY = LocalDateTime.of(2024, 5, 1, 8, 0);

  @TempDir Path folder;
  private final Map<String, String> settings = new HashMap<>();

  @BeforeEach
  void configure() {
    settings.put("citizen-fields", "cardnumber,userid");
    settings.put("branch.TM", "30037");
  }

  private PulledSource source() {
    return PulledSource.of(folder, "koha", "87", settings);
  }

  private static Object[] row(Object... values) {
    return values;
  }

  private static List<Object[]> rows(Object[]... rows) {
    return List.of(rows);
  }

  private void write(List<Object[]> borrowers, List<Object[]> deleted, List<Object[]> loans) {
    try (EmbeddedDatabase database =
        EmbeddedDatabase.create(folder.resolve("koha.duckdb"), "koha")) {
      database.insert("branches", List.of("branchcode"), rows(row("TM")));
      List<String> patron = List.of("borrowernumber", "cardnumber", "userid");
      database.insert("borrowers", patron, borrowers);
      database.insert("deletedborrowers", patron, deleted);
      database.insert(
          "old_issues", List.of("issue_id", "borrowernumber", "issuedate", "branchcode"), loans);
    }
  }

  @Test
  void tellsOfEveryChangeOfANumberAndGoesOnTellingIt() {
    write(rows(row(1, "099000000001", null), row(2, "099000000002", null)), List.of(), List.of());
    assertThat(source().pull().get("koha_account_person").findings()).isEmpty();

    write(rows(row(1, "099000000003", null), row(2, "x", "")), List.of(), List.of());
    assertThat(source().pull().get("koha_account_person").findings())
        .extracting(Finding::rule, Finding::count)
        .containsExactly(tuple("citizen_number_changed", 1L));
    assertThat(source().pull().values()).noneMatch(PulledTable::isNew);

    write(rows(row(1, "099000000001", null), row(2, "099000000004", "")), List.of(), List.of());
    assertThat(source().pull().get("koha_account_person").findings())
        .extracting(Finding::rule, Finding::count)
        .containsExactly(tuple("citizen_number_changed", 3L));
    assertThat(source().landing().current())
        .filteredOn(one -> one.form().equals("koha_account_person"))
        .singleElement()
        .satisfies(one -> assertThat(one.findings()).hasSize(1));
  }

  @Test
  void forgetsTheLoansOfAPatronThatIsLaterSaidToBeNobody() {
    write(rows(row(9, "099000000009", null)), List.of(), rows(row(5, 9, DAY, "TM")));
    source().pull();
    assertThat(source().rows("koha_loan_person")).containsExactly("5|9|99000000009");
    settings.put("anonymous-account", "9");
    source().pull();
    assertThat(source().rows("koha_loan_person")).isEmpty();
    assertThat(source().rows("koha_account_person")).isEmpty();
  }

  @Test
  void takesTheNumberOfTheLivingWhereAnAccountWasGivenAgain() {
    write(rows(row(1, "TV-1", "099000000005")), rows(row(1, "099000000001", null)), List.of());
    assertThat(source().pull().get("koha_account_person").findings()).isEmpty();
    assertThat(source().rows("koha_account_person"))
        .containsExactly("1|99000000005|sealed12|false");
  }

  @Test
  void remembersAPatronThatIsInNoTableAnyMore() {
    write(
        rows(row(1, "099000000001", null), row(2, "", null)),
        List.of(),
        rows(row(5, 1, DAY, "TM")));
    source().pull();
    write(List.of(), List.of(), rows(row(5, null, DAY, "TM")));
    Map<String, PulledTable> pulled = source().pull();
    assertThat(source().rows("koha_account_person"))
        .containsExactly("1|99000000001|sealed12|true", "2|null|null|true");
    assertThat(source().rows("koha_loan_person")).containsExactly("5|1|99000000001");
    // Only the living are asked for their number, and the loan is still known.
    assertThat(pulled.get("koha_account_person").findings()).isEmpty();
    assertThat(pulled.get("koha_loan_person").findings()).isEmpty();
  }

  @Test
  void followsTheSourceWhereTheSiteSaysSo() {
    settings.put("erased-links", "follow");
    List<Object[]> borrowers = rows(row(1, "099000000001", null), row(2, "099000000002", null));
    write(borrowers, List.of(), rows(row(5, 1, DAY, "TM"), row(6, 2, DAY, "TM")));
    source().pull();
    assertThat(source().rows("koha_loan_person"))
        .containsExactly("5|1|99000000001", "6|2|99000000002");

    write(
        rows(row(2, "", null)),
        rows(row(1, "099000000001", null)),
        rows(row(5, null, DAY, "TM"), row(6, 2, DAY, "TM")));
    assertThat(source().pull().get("koha_loan_person").findings())
        .extracting(Finding::messageVi)
        .containsExactly(
            "1 trong 2 lượt mượn không còn biết bạn đọc; không có ngày nào mà từ đó ít nhất 95 % còn biết.");
    assertThat(source().rows("koha_account_person"))
        .containsExactly("2|99000000002|sealed12|false");
    assertThat(source().rows("koha_loan_person")).containsExactly("6|2|99000000002");
  }
}
