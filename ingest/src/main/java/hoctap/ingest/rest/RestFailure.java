package hoctap.ingest.rest;

/**
 * Why a service could not be read, in both languages, with what to do; never an address or a value.
 */
final class RestFailure extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /** How much of the source it ends. */
  enum Scope {
    /** One form and period of one place. */
    SUBMISSION,
    /** All that the place was still to be asked for: asking on would eat the time of the others. */
    PLACE,
    /** Everything that the source was still to be asked for. */
    SOURCE
  }

  private final Scope scope;
  private final String messageVi;

  private RestFailure(Scope scope, String messageVi, String messageEn) {
    super(messageEn);
    this.scope = scope;
    this.messageVi = messageVi;
  }

  static RestFailure ofSubmission(String messageVi, String messageEn) {
    return new RestFailure(Scope.SUBMISSION, messageVi, messageEn);
  }

  static RestFailure ofPlace(String messageVi, String messageEn) {
    return new RestFailure(Scope.PLACE, messageVi, messageEn);
  }

  static RestFailure ofSource(String messageVi, String messageEn) {
    return new RestFailure(Scope.SOURCE, messageVi, messageEn);
  }

  Scope scope() {
    return scope;
  }

  /** Both languages, for the summary. */
  String bilingual() {
    return messageVi + " · " + getMessage();
  }
}
