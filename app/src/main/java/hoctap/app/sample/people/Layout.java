package hoctap.app.sample.people;

import hoctap.app.sample.SampleSize;
import hoctap.app.sample.people.CommunePlan.Trend;
import java.util.ArrayList;
import java.util.List;

/** Which communes the sample holds, and what each is like. */
public final class Layout {
  /** Láng Biển reports totals and never lists a person. */
  public static final String TOTALS_ONLY = "30070";

  private static final List<String> THAP_MUOI =
      List.of(
          "30037", "30040", "30043", "30046", "30049", "30052", "30055", "30058", "30061", "30064",
          "30067", "30070", "30073");
  private static final List<String> CAO_LANH = List.of("30079", "30082", "30085", "30088", "30094");
  private static final List<String> THANH_BINH =
      List.of(
          "30130", "30133", "30136", "30139", "30142", "30145", "30148", "30151", "30154", "30157",
          "30160", "30163", "30166");
  private static final List<String> KON_RAY =
      List.of("23479", "23482", "23485", "23488", "23491", "23494", "23497");

  private Layout() {}

  public static List<CommunePlan> of(SampleSize size) {
    if (size == SampleSize.SMALL) {
      return List.of(
          new CommunePlan("30040", "872", 140, 2, 1.1, Trend.RISING, false),
          new CommunePlan("30046", "872", 160, 3, 0.9, Trend.FLAT, false));
    }
    List<CommunePlan> plans = new ArrayList<>();
    THAP_MUOI.forEach(code -> plans.add(plan(code, "872", plans.size())));
    CAO_LANH.forEach(code -> plans.add(plan(code, "873", plans.size())));
    THANH_BINH.forEach(code -> plans.add(plan(code, "874", plans.size())));
    KON_RAY.forEach(code -> plans.add(plan(code, "614", plans.size())));
    return plans;
  }

  private static CommunePlan plan(String code, String district, int index) {
    Trend trend =
        switch (index % 7) {
          case 2 -> Trend.STEEP;
          case 4 -> Trend.FLAT;
          case 6 -> Trend.FALLING;
          default -> Trend.RISING;
        };
    return new CommunePlan(
        code,
        district,
        780 + 97 * (index * 5 % 7),
        4 + index % 4,
        0.65 + 0.1 * (index * 3 % 8),
        trend,
        code.equals(TOTALS_ONLY));
  }
}
