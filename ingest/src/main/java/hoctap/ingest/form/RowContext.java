package hoctap.ingest.form;

/**
 * What a row's file says about it.
 *
 * @param placeCode of the sender: 5 digits for a commune, 3 for a district, 2 for a province
 * @param criteria the sets of criteria that its place may name beside the country's own
 */
public record RowContext(Period period, String placeCode, PersonKey key, LocalCriteria criteria) {

  /**
   * The level of the place that sent the file: {@code commune}, {@code district}, {@code province}.
   */
  public String level() {
    return switch (placeCode.length()) {
      case 2 -> "province";
      case 3 -> "district";
      default -> "commune";
    };
  }
}
