package hoctap.benchmarks;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;

/**
 * Four communes send their memberships as workbooks. Beside it a bare reader of the same cells,
 * which is what any program has to pay for a workbook.
 */
final class WorkbookBenchmark {
  private static final long ROWS_OF_ONE = 100_000;
  private static final String[] PLACES = {"28249", "28270", "28273", "28285"};
  private static final String[] HEADERS = {
    "Số định danh cá nhân", "Ngày sinh", "Giới tính", "Loại mô hình", "Mã mô hình"
  };

  private final Bench bench;
  private final PrintStream out;

  WorkbookBenchmark(Bench bench, PrintStream out) {
    this.bench = bench;
    this.out = out;
  }

  void run() throws IOException, InterruptedException {
    Path workspace = bench.workspace("xlsx");
    Path inbox = Files.createDirectories(workspace.resolve("inbox/thanhvien/2026"));
    long rows = bench.rows(ROWS_OF_ONE);
    for (int i = 0; i < PLACES.length; i++) {
      write(inbox.resolve(PLACES[i] + ".xlsx"), i * rows, rows);
    }
    long all = rows * PLACES.length;
    Figure bare = new Figure("fastexcel-reader, bare, one thread", all, bare(inbox), 0);
    out.println(bare);
    MeasuredProcess intake = bench.hoctap(workspace, Map.of(), "ingest");
    Figure ours =
        new Figure(
            "hoctap ingest, xlsx, heap " + Bench.HEAP,
            all,
            intake.seconds(),
            intake.peakMegabytes());
    out.println(ours);
    out.println(ours.against(bare));
    Bench.delete(workspace);
  }

  private static void write(Path file, long first, long rows) throws IOException {
    try (OutputStream stream = Files.newOutputStream(file);
        Workbook workbook = new Workbook(stream, "hoctap", "1.0")) {
      Worksheet sheet = workbook.newWorksheet("Danh sách");
      for (int column = 0; column < HEADERS.length; column++) {
        sheet.value(0, column, HEADERS[column]);
      }
      for (int i = 0; i < rows; i++) {
        sheet.value(i + 1, 0, "099%09d".formatted(first + i));
        sheet.value(i + 1, 1, "15/06/" + (1950 + i % 50));
        sheet.value(i + 1, 2, i % 2 == 0 ? "Nam" : "Nữ");
        sheet.value(i + 1, 3, "GĐ");
        sheet.value(i + 1, 4, "GD%07d".formatted(i / 4));
      }
    }
  }

  private static double bare(Path inbox) throws IOException {
    long started = System.nanoTime();
    long cells = 0;
    try (Stream<Path> files = Files.list(inbox)) {
      for (Path file : files.sorted().toList()) {
        try (ReadableWorkbook workbook = new ReadableWorkbook(file.toFile());
            Stream<Row> rows = workbook.getFirstSheet().openStream()) {
          cells += rows.mapToLong(Row::getPhysicalCellCount).sum();
        }
      }
    }
    if (cells == 0) {
      throw new IllegalStateException("Cannot read the workbooks that were just written");
    }
    return (System.nanoTime() - started) / 1e9;
  }
}
