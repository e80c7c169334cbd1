package hoctap.app.property;

import hoctap.app.sample.place.Area;
import hoctap.app.sample.place.Period;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * One file that a place sends.
 *
 * @param sender blank for the place itself
 * @param columns the columns that the file has, whether anything stands in them or not
 * @param cells the rows, each its filled cells by column
 */
record Sheet(
    String form,
    Period period,
    Area place,
    String sender,
    List<String> columns,
    List<Map<String, String>> cells) {

  /** The rows, counted from 1. */
  List<Line> lines() {
    List<Line> lines = new ArrayList<>();
    for (Map<String, String> row : cells) {
      lines.add(new Line(this, lines.size() + 1, row));
    }
    return lines;
  }

  /** Whether it is told apart from the other half of the year: those of a first half are. */
  boolean isFirstHalf() {
    return period.isFirstHalf();
  }

  @Override
  public String toString() {
    return "%s/%s/%s%s".formatted(form, period.label(), place.code(), sender);
  }
}
