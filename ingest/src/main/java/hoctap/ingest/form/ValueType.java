package hoctap.ingest.form;

import hoctap.ingest.lake.ColumnType;

/** What a cell of a column may hold, and how it is stored. */
public enum ValueType {
  /** Twelve digits; stored as a pseudonym and sealed. */
  CITIZEN(ColumnType.BIGINT),
  /** A date or a year; stored as the year of birth. */
  BIRTH(ColumnType.INTEGER),
  TEXT(ColumnType.VARCHAR),
  /**
   * The code of a collective; 9 or 12 digits are a person's number and become a pseudonym, with the
   * sealed number beside it.
   */
  COLLECTIVE(ColumnType.VARCHAR),
  /** The code of a commune, district or province: digits only. */
  PLACE(ColumnType.VARCHAR),
  DATE(ColumnType.DATE),
  /** A whole number, points between thousands. */
  COUNT(ColumnType.BIGINT),
  /** 0 to 10 with at most one decimal; stored in tenths. */
  SCORE(ColumnType.SMALLINT),
  /** A number with at most one decimal; stored in tenths. */
  TENTHS(ColumnType.INTEGER),
  /** A printed percentage; stored in hundredths, with its number of decimals beside it. */
  PERCENT(ColumnType.INTEGER),
  /** A cross or nothing. */
  MARK(ColumnType.BOOLEAN),
  /** One of a list of words, stored as its code. */
  CHOICE(ColumnType.VARCHAR),
  /** One of a list of words, stored as its number. */
  NUMBERED(ColumnType.INTEGER),
  /** Several codes with semicolons between; each sets a mark. */
  MARKS(ColumnType.BOOLEAN);

  private final ColumnType stored;

  ValueType(ColumnType stored) {
    this.stored = stored;
  }

  ColumnType stored() {
    return stored;
  }
}
