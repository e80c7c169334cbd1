package hoctap.ingest.file;

import hoctap.ingest.form.Form;
import hoctap.ingest.form.LocalCriteria;
import hoctap.ingest.form.Period;
import hoctap.ingest.form.PersonKey;
import hoctap.ingest.form.RowContext;
import hoctap.ingest.layout.Layout;
import java.nio.file.Path;
import java.util.Optional;

/**
 * One file of the inbox and what its place in the inbox says about it.
 *
 * @param form a form's id, or {@code workbook} when each sheet is known by its header
 * @param placeCode 5 digits for a commune, 3 for a district, 2 for a province
 * @param layout how the file of another tool is read as the form; empty for the form's own files
 * @param criteria the sets of criteria that its place may name beside the country's own
 */
public record FormFile(
    Path path,
    String form,
    Period period,
    String placeCode,
    PersonKey key,
    Optional<Layout> layout,
    LocalCriteria criteria) {

  /** The form's folder whose workbooks hold several forms. */
  public static final String WORKBOOK = "workbook";

  /** A file with the form's own columns, of a place without criteria of its own. */
  public FormFile(Path path, String form, Period period, String placeCode, PersonKey key) {
    this(path, form, period, placeCode, key, Optional.empty(), LocalCriteria.NONE);
  }

  RowContext context() {
    return new RowContext(period, placeCode, key, criteria);
  }

  /** Whether tables of that form are read from this file. */
  boolean reads(Form known) {
    return form.equals(WORKBOOK) || form.equals(known.id());
  }
}
