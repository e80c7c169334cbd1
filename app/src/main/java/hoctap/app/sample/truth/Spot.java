package hoctap.app.sample.truth;

import hoctap.app.sample.place.Area;

/**
 * The finest place at which something counts.
 *
 * @param villageId blank where no village is known
 * @param area the commune, district or province where it stands on 31 December
 */
record Spot(String villageId, Area area) {
  static Spot of(Area area) {
    return new Spot("", area);
  }
}
