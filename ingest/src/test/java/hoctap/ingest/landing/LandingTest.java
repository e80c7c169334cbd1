package hoctap.ingest.landing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import hoctap.ingest.definition.DataException;
import hoctap.ingest.definition.DefinitionException;
import hoctap.ingest.lake.ColumnType;
import hoctap.ingest.lake.TableShape;
import hoctap.ingest.place.Places;
import hoctap.ingest.workspace.Workspace;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LandingTest {
  private static final Instant DAY_1 = Instant.parse("2026-01-10T00:00:00Z");
  private static final Instant DAY_2 = Instant.parse("2026-02-10T00:00:00Z");
  private static final Instant DAY_3 = Instant.parse("2026-03-10T00:00:00Z");
  private static final TableShape SHAPE =
      TableShape.of("row_number", ColumnType.INTEGER, "rating", ColumnType.VARCHAR);
  private static final SubmissionKey KEY =
      SubmissionKey.of(
          SubmissionKey.INBOX,
          "cdht",
          "2025H2",
          Places.load().resolve("30037", LocalDate.of(2025, 12, 31)));

  @TempDir Path folder;
  private Workspace workspace;

  @BeforeEach
  void makeAWorkspace() throws IOException {
    Files.writeString(folder.resolve("hoctap.yml"), "version: 1\n");
    workspace = Workspace.open(folder, Clock.fixed(DAY_3, ZoneOffset.UTC));
  }

  @Test
  void landsUnderThePlaceAndTheSender() throws IOException {
    Submission whole = land(KEY.withSender("thcs-my-an"), whole("a", DAY_1), 2);

    assertThat(whole.folder())
        .isEqualTo("landing/inbox/cdht/2025H2/30037@2025-07-01_thcs-my-an/" + whole.id());
    assertThat(folder.resolve("lake").resolve(whole.folder()))
        .isDirectoryContaining("glob:**/part-00000.parquet")
        .isDirectoryContaining("glob:**/manifest.json");
    assertThat(files()).noneMatch(file -> file.getFileName().toString().startsWith("."));
    assertThat(whole.id()).matches("[0-9a-f]{16}");
    assertThat(Landing.of(workspace).current()).singleElement().hasToString(whole.toString());
  }

  @Test
  void replacesWholeByTheLaterOneAndAddsItsSupplements() {
    Submission first = land(KEY, whole("a", DAY_1), 3);
    Submission late = land(KEY, supplement("b", first), 1);
    assertThat(states()).containsExactly(first.id() + " current", late.id() + " current");

    Submission second = land(KEY, whole("c", DAY_2), 4);
    Submission corrected = land(KEY, supplement("d", second), 1);
    Submission again = land(KEY, supplement("e", corrected), 1);

    assertThat(second.replaces()).isEqualTo(first.id());
    assertThat(states())
        .containsExactly(
            first.id() + " superseded",
            late.id() + " superseded",
            second.id() + " current",
            corrected.id() + " current",
            again.id() + " current");
  }

  @Test
  void givesTheSameContentSentLaterAnIdOfItsOwn() {
    Submission first = land(KEY, whole("a", DAY_1), 3);
    land(KEY, whole("b", DAY_1), 3);
    Submission back = land(KEY, whole("a", DAY_2), 3);

    assertThat(back.id()).isNotEqualTo(first.id());
    assertThat(back.sequence()).isEqualTo(3);
    assertThat(Landing.of(workspace).findCurrent(KEY).orElseThrow().id()).isEqualTo(back.id());
  }

  @Test
  void keepsAHeldSubmissionOutUntilItIsAccepted() {
    Submission first = land(KEY, whole("a", DAY_1), 3);
    Submission held = landHeld(whole("b", DAY_2));
    assertThat(held.state()).isEqualTo(SubmissionState.HELD);
    assertThat(states()).containsExactly(first.id() + " current", held.id() + " held");

    Landing.of(workspace).accept(held.id().substring(0, 6));

    assertThat(states()).containsExactly(first.id() + " superseded", held.id() + " current");
    assertThatThrownBy(() -> Landing.of(workspace).accept(held.id()))
        .isInstanceOf(DefinitionException.class)
        .hasMessageContaining("it is current, only a held submission can be accepted");
    assertThatThrownBy(() -> Landing.of(workspace).accept("zz"))
        .hasMessage("Cannot find submission \"zz\" (hoctap status lists them)");
  }

  @Test
  void withdrawsWithoutRemovingAndLetsTheOneBeforeCountAgain() {
    Submission first = land(KEY, whole("a", DAY_1), 3);
    Submission second = land(KEY, whole("b", DAY_2), 3);

    Landing.of(workspace).withdraw(second.id(), "Gửi nhầm kỳ báo cáo");

    assertThat(states().subList(0, 2))
        .containsExactly(first.id() + " current", second.id() + " withdrawn");
    Submission withdrawal = Landing.of(workspace).submissions(KEY).get(2);
    assertThat(withdrawal.kind()).isEqualTo(SubmissionKind.WITHDRAWAL);
    assertThat(withdrawal.supplements()).isEqualTo(second.id());
    assertThat(withdrawal.note()).isEqualTo("Gửi nhầm kỳ báo cáo");
    assertThat(folder.resolve("lake").resolve(second.folder()).resolve("part-00000.parquet"))
        .exists();
    assertThatThrownBy(() -> Landing.of(workspace).withdraw(second.id(), "again"))
        .isInstanceOf(DefinitionException.class)
        .hasMessageContaining("it is withdrawn already");
  }

  @Test
  void readsTheStateOfAnEarlierTime() {
    Submission first = land(KEY, whole("a", DAY_1), 3);
    Submission second = land(KEY, whole("b", DAY_2), 3);
    Landing.of(workspace).withdraw(second.id(), "Gửi nhầm");
    Submission held = landHeld(whole("c", DAY_2));
    Landing.of(workspace).accept(held.id());

    assertThat(Landing.asOf(workspace, DAY_1).current())
        .extracting(Submission::id)
        .containsExactly(first.id());
    assertThat(Landing.asOf(workspace, DAY_2).current())
        .extracting(Submission::id)
        .containsExactly(second.id());
    assertThat(Landing.asOf(workspace, DAY_3).current())
        .extracting(Submission::id)
        .containsExactly(held.id());
  }

  @Test
  void recordsARefusedFileWithoutRows() {
    Submission first = land(KEY, whole("a", DAY_1), 3);
    try (SubmissionWriter writer = Landing.of(workspace).writer(KEY)) {
      writer.begin(SHAPE);
      writer.add(1, "good");
      writer.refuse(whole("b", DAY_2), "Tệp bị hỏng");
    }

    Submission refused = Landing.of(workspace).submissions(KEY).get(1);
    assertThat(refused.state()).isEqualTo(SubmissionState.REFUSED);
    assertThat(refused.note()).isEqualTo("Tệp bị hỏng");
    assertThat(folder.resolve("lake").resolve(refused.folder()))
        .isDirectoryNotContaining("glob:**.parquet");
    assertThat(Landing.of(workspace).current())
        .extracting(Submission::id)
        .containsExactly(first.id());
  }

  @Test
  void foldsTheDeltasAndTheLastKeysOfADatabaseOntoItsLastWhole() {
    SubmissionKey loans =
        new SubmissionKey("thu-vien", "issues", "all", "district:872@", "872", "district", "");
    land(loans, whole("a", DAY_1).withKind(SubmissionKind.DELTA), 1);
    land(loans, whole("b", DAY_1), 5);
    land(loans, whole("c", DAY_1).withKind(SubmissionKind.DELTA), 1);
    land(loans, whole("d", DAY_2).withKind(SubmissionKind.KEYS), 6);
    land(loans, whole("e", DAY_2).withKind(SubmissionKind.DELTA), 1);
    land(loans, whole("f", DAY_2).withKind(SubmissionKind.KEYS), 6);

    assertThat(Landing.of(workspace).submissions(loans))
        .extracting(one -> one.sequence() + " " + one.kind().id() + " " + one.state().id())
        .containsExactly(
            "1 delta superseded",
            "2 whole current",
            "3 delta current",
            "4 keys superseded",
            "5 delta current",
            "6 keys current");
  }

  @Test
  void leavesNothingOfASubmissionThatWasNotCommitted() throws IOException {
    try (SubmissionWriter writer = Landing.of(workspace).writer(KEY)) {
      writer.begin(SHAPE);
      writer.add(1, "good");
    }
    assertThat(files()).isEmpty();
  }

  @Test
  void removesWhatAKilledRunLeftAndGivesTheSameIdAgain() throws IOException {
    Submission first = land(KEY, whole("a", DAY_1), 3);
    Path landed = folder.resolve("lake").resolve(first.folder());
    // As if the run had died between the rename and the manifest, and another inside the rows.
    Files.delete(landed.resolve("manifest.json"));
    Path aside = Files.createDirectory(landed.resolveSibling(".2.new"));
    Files.writeString(aside.resolve("part-00000.parquet"), "half");

    assertThat(Landing.of(workspace).submissions()).isEmpty();
    Landing.clean(workspace);
    assertThat(files()).isEmpty();
    assertThat(land(KEY, whole("a", DAY_1), 3).id()).isEqualTo(first.id());
  }

  @Test
  void refusesRowsThatDoNotAddUp() {
    assertThatThrownBy(() -> new RowCounts(10, 7, 1, 1))
        .isInstanceOf(DataException.class)
        .hasMessage(
            "Cannot land a submission: 10 rows read, but 7 accepted + 1 rejected + 1 duplicate = 9");
    try (SubmissionWriter writer = Landing.of(workspace).writer(KEY)) {
      writer.begin(SHAPE);
      writer.add(1, "good");
      assertThatThrownBy(
              () -> writer.commit(whole("a", DAY_1), Outcome.of(RowCounts.ofAccepted(2))))
          .isInstanceOf(DataException.class)
          .hasMessage("Cannot land a.csv: 2 rows accepted, 1 rows written");
    }
  }

  private Submission land(SubmissionKey key, Delivery delivery, int rows) {
    return land(key, delivery, Outcome.of(RowCounts.ofAccepted(rows)));
  }

  private Submission landHeld(Delivery delivery) {
    Hold hold = new Hold(Hold.Reason.TOO_MANY_REJECTED, "Quá nhiều dòng bị từ chối");
    return land(KEY, delivery, Outcome.of(new RowCounts(3, 2, 1, 0)).withHolds(List.of(hold)));
  }

  private Submission land(SubmissionKey key, Delivery delivery, Outcome outcome) {
    try (SubmissionWriter writer = Landing.of(workspace).writer(key)) {
      writer.begin(SHAPE);
      for (int row = 0; row < outcome.counts().accepted(); row++) {
        writer.add(row, "good");
      }
      return writer.commit(delivery, outcome);
    }
  }

  private static Delivery whole(String sha256, Instant receivedAt) {
    return Delivery.ofWhole("1", sha256 + ".csv", sha256, receivedAt);
  }

  private static Delivery supplement(String sha256, Submission to) {
    return new Delivery(
        SubmissionKind.SUPPLEMENT, "1", sha256 + ".xlsx", sha256, DAY_2, to.id(), List.of());
  }

  private List<String> states() {
    return Landing.of(workspace).submissions(KEY).stream()
        .map(one -> one.id() + " " + one.state().id())
        .toList();
  }

  private List<Path> files() throws IOException {
    try (Stream<Path> files = Files.walk(folder.resolve("lake"))) {
      return files.filter(Files::isRegularFile).toList();
    }
  }
}
