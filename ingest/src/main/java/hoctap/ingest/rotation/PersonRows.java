package hoctap.ingest.rotation;

import hoctap.ingest.definition.DataException;
import hoctap.ingest.lake.TableShape;
import hoctap.ingest.landing.Submission;
import hoctap.ingest.person.Pseudonyms;
import java.util.function.Supplier;
import java.util.regex.Pattern;

/** Writes the persons of landed rows under another key. */
final class PersonRows {
  private static final String PERSON = "person_id";
  private static final String SEALED = "citizen_sealed";
  private static final String CODE = "collective_code";
  private static final String SEALED_CODE = "collective_sealed";
  private static final Pattern MASKED_CODE = Pattern.compile("p-?[0-9]{6,20}");

  private final Submission submission;
  private final Pseudonyms before;
  private final Pseudonyms next;
  private final Supplier<LinkedPersons> linked;
  private final int person;
  private final int sealed;
  private final int code;
  private final int sealedCode;

  PersonRows(
      Submission submission,
      TableShape shape,
      Pseudonyms before,
      Pseudonyms next,
      Supplier<LinkedPersons> linked) {
    this.submission = submission;
    this.before = before;
    this.next = next;
    this.linked = linked;
    this.person = shape.names().indexOf(PERSON);
    this.sealed = shape.names().indexOf(SEALED);
    this.code = shape.names().indexOf(CODE);
    this.sealedCode = shape.names().indexOf(SEALED_CODE);
  }

  /** Whether rows of that shape name persons, or collectives that may bear a person's number. */
  static boolean areIn(TableShape shape) {
    return shape.names().contains(PERSON) || shape.names().contains(CODE);
  }

  /** Whether rows of that shape say with which number each person came. */
  static boolean areSealedIn(TableShape shape) {
    return shape.names().contains(PERSON) && shape.names().contains(SEALED);
  }

  Object[] rewrite(Object[] row) {
    Object[] written = row.clone();
    if (person >= 0 && row[person] != null) {
      if (sealed >= 0 && row[sealed] != null) {
        String digits = before.unseal((byte[]) row[sealed]);
        written[person] = next.personId(digits);
        written[sealed] = next.seal(digits);
      } else {
        written[person] = linked.get().get((Long) row[person]);
      }
    }
    if (sealedCode >= 0 && row[sealedCode] != null) {
      String digits = before.unseal((byte[]) row[sealedCode]);
      String pseudonym = "p" + next.personId(digits);
      written[code] = MASKED_CODE.matcher((String) row[code]).replaceFirst(pseudonym);
      written[sealedCode] = next.seal(digits);
    } else if (sealedCode < 0 && code >= 0 && isMasked(row[code])) {
      throw new DataException(
          "Cannot write submission %s anew (%s %s, %s): an older program landed a collective's number without sealing it; run hoctap run with the file in the inbox, so that it is read again, then rotate"
              .formatted(
                  submission.id(), submission.form(), submission.period(), submission.placeCode()));
    }
    return written;
  }

  private static boolean isMasked(Object value) {
    return value instanceof String text && MASKED_CODE.matcher(text).matches();
  }
}
