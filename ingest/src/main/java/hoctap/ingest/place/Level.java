package hoctap.ingest.place;

import java.util.Locale;

/** The levels of administration, the finest first. Districts ended on 30 June 2025. */
public enum Level {
  VILLAGE("thôn"),
  COMMUNE("xã"),
  DISTRICT("huyện"),
  PROVINCE("tỉnh");

  private final String vietnamese;

  Level(String vietnamese) {
    this.vietnamese = vietnamese;
  }

  /** The level's code in files and tables: {@code commune}. */
  public String id() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The word people use: {@code xã}. */
  public String vietnamese() {
    return vietnamese;
  }

  /**
   * The level of that code.
   *
   * @throws IllegalArgumentException when there is none
   */
  public static Level of(String id) {
    return valueOf(id.toUpperCase(Locale.ROOT));
  }
}
