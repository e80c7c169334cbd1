package hoctap.app.sample.report;

import java.util.Locale;

/** The six forms that the sample's communes send. */
public enum Form {
  CDHT,
  THANHVIEN,
  TAPTHE,
  DANSO,
  HOIKH,
  TONGHOP;

  /** As the inbox writes it. */
  public String id() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Whether its rows are lists of persons, of which both halves of 2025 count. */
  public boolean isOfPersons() {
    return this == CDHT || this == THANHVIEN;
  }
}
