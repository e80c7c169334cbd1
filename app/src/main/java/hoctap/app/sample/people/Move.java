package hoctap.app.sample.people;

/** In {@code year} the citizen went to another commune, by its old code, and to a village of it. */
public record Move(int year, String commune, int village) {
  /** Stayed. */
  public static final Move NEVER = new Move(9999, "", 0);
}
