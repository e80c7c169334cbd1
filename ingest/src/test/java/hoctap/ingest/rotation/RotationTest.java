package hoctap.ingest.rotation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import hoctap.ingest.Intake;
import hoctap.ingest.definition.DataException;
import hoctap.ingest.form.Forms;
import hoctap.ingest.lake.Lake;
import hoctap.ingest.lake.ParquetRows;
import hoctap.ingest.lake.TableShape;
import hoctap.ingest.landing.Landing;
import hoctap.ingest.landing.Submission;
import hoctap.ingest.landing.SubmissionState;
import hoctap.ingest.person.KeyList;
import hoctap.ingest.person.Pseudonyms;
import hoctap.ingest.workspace.Workspace;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RotationTest {
  private static final String MEMBERS =
      "Số định danh cá nhân,Ngày sinh,Giới tính,Loại mô hình,Mã mô hình\n";
  private static final String MODELS = "Loại mô hình,Mã mô hình,Tên\n";

  @TempDir Path folder;
  private Workspace workspace;

  @BeforeEach
  void makeAWorkspace() {
    workspace =
        Workspace.init(folder, Clock.fixed(Instant.parse("2026-01-10T00:00:00Z"), ZoneOffset.UTC));
  }

  @Test
  void aFamilyCalledByItsHeadsNumberIsStillThatOfItsMembers() throws IOException {
    put("tapthe/2025/30037.csv", MODELS + "GĐ,000 084 000 001,x\nGĐ,GD-000084000002,x\nGĐ,GD7,x\n");
    put(
        "thanhvien/2025/30037.csv",
        MEMBERS
            + "000084000001,1984,Nam,GĐ,000084000001\n"
            + "000084000002,1984,Nữ,GĐ,GD-000084000002\n"
            + "000084000003,1984,Nữ,GĐ,GD7\n");
    take();
    List<Object> before = column("tapthe", "collective_code");
    List<Object> persons = column("thanhvien", "person_id");
    assertThat(before.get(0)).isEqualTo("p" + persons.get(0));
    assertThat(before.get(1)).isEqualTo("GD-p" + persons.get(1));
    assertThat(before.get(2)).isEqualTo("GD7");

    Rotation.run(workspace, line -> {});

    List<Object> after = column("tapthe", "collective_code");
    List<Object> others = column("thanhvien", "person_id");
    assertThat(others).hasSize(3).doesNotContainAnyElementsOf(persons);
    assertThat(after).containsExactly("p" + others.get(0), "GD-p" + others.get(1), "GD7");
    assertThat(column("thanhvien", "collective_code")).isEqualTo(after);
    Pseudonyms now = Pseudonyms.open(workspace.keys());
    assertThat(others.get(2)).isEqualTo(now.personId("000084000003"));
    assertThat(now.unseal((byte[]) column("thanhvien", "citizen_sealed").get(2)))
        .isEqualTo("000084000003");
  }

  @Test
  void everyEarlierStateIsStillThereUnderTheNewKey() throws IOException {
    put("thanhvien/2025/30037.csv", MEMBERS + "000084000001,1984,Nam,GĐ,GD1\n");
    take();
    workspace = at("2026-02-10T00:00:00Z", workspace);
    put("thanhvien/2025/30037.csv", MEMBERS + "000084000002,1984,Nam,GĐ,GD1\n");
    take();
    List<Submission> states = Landing.of(workspace).submissions();

    workspace = at("2026-03-10T00:00:00Z", workspace);
    Rotation.Report report = Rotation.run(workspace, line -> {});

    assertThat(report.submissions()).isEqualTo(2);
    assertThat(report.rows()).isEqualTo(2);
    assertThat(Landing.of(workspace).submissions())
        .hasToString(states.toString())
        .extracting(Submission::state)
        .containsExactly(SubmissionState.SUPERSEDED, SubmissionState.CURRENT);
    Pseudonyms now = Pseudonyms.open(workspace.keys());
    Submission earlier =
        Landing.asOf(workspace, Instant.parse("2026-01-31T00:00:00Z")).current().get(0);
    assertThat(column(earlier, "person_id")).containsExactly(now.personId("000084000001"));
    assertThat(column("thanhvien", "person_id")).containsExactly(now.personId("000084000002"));
    assertThat(Files.readString(folder.resolve("lake/" + earlier.folder() + "/manifest.json")))
        .contains("\"rewrites\" : \"" + states.get(0).folder() + "\"");
  }

  @Test
  void aHeldFileCanBeAcceptedBeforeAndAfter() throws IOException {
    put(
        "thanhvien/2025/30037.csv",
        MEMBERS + "000084000001,1984,Nam,GĐ,GD1\n000084000002,x,Nam,GĐ,GD1\n");
    put(
        "thanhvien/2024/30040.csv",
        MEMBERS + "000084000003,1984,Nam,GĐ,GD1\n000084000004,x,Nam,GĐ,GD1\n");
    take();
    List<Submission> held = Landing.of(workspace).submissions();
    Landing.of(workspace).accept(held.get(0).id());

    Rotation.run(workspace, line -> {});

    assertThat(Landing.of(workspace).current())
        .extracting(Submission::id)
        .contains(held.get(0).id());
    Landing.of(workspace).accept(held.get(1).id());
    Rotation.run(workspace, line -> {});
    assertThat(Landing.of(workspace).current()).hasSize(2);
  }

  @Test
  void rowsOfAKeyThatIsNotInUseAreNeverReadAmongOthers() throws IOException {
    put("thanhvien/2025/30037.csv", MEMBERS + "000084000001,1984,Nam,GĐ,GD1\n");
    Path backup = folder.resolve("backup.json");
    Files.copy(folder.resolve("keys/person_id.json"), backup);
    Rotation.run(workspace, line -> {});
    take();
    Files.copy(backup, folder.resolve("keys/person_id.json"), StandardCopyOption.REPLACE_EXISTING);

    assertThatThrownBy(() -> Landing.of(workspace))
        .isInstanceOf(DataException.class)
        .hasMessageContaining("restore keys/ from its newest backup");

    Rotation.run(workspace, line -> {});
    assertThat(column("thanhvien", "person_id"))
        .containsExactly(Pseudonyms.open(workspace.keys()).personId("000084000001"));
  }

  @Test
  void theListOfKeysSaysSinceWhenAndWhatFor() {
    workspace = at("2026-03-10T00:00:00Z", workspace);
    Rotation.run(workspace, line -> {});

    assertThat(KeyList.of(workspace.keys()))
        .extracting(key -> key.purpose() + " " + key.use())
        .containsExactly(
            "person_id RETIRED",
            "person_id CURRENT",
            "citizen_seal READABLE",
            "citizen_seal CURRENT");
    assertThat(KeyList.of(workspace.keys()).get(1).since()).contains("2026-03-10T00:00:00Z");
  }

  private static Workspace at(String time, Workspace workspace) {
    Clock clock = Clock.fixed(Instant.parse(time), ZoneOffset.UTC);
    return new Workspace(workspace.folder(), workspace.configuration(), workspace.lake(), clock);
  }

  private void put(String name, String text) throws IOException {
    Path file = folder.resolve("inbox").resolve(name);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }

  private void take() {
    Intake.run(workspace, line -> {});
  }

  private List<Object> column(String form, String column) {
    return Landing.of(workspace).current().stream()
        .filter(one -> one.form().equals(form))
        .flatMap(one -> column(one, column).stream())
        .toList();
  }

  private List<Object> column(Submission submission, String column) {
    Lake lake = workspace.lake();
    TableShape shape = Forms.get(submission.form()).landedShape();
    List<Object> values = new ArrayList<>();
    ParquetRows.read(
        lake, lake.path(submission.folder()), shape, row -> values.add(row[shape.indexOf(column)]));
    return values;
  }
}
