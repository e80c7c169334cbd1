package hoctap.ingest.database;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.text.Normalizer;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.Optional;

/** The row that a read stands on; its values become those of landing. */
final class SourceRow {
  private static final ZoneId ZONE = ZoneId.of("Asia/Ho_Chi_Minh");

  private final ResultSet row;

  SourceRow(ResultSet row) {
    this.row = row;
  }

  /**
   * The value at {@code position}, from 1, as {@code type} lands it; empty for null, blank, and a
   * time that is not set.
   *
   * @throws InvalidValueException when the value is not of that type
   */
  Optional<Object> get(int position, SourceColumn.Type type) throws InvalidValueException {
    try {
      return Optional.ofNullable(
          switch (type) {
            case BIGINT -> whole(position);
            case INT -> intValue(position);
            case FLAG -> flag(position);
            case UNIX_SECONDS -> localDay(position);
            case DATE -> day(position);
            case TEXT, CITIZEN, ATTRIBUTE -> text(position);
          });
    } catch (SQLException | ArithmeticException | java.time.DateTimeException e) {
      throw new InvalidValueException(e);
    }
  }

  private Object whole(int position) throws SQLException {
    long value = row.getLong(position);
    if (row.wasNull()) {
      return null;
    }
    return value;
  }

  private Object intValue(int position) throws SQLException {
    int value = row.getInt(position);
    if (row.wasNull()) {
      return null;
    }
    return value;
  }

  private Object flag(int position) throws SQLException {
    if (row.getObject(position) instanceof Boolean value) {
      return value;
    }
    long value = row.getLong(position);
    if (row.wasNull()) {
      return null;
    }
    return value != 0;
  }

  private Object localDay(int position) throws SQLException {
    long seconds = row.getLong(position);
    return seconds == 0 ? null : LocalDate.ofInstant(Instant.ofEpochSecond(seconds), ZONE);
  }

  private Object day(int position) throws SQLException {
    int sqlType = row.getMetaData().getColumnType(position);
    if (sqlType == Types.DATE) {
      return row.getObject(position, LocalDate.class);
    }
    if (sqlType == Types.TIMESTAMP_WITH_TIMEZONE) {
      return Optional.ofNullable(row.getObject(position, OffsetDateTime.class))
          .map(instant -> instant.atZoneSameInstant(ZONE).toLocalDate())
          .orElse(null);
    }
    return Optional.ofNullable(row.getObject(position, LocalDateTime.class))
        .map(LocalDateTime::toLocalDate)
        .orElse(null);
  }

  private Object text(int position) throws SQLException {
    String text = row.getString(position);
    if (text == null) {
      return null;
    }
    String clean = Normalizer.normalize(text, Normalizer.Form.NFC).strip();
    return clean.isEmpty() ? null : clean;
  }

  /** A value that is not of its column's type; it never says what the value is. */
  static final class InvalidValueException extends Exception {
    private static final long serialVersionUID = 1L;

    InvalidValueException(Exception cause) {
      super("the value is not of the column's type", cause);
    }
  }
}
