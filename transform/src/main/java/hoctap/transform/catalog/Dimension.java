package hoctap.transform.catalog;

import hoctap.ingest.lake.ColumnType;
import hoctap.ingest.lake.TableShape;
import java.util.Locale;
import java.util.Optional;

/** What a cell may be split by, beside place and year. */
public enum Dimension {
  TARGET_GROUP,
  GENDER,
  AGE_BAND,
  UNIT_LEVEL,
  UNIT_KIND,
  SCHOOL_LEVEL,
  RATING,
  PRECISION;

  /** The column of {@code indicator_cell}. */
  public String column() {
    return name().toLowerCase(Locale.ROOT);
  }

  public ColumnType type() {
    return this == TARGET_GROUP ? ColumnType.INTEGER : ColumnType.VARCHAR;
  }

  /** The column of a fact that tells it; empty when that fact cannot be split so. */
  Optional<String> columnOf(TableShape fact) {
    if (fact.names().contains(column())) {
      return Optional.of(column());
    }
    // A collective is itself the unit, so its own level is the level of the unit.
    boolean isLevelOfUnit = this == UNIT_LEVEL && fact.names().contains("unit_kind");
    return isLevelOfUnit ? Optional.of("level") : Optional.empty();
  }
}
