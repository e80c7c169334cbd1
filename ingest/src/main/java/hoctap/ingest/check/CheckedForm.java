package hoctap.ingest.check;

import hoctap.ingest.form.Finding;
import hoctap.ingest.form.Form;
import hoctap.ingest.landing.RowCounts;
import java.util.List;

/**
 * What one form of a checked file holds.
 *
 * @param duplicates the rows whose key an earlier row holds: {@code Sheet1!7}, {@code 7} in a CSV
 * @param extraColumns headers that nobody reads, digits masked
 * @param titled of the accepted rows, how many earn the title by their scores
 * @param untitled of the accepted rows, how many do not
 * @param isHeld whether so many rows are wrong that the file, once sent, would wait for someone
 */
public record CheckedForm(
    Form form,
    RowCounts counts,
    List<CheckedFault> faults,
    List<String> duplicates,
    List<Finding> findings,
    List<String> extraColumns,
    long titled,
    long untitled,
    boolean isHeld) {
  public CheckedForm {
    faults = List.copyOf(faults);
    duplicates = List.copyOf(duplicates);
    findings = List.copyOf(findings);
    extraColumns = List.copyOf(extraColumns);
  }
}
