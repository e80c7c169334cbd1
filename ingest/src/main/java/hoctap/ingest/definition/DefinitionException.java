package hoctap.ingest.definition;

import java.util.List;

/**
 * Someone's file is wrong: a form, a plan, an indicator, a board, {@code hoctap.yml}, or an
 * argument.
 *
 * <p>It carries every fault found, each with file, place, what was found and what was wanted, so
 * that one reading mends them all. The command line exits with 2.
 */
public final class DefinitionException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final List<String> faults;

  public DefinitionException(String fault) {
    this(List.of(fault));
  }

  public DefinitionException(List<String> faults) {
    super(String.join("\n", faults));
    this.faults = List.copyOf(faults);
  }

  /** Every fault found, in the order of the files. */
  public List<String> faults() {
    return faults;
  }
}
