package hoctap.warehouse;

import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What a publication did.
 *
 * @param release the number of the current release
 * @param isNew false when nothing had changed and the files stayed as they were
 * @param rows the rows of each published table
 */
public record PublicationReport(int release, boolean isNew, SortedMap<String, Long> rows) {
  public PublicationReport {
    rows = Collections.unmodifiableSortedMap(new TreeMap<>(rows));
  }
}
