package hoctap.dashboards.superset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import hoctap.dashboards.FixtureWorkspace;
import hoctap.dashboards.PublishedFile;
import hoctap.dashboards.board.Board;
import hoctap.dashboards.board.Boards;
import hoctap.ingest.definition.DefinitionException;
import hoctap.ingest.workspace.Workspace;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SupersetBundleTest {
  private static final Path GOLDEN = Path.of("src/test/resources/superset-bundle.golden.txt");

  @TempDir static Path folder;
  private static Workspace workspace;
  private static SortedMap<String, String> texts;

  @BeforeAll
  static void generate() throws Exception {
    workspace = FixtureWorkspace.publish(folder.resolve("workspace"));
    texts = texts(Boards.load());
  }

  /** {@code mvn -Dgolden=write} writes the file anew; the difference is for a person to read. */
  @Test
  void equalsTheGoldenBundle() throws Exception {
    String whole =
        texts.entrySet().stream()
            .map(text -> "=== " + text.getKey() + "\n" + text.getValue())
            .collect(Collectors.joining("\n"));
    if ("write".equals(System.getProperty("golden"))) {
      Files.writeString(GOLDEN, whole);
    }
    assertThat(whole).isEqualTo(Files.readString(GOLDEN));
  }

  @Test
  void packsTheSameBytesTwice() throws Exception {
    Path first = folder.resolve("first.zip");
    Path second = folder.resolve("second.zip");
    SupersetBundle.pack(workspace, first);
    SupersetBundle.pack(workspace, second);
    assertThat(Files.readAllBytes(first)).isEqualTo(Files.readAllBytes(second));
  }

  @Test
  void makesUuidsOfVersionFiveFromNames() {
    assertThat(NameUuid.of("charts/a.yaml"))
        .isEqualTo(NameUuid.of("charts/a.yaml"))
        .isNotEqualTo(NameUuid.of("charts/b.yaml"))
        .matches("[0-9a-f]{8}-[0-9a-f]{4}-5[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}");
  }

  @Test
  void connectsReadOnlyAndLocked() {
    assertThat(texts.get("hoctap/databases/hoctap.yaml"))
        .contains("read_only: true", "enable_external_access: false", "lock_configuration: true")
        .contains("allow_dml: false", "memory_limit:", "threads:")
        .doesNotContain("password");
  }

  @Test
  void refusesABoardThatNamesWhatTheWarehouseLacks() {
    SortedMap<String, Board> boards = new TreeMap<>();
    Board board = Boards.load().get("chi-tieu");
    boards.put(
        "chi-tieu",
        new Board(
            board.title(),
            board.summary(),
            board.startLevel(),
            board.targetYears(),
            java.util.List.of(new Board.BoardIndicator("staff_titled_in_unit", "Cán bộ")),
            board.datasets(),
            board.filters(),
            board.sections()));
    assertThatThrownBy(() -> texts(boards))
        .isInstanceOf(DefinitionException.class)
        .hasMessage(
            "Invalid indicator in boards/chi-tieu.yml: \"staff_titled_in_unit\" (the warehouse has no such indicator; did you mean \"staff_titled_in_units\"?)");
  }

  @Test
  void findsAChartThatNoDashboardShows() {
    assertFault(
        "hoctap/dashboards/chi-tieu.yaml",
        "type: \"CHART\"",
        "type: \"DIVIDER\"",
        "no dashboard shows it");
  }

  @Test
  void findsAPositionThatNamesNoChart() {
    String chart = "hoctap/charts/chi-tieu-xep-hang.yaml";
    SortedMap<String, String> broken = new TreeMap<>(texts);
    broken.remove(chart);
    assertThat(BundleCheck.faults(broken))
        .containsExactly(
            "Invalid position in dashboards/chi-tieu.yaml: %s names nothing in charts/"
                .formatted(NameUuid.of("charts/chi-tieu-xep-hang.yaml")));
  }

  @Test
  void findsAColumnThatIsNotInTheDataset() {
    assertFault(
        "hoctap/datasets/hoctap/board_by_year.yaml",
        "column_name: \"value\"",
        "column_name: \"valeu\"",
        "value is not in datasets/hoctap/board_by_year.yaml");
  }

  @Test
  void findsAConnectionThatMayWrite() {
    assertFault(
        "hoctap/databases/hoctap.yaml",
        "read_only: true",
        "read_only: false",
        "it must be read-only, locked, without access to other files");
  }

  @Test
  void findsASettingThatDuckDbWouldRefuseOnceLocked() {
    assertFault(
        "hoctap/databases/hoctap.yaml",
        "threads: 2",
        "theads: 2",
        "it must be read-only, locked, without access to other files");
  }

  @Test
  void findsAKindOfChartThatIsNotAllowed() {
    assertFault(
        "hoctap/charts/chi-tieu-xep-hang.yaml",
        "viz_type: \"echarts_timeseries_bar\"",
        "viz_type: \"country_map\"",
        "Invalid viz_type in charts/chi-tieu-xep-hang.yaml: \"country_map\"");
  }

  @Test
  void findsOneUuidTwice() {
    String mine = NameUuid.of("charts/chi-tieu-xep-hang.yaml");
    String other = NameUuid.of("charts/chi-tieu-bao-cao.yaml");
    assertFault("hoctap/charts/chi-tieu-xep-hang.yaml", mine, other, "has it too");
  }

  private static void assertFault(String file, String found, String instead, String message) {
    SortedMap<String, String> broken = new TreeMap<>(texts);
    assertThat(broken.get(file)).contains(found);
    broken.put(file, broken.get(file).replace(found, instead));
    assertThat(BundleCheck.faults(texts)).isEmpty();
    assertThat(BundleCheck.faults(broken)).anyMatch(fault -> fault.contains(message));
  }

  private static SortedMap<String, String> texts(Map<String, Board> boards) {
    try (PublishedFile warehouse = PublishedFile.open(workspace)) {
      return SupersetBundle.texts(
          new TreeMap<>(boards),
          Catalogue.read(warehouse),
          Path.of("/srv/hoctap/published/warehouse.duckdb"));
    }
  }
}
