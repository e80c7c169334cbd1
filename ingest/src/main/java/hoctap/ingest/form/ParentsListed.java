package hoctap.ingest.form;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Every row that names a parent against the codes of the file: the parent has to be one of them
 * that names no parent itself. Other parents are left out of account later.
 */
final class ParentsListed implements Watch {
  private static final int PARENT = 0;
  private static final int CODE = 1;

  private final int[] columns;
  private final Map<String, Boolean> isPartByCode = new HashMap<>();
  private final Map<String, String> parentByCell = new LinkedHashMap<>();

  ParentsListed(int[] columns) {
    this.columns = columns;
  }

  @Override
  public void see(RowValues row) {
    boolean isPart = row.has(columns[PARENT]);
    isPartByCode.put(String.valueOf(row.get(columns[CODE])), isPart);
    if (isPart) {
      parentByCell.put(row.reference(columns[PARENT]), String.valueOf(row.get(columns[PARENT])));
    }
  }

  @Override
  public Optional<Finding> finding() {
    Sightings unknown = new Sightings("parents_listed", Finding.Severity.WARNING);
    parentByCell.forEach(
        (cell, parent) -> {
          if (isPartByCode.getOrDefault(parent, true)) {
            unknown.add(cell);
          }
        });
    return unknown.finding(
        "%d dòng thuộc một mã không có trong danh sách, hoặc một mã cũng thuộc mã khác");
  }
}
