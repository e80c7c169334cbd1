package hoctap.ingest.form;

import java.util.function.Function;
import java.util.function.ToLongFunction;

/**
 * How a citizen number becomes a pseudonym, and how it is sealed.
 *
 * @param personId from the cleaned digits to the person's number
 * @param seal from the cleaned digits to their encrypted form
 */
public record PersonKey(ToLongFunction<String> personId, Function<String, byte[]> seal) {

  public long personId(String digits) {
    return personId.applyAsLong(digits);
  }

  public byte[] seal(String digits) {
    return seal.apply(digits);
  }
}
