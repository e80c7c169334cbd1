package hoctap.ingest.form;

import java.util.List;

/** One row that was kept out: its cells as typed, and every fault found in it. */
public record RejectedRow(int rowNumber, List<Cell> cells, List<Fault> faults) {
  public RejectedRow {
    cells = List.copyOf(cells);
    faults = List.copyOf(faults);
  }
}
