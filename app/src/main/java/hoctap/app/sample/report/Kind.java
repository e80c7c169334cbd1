package hoctap.app.sample.report;

import java.util.Locale;

/** The four models of lifelong learning, as the forms shorten them. */
public enum Kind {
  FAMILY("GĐ"),
  CLAN("DH"),
  COMMUNITY("CĐ"),
  UNIT("ĐV");

  private final String letters;

  Kind(String letters) {
    this.letters = letters;
  }

  public String letters() {
    return letters;
  }

  /** As the tables write it. */
  public String id() {
    return name().toLowerCase(Locale.ROOT);
  }
}
