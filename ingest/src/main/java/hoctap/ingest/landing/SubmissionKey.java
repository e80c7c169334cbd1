package hoctap.ingest.landing;

import hoctap.ingest.place.Place;

/**
 * What a submission is about; a later whole submission of the same key replaces it.
 *
 * @param source {@code inbox}, or the name of a configured database
 * @param form a form, or a table of a database
 * @param period {@code 2024}, {@code 2025H1}, {@code 2025H2}; {@code all} for databases
 * @param placeId empty where the code bears no unit on the period's last day
 * @param placeLevel {@code commune}, {@code district}, {@code province}; empty with the id
 * @param sender the body that assesses its own people; empty = the place itself
 */
public record SubmissionKey(
    String source,
    String form,
    String period,
    String placeId,
    String placeCode,
    String placeLevel,
    String sender) {

  /** The source of files. */
  public static final String INBOX = "inbox";

  /** The key of what {@code place} sends. */
  public static SubmissionKey of(String source, String form, String period, Place place) {
    return new SubmissionKey(
        source, form, period, place.placeId(), place.code(), place.level().id(), "");
  }

  /** The key of a file whose code bears no unit on the period's last day. */
  public static SubmissionKey ofUnknownPlace(String form, String period, String code) {
    return new SubmissionKey(INBOX, form, period, "", code, "", "");
  }

  /** The same key from a body of the place. */
  public SubmissionKey withSender(String from) {
    return new SubmissionKey(source, form, period, placeId, placeCode, placeLevel, from);
  }

  /** The same delivery read as another form: a sheet of a workbook. */
  public SubmissionKey withForm(String other) {
    return new SubmissionKey(source, other, period, placeId, placeCode, placeLevel, sender);
  }

  /** The key's folder, relative to the lake's root. */
  public String folder() {
    String place =
        placeId.isEmpty() ? placeCode + "@" : placeId.substring(placeId.indexOf(':') + 1);
    return String.join(
        "/", "landing", source, form, period, sender.isEmpty() ? place : place + "_" + sender);
  }
}
