package hoctap.warehouse;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * A target that a place is to reach.
 *
 * @param share 0 to 1
 */
record ForecastAim(String placeId, String programme, int year, double share) {

  /** The rows of {@code forecast/aims.sql} by indicator and filter. */
  static Map<ForecastGroup.Key, List<ForecastAim>> byGroup(Table rows) {
    return rows.rows().stream()
        .collect(
            Collectors.groupingBy(
                row -> ForecastGroup.key(row.get(0), row.get(1)),
                Collectors.mapping(ForecastAim::of, Collectors.toList())));
  }

  private static ForecastAim of(List<Object> row) {
    return new ForecastAim(
        (String) row.get(2),
        (String) row.get(3),
        ((Number) row.get(4)).intValue(),
        ((Number) row.get(5)).doubleValue() / 100);
  }
}
