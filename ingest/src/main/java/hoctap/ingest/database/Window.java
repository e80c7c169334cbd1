package hoctap.ingest.database;

/**
 * The rows of a table that changed between two times of the source's clock, both included; rows
 * whose time is null always belong to it.
 *
 * @param column the watermark as the database spells it
 * @param isSeconds whether it holds seconds since 1970; else it is a time of the database
 * @param from seconds since 1970
 * @param to seconds since 1970
 */
record Window(String column, boolean isSeconds, long from, long to) {
  private static final long DAY = 86_400;

  /**
   * From where the database is asked. A time of the database may be a wall clock of whichever zone,
   * so it is asked a day wider at both ends; rows that this brings twice do no harm.
   */
  long first() {
    return Math.max(0, isSeconds ? from : from - DAY);
  }

  /** Up to where the database is asked. */
  long last() {
    return isSeconds ? to : to + DAY;
  }
}
