package hoctap.ingest.database;

import java.util.Optional;
import java.util.regex.Pattern;

/** Reads a citizen number from a field of a database; nothing is padded. */
final class CitizenDigits {
  private static final Pattern SEPARATORS =
      Pattern.compile("[\\s\\u00A0\\u2007\\u202F\\u200B-\\u200D\\u2060\\uFEFF.'\\u2019`-]");
  private static final Pattern NUMBER = Pattern.compile("[0-9]{12}");

  private CitizenDigits() {}

  /** The twelve digits of {@code text} without separators; empty when it is no citizen number. */
  static Optional<String> find(String text) {
    String digits = SEPARATORS.matcher(text).replaceAll("");
    return NUMBER.matcher(digits).matches() ? Optional.of(digits) : Optional.empty();
  }
}
