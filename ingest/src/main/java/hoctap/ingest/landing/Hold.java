package hoctap.ingest.landing;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import hoctap.ingest.form.LongNumbers;
import java.util.Locale;

/**
 * Why a submission waits for someone to accept it.
 *
 * @param message in Vietnamese, for the people who sent it or who run the source
 */
public record Hold(Reason reason, String message) {

  public Hold {
    message = LongNumbers.mask(message);
  }

  /** The four reasons. */
  public enum Reason {
    /** More than a fifth of its rows were rejected. */
    TOO_MANY_REJECTED,
    /** It has fewer than half of the accepted rows of the one it would replace. */
    TOO_FEW_ROWS,
    /** Two files of one key lay in the inbox at once. */
    TWO_FILES,
    /** A source no longer has many of the rows that it had. */
    TOO_MANY_VANISHED;

    @JsonValue
    public String id() {
      return name().toLowerCase(Locale.ROOT);
    }

    @JsonCreator
    static Reason of(String id) {
      return valueOf(id.toUpperCase(Locale.ROOT));
    }
  }
}
