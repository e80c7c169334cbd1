package hoctap.ingest.file;

import hoctap.ingest.form.Form;
import hoctap.ingest.form.Period;
import hoctap.ingest.form.PersonKey;
import java.nio.file.Path;

/**
 * One file of the inbox and what its place in the inbox says about it.
 *
 * @param form a form's id, or {@code workbook} when each sheet is known by its header
 * @param placeCode 5 digits for a commune, 3 for a district, 2 for a province
 */
public record FormFile(Path path, String form, Period period, String placeCode, PersonKey key) {

  /** The form's folder whose workbooks hold several forms. */
  public static final String WORKBOOK = "workbook";

  /** Whether tables of that form are read from this file. */
  boolean reads(Form known) {
    return form.equals(WORKBOOK) || form.equals(known.id());
  }
}
