package hoctap.ingest.definition;

/**
 * The data broke its contract: rows that do not add up, engines that differ, a published file that
 * fails an invariant. Nothing already stored was harmed; the command line exits with 3.
 */
public final class DataException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public DataException(String message) {
    super(message);
  }

  public DataException(String message, Throwable cause) {
    super(message, cause);
  }
}
