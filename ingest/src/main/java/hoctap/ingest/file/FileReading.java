package hoctap.ingest.file;

import java.util.List;
import java.util.Optional;

/**
 * The outcome of reading one file: either results, one for each form in it, or a refusal.
 *
 * @param sheetsLeftOut names of the visible sheets that hold no known form (guides, lists)
 */
public record FileReading(
    List<FormResult> results, List<String> sheetsLeftOut, Optional<Refusal> refusal) {
  public FileReading {
    results = List.copyOf(results);
    sheetsLeftOut = List.copyOf(sheetsLeftOut);
  }

  static FileReading refused(Refusal refusal) {
    return new FileReading(List.of(), List.of(), Optional.of(refusal));
  }
}
