package hoctap.ingest.file;

import hoctap.ingest.form.Finding;
import hoctap.ingest.form.Line;
import hoctap.ingest.layout.Layout;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** A file of another tool that reads as if it had been written as the form. */
final class LaidOutTable implements TableFile {
  private final TableFile file;
  private final Layout layout;
  private final List<Optional<LaidOutSheet>> sheets;

  /**
   * @param matches one for each sheet; none for a sheet that holds other things
   * @param placeCode of the place whose file it is
   */
  LaidOutTable(
      TableFile file, Layout layout, List<Optional<LayoutMatch>> matches, String placeCode) {
    this.file = file;
    this.layout = layout;
    this.sheets =
        matches.stream()
            .map(match -> match.map(one -> new LaidOutSheet(layout, one, placeCode)))
            .toList();
  }

  @Override
  public List<String> sheets() {
    return file.sheets();
  }

  @Override
  public Stream<Line> lines(int sheet) {
    return sheets
        .get(sheet)
        .map(LaidOutSheet::restart)
        .map(one -> file.lines(sheet).map(one::of))
        .orElseGet(Stream::empty);
  }

  // The columns stand elsewhere now.
  @Override
  public Merges merges(int sheet) {
    return Merges.NONE;
  }

  @Override
  public boolean is1904() {
    return file.is1904();
  }

  @Override
  public String supplements() {
    return "";
  }

  @Override
  public boolean isDelimited() {
    return file.isDelimited();
  }

  @Override
  public void close() throws IOException {
    file.close();
  }

  /** Adds what only the layout knows: the columns and rows that it left unread. */
  FileReading told(FileReading reading) {
    List<FormResult> results = reading.results().stream().map(this::told).toList();
    List<String> leftOut = new ArrayList<>(reading.sheetsLeftOut());
    for (int i = 0; i < sheets.size(); i++) {
      if (sheets.get(i).isEmpty() && !Preview.of(file, i).isEmpty()) {
        leftOut.add(file.sheets().get(i));
      }
    }
    return new FileReading(results, leftOut, reading.refusal());
  }

  private FormResult told(FormResult result) {
    List<LaidOutSheet> read = sheets.stream().flatMap(Optional::stream).toList();
    List<String> extra = new ArrayList<>(result.extraColumns());
    read.forEach(sheet -> extra.addAll(sheet.unread(layout)));
    List<Finding> findings = new ArrayList<>(result.findings());
    List<String> absent =
        read.stream().flatMap(sheet -> sheet.absent(layout).stream()).distinct().toList();
    if (!absent.isEmpty()) {
      findings.add(
          new Finding(
              "layout_columns_absent",
              Finding.Severity.WARNING,
              absent.size(),
              "%d cột mà bố cục %s đọc không có trong tệp: %s"
                  .formatted(absent.size(), layout.id(), String.join(", ", absent))));
    }
    long rows = read.stream().mapToLong(LaidOutSheet::leftOut).sum();
    if (rows > 0) {
      findings.add(
          new Finding(
              "rows_left_out",
              Finding.Severity.NOTICE,
              rows,
              "%d dòng không được đọc theo điều kiện của bố cục %s".formatted(rows, layout.id())));
    }
    return new FormResult(
        result.form(),
        result.rowsRead(),
        result.rowsAccepted(),
        result.rowsRejected(),
        result.rowsDuplicate(),
        findings,
        result.controlTotals(),
        extra,
        result.rejects(),
        result.supplements());
  }
}
