package hoctap.ingest.database;

import java.util.Optional;

/**
 * What to count of a table.
 *
 * @param read its rows; the columns do not matter
 * @param key the column of whole numbers that is added up; empty for none
 * @param date the business date; empty to count all rows together
 * @param isSeconds whether the business date is seconds since 1970, 0 for none
 */
record TotalsRead(TableRead read, Optional<String> key, Optional<String> date, boolean isSeconds) {}
