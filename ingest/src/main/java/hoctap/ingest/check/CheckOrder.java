package hoctap.ingest.check;

import hoctap.ingest.form.LocalCriteria;
import hoctap.ingest.form.PassMark;
import hoctap.ingest.form.Period;
import hoctap.ingest.form.RowContext;
import hoctap.ingest.layout.Layout;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * Which file is checked, and what it is to be read as.
 *
 * @param form a form's id, or {@code workbook} when each sheet is known by its header
 * @param placeCode 5 digits for a commune, 3 for a district, 2 for a province; {@link #ANY_COMMUNE}
 *     when it is not known
 * @param marks what the scores of a title are held against, one for each set of criteria
 * @param layout how the file of another tool is read as the form; empty for the form's own files
 * @param criteria the sets of criteria that its place may name beside the country's own
 */
public record CheckOrder(
    Path file,
    String form,
    Period period,
    String placeCode,
    List<PassMark> marks,
    Optional<Layout> layout,
    LocalCriteria criteria) {
  /** A commune whose code is not known; its rows are checked as those of any commune. */
  public static final String ANY_COMMUNE = "";

  public CheckOrder {
    marks = List.copyOf(marks);
  }

  RowContext context() {
    return new RowContext(period, placeCode, FileCheck.NOBODY, criteria);
  }

  Optional<PassMark> mark(String criteria) {
    return marks.stream().filter(mark -> mark.criteria().equals(criteria)).findFirst();
  }
}
