package hoctap.app.sample.people;

import java.util.List;
import java.util.SplittableRandom;

/** Names nobody bears: family names that do not exist, and trees, fruits and weather. */
final class FictitiousNames {
  private static final List<String> FAMILY =
      List.of("Mẫu", "Thử", "Giả", "Ví", "Nháp", "Tạm", "Bịa", "Phỏng");
  private static final List<String> MIDDLE =
      List.of("Bông", "Dừa", "Khế", "Mận", "Sậy", "Tràm", "Ổi", "Xoài", "Ngô", "Đước");
  private static final List<String> GIVEN =
      List.of("Nắng", "Mưa", "Sương", "Gió", "Mây", "Nước", "Đất", "Lửa", "Trăng", "Sấm", "Chớp");
  private static final List<String> LAST =
      List.of("Sớm", "Chiều", "Khuya", "Xưa", "Nay", "Mai", "Gần", "Xa", "Đông", "Vắng", "Rằm");

  private FictitiousNames() {}

  static String draw(SplittableRandom random) {
    return String.join(
        " ", pick(FAMILY, random), pick(MIDDLE, random), pick(GIVEN, random), pick(LAST, random));
  }

  private static String pick(List<String> words, SplittableRandom random) {
    return words.get(random.nextInt(words.size()));
  }
}
