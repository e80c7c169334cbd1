package hoctap.app.property;

import hoctap.app.sample.place.Area;

/**
 * The finest place at which something counts.
 *
 * @param village the id of the village; blank where none is known
 * @param area the commune, district or province where it stands on 31 December
 */
record Spot(String village, Area area) {
  static Spot of(Area area) {
    return new Spot("", area);
  }
}
