package hoctap.ingest.file;

import static org.assertj.core.api.Assertions.assertThat;

import hoctap.ingest.form.Finding;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** Reads every workbook of {@code workbooks/} as .xlsx and as .xls. */
class WorkbookCasesTest {
  @TempDir private Path folder;

  private static List<Path> files() throws IOException, URISyntaxException {
    Path cases = Path.of(WorkbookCasesTest.class.getResource("/workbooks").toURI());
    try (Stream<Path> files = Files.list(cases)) {
      return files.sorted().toList();
    }
  }

  @Test
  void holdsFiftyWorkbooksAtLeast() throws IOException, URISyntaxException {
    assertThat(files()).hasSizeGreaterThanOrEqualTo(50);
  }

  @TestFactory
  List<DynamicTest> readsEachAsExpected() throws IOException, URISyntaxException {
    List<DynamicTest> tests = new ArrayList<>();
    for (Path file : files()) {
      WorkbookCase typed = WorkbookCase.read(file);
      String name = file.getFileName().toString().replace(".yml", "");
      for (String ending : typed.as()) {
        tests.add(DynamicTest.dynamicTest(name + "." + ending, () -> expect(typed, name, ending)));
      }
    }
    return tests;
  }

  private void expect(WorkbookCase typed, String name, String ending) throws IOException {
    Inbox inbox = new Inbox(folder).of(typed.period(), typed.place());
    Path file = folder.resolve(name + "." + ending);
    Sheets.save(TypedWorkbook.of(typed, ending), file);
    FileReading reading = inbox.read(typed.form(), file);

    WorkbookCase.Expected expected = typed.expected();
    String refusal = reading.refusal().map(Refusal::messageVi).orElse("");
    if (expected.refused() != null) {
      assertThat(refusal).as(typed.reason()).contains(expected.refused());
      return;
    }
    assertThat(refusal).as(typed.reason()).isEmpty();
    assertThat(faults(reading)).as(typed.reason()).isEqualTo(expected.faults());
    assertThat(counts(reading))
        .as("accepted, rejected, duplicate: " + typed.reason())
        .containsExactly(expected.accepted(), expected.rejected(), expected.duplicate());
    assertThat(findings(reading)).as(typed.reason()).isEqualTo(expected.findings());
    assertThat(reading.sheetsLeftOut()).as(typed.reason()).isEqualTo(expected.leftOut());
    if (expected.extra() != null) {
      assertThat(reading.results().get(0).extraColumns()).isEqualTo(expected.extra());
    }
    expectValues(expected.values(), inbox.accepted());
  }

  private static void expectValues(
      List<Map<String, String>> expected, List<Map<String, Object>> accepted) {
    for (int i = 0; i < expected.size(); i++) {
      Map<String, Object> row = accepted.get(i);
      expected
          .get(i)
          .forEach(
              (column, value) ->
                  assertThat(String.valueOf(row.get(column)))
                      .as("%s of row %s", column, row.get("row_number"))
                      .isEqualTo(value));
    }
  }

  private static List<String> faults(FileReading reading) {
    return reading.results().stream()
        .flatMap(result -> result.rejects().stream())
        .flatMap(sheet -> sheet.rows().stream())
        .flatMap(row -> row.faults().stream())
        .map(fault -> fault.cell() + " " + fault.rule())
        .toList();
  }

  private static long[] counts(FileReading reading) {
    long[] counts = new long[3];
    for (FormResult result : reading.results()) {
      assertThat(result.rowsRead())
          .isEqualTo(result.rowsAccepted() + result.rowsRejected() + result.rowsDuplicate());
      counts[0] += result.rowsAccepted();
      counts[1] += result.rowsRejected();
      counts[2] += result.rowsDuplicate();
    }
    return counts;
  }

  private static List<String> findings(FileReading reading) {
    return reading.results().stream()
        .flatMap(result -> result.findings().stream())
        .map(Finding::rule)
        .toList();
  }
}
