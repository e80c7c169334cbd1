package hoctap.app.property;

import hoctap.app.sample.place.Area;
import hoctap.app.sample.place.Period;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Draws the families, clans, communities and units that places list. */
final class CollectiveDraw {
  private final Draw draw;
  private final Dice dice;

  CollectiveDraw(Draw draw, Dice dice) {
    this.draw = draw;
    this.dice = dice;
  }

  /**
   * A code of that kind. Units of districts begin with H, those of provinces with T: they bear the
   * number of the component, since they are known by their code in the whole province.
   */
  static String code(String kind, int component, Dice dice) {
    return switch (kind) {
      case "family" -> dice.word("GD1 GD2 GD3");
      case "clan" -> dice.word("DH1 DH2");
      case "community" -> dice.word("A1 A2 A3 CD1");
      default -> {
        String code = dice.word("DV1 DV2 H1 H2 T1 T2");
        yield code.startsWith("DV") ? code : code + "-" + component;
      }
    };
  }

  void fill() {
    for (Draft file : draw.files("tapthe")) {
      int rows = dice.between(0, 14);
      for (int i = 0; i < rows; i++) {
        String kind = dice.word("family family clan community community unit unit");
        String code = code(kind, draw.component().number(), dice);
        file.add(kind + code, row(file, kind, code));
      }
      if (dice.isUnder(50)) {
        Area place = file.place();
        Map<String, String> own = row(file, "community", "X" + place.code());
        own.put("level", place.level());
        file.add("own", own);
      }
    }
  }

  private Map<String, String> row(Draft file, String kind, String code) {
    Map<String, String> row = new HashMap<>();
    row.put("kind", kind);
    row.put("collective_code", code);
    row.put("village_code", draw.village(file.place()));
    row.put("registration", dice.word("new renewed withdrawn -"));
    row.put("has_training_plan", dice.word("x -"));
    if (kind.equals("community")) {
      row.put("level", dice.word("village -"));
      row.put("rating", dice.word("- good fair average failed"));
    } else if (kind.equals("unit")) {
      row.put("level", level(code, file.place()));
      row.put("unit_kind", dice.word("school agency enterprise -"));
      row.put("rating", dice.word("- good fair average failed level_1 level_2 level_1 passed"));
    }
    for (String count : List.of("adults", "adults_titled", "workers", "workers_titled")) {
      row.put(count, dice.isUnder(70) ? String.valueOf(dice.between(0, 9)) : "");
    }
    decide(row, file.period());
    return row;
  }

  /** A unit is of one level wherever it is listed; a place may leave its own level blank. */
  private String level(String code, Area place) {
    String level =
        code.startsWith("H") ? Area.DISTRICT : code.startsWith("T") ? Area.PROVINCE : Area.COMMUNE;
    return level.equals(place.level()) && dice.isUnder(50) ? "" : level;
  }

  /** In time, too late, or dated in one of the years before. */
  private void decide(Map<String, String> row, Period period) {
    int year = period.year();
    int chance = dice.below(100);
    if (chance < 25) {
      return;
    }
    LocalDate day =
        chance < 65
            ? LocalDate.of(year, dice.between(1, 12), 20)
            : chance < 78
                ? LocalDate.of(year + 1, 3, dice.between(30, 31))
                : chance < 84
                    ? LocalDate.of(year + 1, 4, 1)
                    : LocalDate.of(year - dice.between(1, 3), 6, 15);
    row.put("decided_on", day.toString());
    row.put("decision_no", "2/QĐ-UBND");
  }
}
