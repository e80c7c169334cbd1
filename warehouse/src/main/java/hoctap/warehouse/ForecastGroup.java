package hoctap.warehouse;

import hoctap.warehouse.forecast.Series;
import hoctap.warehouse.forecast.YearCount;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * All places of one indicator and filter, which are forecast together.
 *
 * @param untilYears the last year to forecast, of the places that are to be forecast
 */
record ForecastGroup(
    Key key, long minimumDenominator, List<Series> series, SortedMap<String, Integer> untilYears) {

  record Key(String indicatorId, String filter) {}

  /** Groups the rows of {@code forecast/series.sql}, which come in order. */
  static List<ForecastGroup> of(Table rows) {
    Map<Key, Map<String, List<List<Object>>>> places = new LinkedHashMap<>();
    for (List<Object> row : rows.rows()) {
      places
          .computeIfAbsent(key(row.get(0), row.get(1)), key -> new LinkedHashMap<>())
          .computeIfAbsent((String) row.get(2), place -> new ArrayList<>())
          .add(row);
    }
    List<ForecastGroup> groups = new ArrayList<>();
    places.forEach((key, byPlace) -> groups.add(group(key, byPlace)));
    return groups;
  }

  static Key key(Object indicatorId, Object filter) {
    return new Key((String) indicatorId, (String) filter);
  }

  private static ForecastGroup group(Key key, Map<String, List<List<Object>>> byPlace) {
    List<Series> series = new ArrayList<>();
    SortedMap<String, Integer> untilYears = new TreeMap<>();
    long minimum = 0;
    for (Map.Entry<String, List<List<Object>>> place : byPlace.entrySet()) {
      List<Object> first = place.getValue().get(0);
      String parents = (String) first.get(4);
      series.add(
          new Series(
              place.getKey(),
              (String) first.get(3),
              parents.isEmpty() ? List.of() : List.of(parents.split(",")),
              place.getValue().stream().map(ForecastGroup::count).toList()));
      minimum = number(first.get(5));
      if (first.get(6) != null) {
        untilYears.put(place.getKey(), (int) number(first.get(6)));
      }
    }
    return new ForecastGroup(key, minimum, series, untilYears);
  }

  private static YearCount count(List<Object> row) {
    return new YearCount((int) number(row.get(7)), number(row.get(8)), number(row.get(9)));
  }

  private static long number(Object value) {
    return ((Number) value).longValue();
  }
}
