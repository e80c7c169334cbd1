package hoctap.app.property;

import hoctap.app.sample.place.Period;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Draws who was assessed where, and who is a member of what: people move, and are listed twice. */
final class PersonDraw {
  private final Draw draw;
  private final Dice dice;

  PersonDraw(Draw draw, Dice dice) {
    this.draw = draw;
    this.dice = dice;
  }

  void fill() {
    int people = dice.between(8, 40);
    for (int number = 0; number < people; number++) {
      Map<String, String> citizen = citizen(number);
      for (int year = 2022; year <= 2025; year++) {
        assessments(citizen, year);
        memberships(citizen, year);
      }
    }
  }

  private Map<String, String> citizen(int number) {
    return Map.of(
        "citizen_id", "000%04d%05d".formatted(draw.component().number(), number),
        "full_name", "Người Mẫu",
        "birth_year", String.valueOf(dice.between(1940, 2014)),
        "gender", dice.word("male female"));
  }

  private void assessments(Map<String, String> citizen, int year) {
    List<Draft> files = draw.files("cdht", year);
    int times = files.isEmpty() ? 0 : dice.one(List.of(0, 1, 1, 1, 2, 3));
    for (int i = 0; i < times; i++) {
      Draft file = dice.one(files);
      Map<String, String> row = new HashMap<>(citizen);
      LocalDate day = day(file.period());
      row.put("assessed_on", day.toString());
      boolean is324 = !day.isBefore(LocalDate.of(2023, 10, 25));
      row.put("criteria", is324 ? "324" : "244");
      row.put("target_group", dice.word(is324 ? "1 2 3 4" : "1 2 3"));
      row.put("village_code", draw.village(file.place()));
      if (dice.isUnder(55)) {
        row.put("decided_on", day.plusDays(dice.between(0, 90)).toString());
        row.put("decision_no", "1/QĐ-UBND");
      }
      scores(row);
      for (String mark : List.of("is_registered", "has_vneid", "has_certificate")) {
        row.put(mark, dice.word("x -"));
      }
      row.put("is_self_updated", dice.word("x -"));
      file.add(citizen.get("citizen_id"), row);
    }
  }

  /** Few days, so that two assessments of one person often fall on the same. */
  private LocalDate day(Period period) {
    int first = period.year() == 2022 ? 8 : period.half() == 2 ? 7 : 1;
    int last = period.isFirstHalf() ? 6 : 12;
    return LocalDate.of(period.year(), dice.between(first, last), dice.one(List.of(10, 25, 28)));
  }

  private void scores(Map<String, String> row) {
    int least = dice.one(List.of(4, 6, 7, 8));
    for (int item = 1; item <= 10; item++) {
      String half = dice.word(".5 -");
      int whole = dice.between(least, 9);
      row.put("score_" + item, dice.isUnder(2) ? "" : whole + half);
    }
  }

  private void memberships(Map<String, String> citizen, int year) {
    List<Draft> files = draw.files("thanhvien", year);
    int times = files.isEmpty() ? 0 : dice.one(List.of(0, 0, 1, 2, 3, 4));
    for (int i = 0; i < times; i++) {
      Draft file = dice.one(files);
      Map<String, String> row = new HashMap<>(citizen);
      String kind = dice.word("family family clan community unit unit");
      String code = CollectiveDraw.code(kind, draw.component().number(), dice);
      row.put("kind", kind);
      row.put("collective_code", code);
      row.put("village_code", draw.village(file.place()));
      row.put("is_worker", dice.word("x -"));
      if (file.has("listed_place_code") && dice.isUnder(20)) {
        String other = draw.other(file.period()).code();
        row.put("listed_place_code", other.equals(file.place().code()) ? "" : other);
      }
      String key = citizen.get("citizen_id") + kind + code;
      file.add(key + row.getOrDefault("listed_place_code", ""), row);
    }
  }
}
