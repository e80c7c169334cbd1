package hoctap.transform.catalog;

import java.util.Locale;

/**
 * Where a figure may stand, from the smallest place up; an agency is no place but a body in one.
 */
public enum Level {
  AGENCY,
  VILLAGE,
  COMMUNE,
  DISTRICT,
  PROVINCE,
  COUNTRY;

  /** The name that rows and identifiers carry: {@code commune}. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }
}
