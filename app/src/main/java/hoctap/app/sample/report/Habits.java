package hoctap.app.sample.report;

import hoctap.app.sample.place.Area;

/**
 * Which optional columns a place's forms have: what has no column is unknown, which is not no.
 *
 * @param hasRegistered the column {@code Đã đăng ký} of {@code cdht}
 * @param marks the columns of digital skill
 * @param hasWorkers the column {@code Người lao động} of {@code thanhvien}
 * @param headcount which rows {@code danso} has
 * @param isCommunityByVillage whether a village community names its village, or has its code
 */
public record Habits(
    boolean hasRegistered,
    Marks marks,
    boolean hasWorkers,
    HeadcountRows headcount,
    boolean isCommunityByVillage) {

  /** The columns of digital skill: three marks, one column of codes, two marks, or none. */
  public enum Marks {
    THREE,
    CODES,
    NO_SELF_UPDATE,
    NONE
  }

  /** Which rows a headcount has. */
  public enum HeadcountRows {
    PLACE_AND_VILLAGES,
    PLACE,
    VILLAGES
  }

  public static Habits of(Area place) {
    int code = Integer.parseInt(place.code()) / 3;
    Marks marks =
        switch (code % 9) {
          case 0, 3 -> Marks.CODES;
          case 4 -> Marks.NO_SELF_UPDATE;
          case 8 -> Marks.NONE;
          default -> Marks.THREE;
        };
    HeadcountRows headcount =
        switch (code % 5) {
          case 0 -> HeadcountRows.PLACE;
          case 2 -> HeadcountRows.VILLAGES;
          default -> HeadcountRows.PLACE_AND_VILLAGES;
        };
    return new Habits(
        code % 6 != 1,
        place.isCommune() ? marks : Marks.THREE,
        code % 10 != 7,
        place.isCommune() ? headcount : HeadcountRows.PLACE,
        code % 4 != 0);
  }
}
