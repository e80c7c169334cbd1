package hoctap.app;

import hoctap.ingest.definition.DefinitionException;
import hoctap.ingest.form.Period;

/** Reads what was typed on the command line. */
final class Asked {
  private Asked() {}

  /**
   * @throws DefinitionException when it is no period
   */
  static Period period(String text) {
    return Period.find(text)
        .orElseThrow(
            () ->
                new DefinitionException(
                    "Invalid --period \"%s\" (wanted: 2024, 2025H1 or 2025H2) · Kỳ không đúng, cần 2024, 2025H1 hoặc 2025H2"
                        .formatted(text)));
  }
}
