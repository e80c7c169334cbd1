package hoctap.ingest.rejects;

import hoctap.ingest.form.VietnameseText;
import java.util.List;
import java.util.Set;

/**
 * Columns of ethnicity and religion, which the national tool exports. Nobody needs them to correct
 * a row, so they are not even copied for its sender.
 */
final class SensitiveColumns {
  private static final List<String> WORDS =
      List.of("dan toc", "ton giao", "tin nguong", "ethnic", "religio");
  private static final Set<String> WHOLE =
      Set.of("dao", "theo dao", "co dao", "nguoi dtts", "dtts");

  private SensitiveColumns() {}

  static boolean are(String header) {
    String folded = VietnameseText.fold(header);
    return WHOLE.contains(folded) || WORDS.stream().anyMatch(folded::contains);
  }
}
