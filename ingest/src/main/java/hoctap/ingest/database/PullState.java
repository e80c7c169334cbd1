package hoctap.ingest.database;

import hoctap.ingest.landing.SubmissionKey;
import hoctap.ingest.place.Place;

/**
 * What one pull of a source knows before it reads a table.
 *
 * @param previous what is current here
 * @param place that the source belongs to
 * @param book up to where large tables were read
 * @param clock the source's, in seconds since 1970
 */
record PullState(
    PreviousPull previous, Place place, WindowBook book, WindowSettings windows, long clock) {
  private static final String PERIOD = "all";

  String form(String table) {
    return SourceForms.form(previous.source().system(), table);
  }

  SubmissionKey key(String table) {
    return SubmissionKey.of(previous.source().name(), form(table), PERIOD, place);
  }
}
