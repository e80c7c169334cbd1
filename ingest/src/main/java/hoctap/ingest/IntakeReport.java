package hoctap.ingest;

import hoctap.ingest.form.LongNumbers;
import hoctap.ingest.landing.RowCounts;
import hoctap.ingest.landing.Submission;
import hoctap.ingest.landing.SubmissionKey;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What one intake found: an entry for each file and form, for each table of a database, and for
 * each form, period and place of a service.
 *
 * <p>No entry quotes a cell's value.
 */
public record IntakeReport(List<Entry> entries) {

  /** What became of a file. */
  public enum Event {
    /** It counts from now on. */
    LANDED,
    /** It was landed earlier and counts. */
    SKIPPED,
    /** It waits for {@code hoctap accept}. */
    HELD,
    /** It could not be taken. */
    REFUSED,
    /**
     * A source or a place of it did not answer as agreed: what it sent before stays current, and
     * nothing of it is counted as zero.
     */
    MISSING,
    /** Its name says nothing to this program, or it belongs to another province. */
    LEFT_ALONE
  }

  /**
   * One file read as one form, or one table pulled.
   *
   * @param source {@code inbox}, or a configured database or service
   * @param form empty where it is not known
   * @param name the path below the inbox, the table, or {@code source/form/period/place}
   * @param isNew whether this run found it; a file that an earlier run held or refused is named
   *     again, but is not new
   * @param submissionId empty where there is none
   * @param message in Vietnamese, of what is missing in English too; empty where there is nothing
   *     to say
   */
  public record Entry(
      String source,
      String form,
      String name,
      Event event,
      boolean isNew,
      String submissionId,
      RowCounts counts,
      String message) {
    public Entry {
      name = LongNumbers.mask(name);
      message = LongNumbers.mask(message);
    }

    /** What this run made of a delivery. */
    public static Entry ofNew(String name, Submission submission, String message) {
      Event event =
          switch (submission.state()) {
            case REFUSED -> Event.REFUSED;
            case HELD -> Event.HELD;
            case CURRENT, SUPERSEDED, WITHDRAWN -> Event.LANDED;
          };
      return new Entry(
          submission.source(),
          submission.form(),
          name,
          event,
          true,
          submission.id(),
          submission.counts(),
          message);
    }

    /** What did not come; an empty form means all of the source. */
    public static Entry ofMissing(String source, String form, String name, String message) {
      return new Entry(source, form, name, Event.MISSING, false, "", RowCounts.NONE, message);
    }
  }

  /**
   * The new submissions of one form of the inbox, or of one database, together; refused ones have
   * no rows.
   */
  public record Line(String name, int submissions, RowCounts counts) {}

  public IntakeReport {
    entries = List.copyOf(entries);
  }

  /** Whether anything arrived that was not known before, held and refused files included. */
  public boolean isNew() {
    return entries.stream().anyMatch(Entry::isNew);
  }

  /** Whether a source, or a place of one, could not be read. */
  public boolean isMissingAnything() {
    return entries.stream().anyMatch(entry -> entry.event() == Event.MISSING);
  }

  public List<Entry> list(Event event) {
    return entries.stream().filter(entry -> entry.event() == event).toList();
  }

  /** The new submissions, the inbox's by form. */
  public List<Line> lines() {
    Map<String, Line> lines = new TreeMap<>();
    for (Entry entry : entries) {
      if (entry.isNew()) {
        lines.merge(
            name(entry.source(), entry.form()),
            new Line(name(entry.source(), entry.form()), 1, entry.counts()),
            (sum, one) ->
                new Line(
                    sum.name(),
                    sum.submissions() + one.submissions(),
                    sum.counts().plus(one.counts())));
      }
    }
    return List.copyOf(lines.values());
  }

  /** How a summary names what a submission came from: {@code inbox cdht}, or the database. */
  public static String name(String source, String form) {
    return source.equals(SubmissionKey.INBOX) ? source + " " + form : source;
  }
}
