package hoctap.ingest.file;

/** Reads one file of the inbox: guards it, finds its forms by their headers, checks every row. */
public final class FormReading {
  private FormReading() {}

  /**
   * Reads {@code file} in bounded memory and passes every accepted row on.
   *
   * <p>A refusal may come after rows were passed on (a file that is cut in the middle): the caller
   * then drops what it took.
   */
  public static FileReading read(FormFile file, RowSink accepted) {
    throw new UnsupportedOperationException("Cannot read " + file.path().getFileName());
  }
}
