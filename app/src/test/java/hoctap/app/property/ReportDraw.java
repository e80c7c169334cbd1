package hoctap.app.property;

import hoctap.app.sample.place.Area;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Draws the counts of people, associations, totals, lists of villages and the other reports. */
final class ReportDraw {
  private static final List<String> COUNTS =
      List.of(
          "population",
          "adults",
          "households",
          "learners",
          "clans",
          "communities",
          "commune_units");
  private static final String CLASSES =
      "- - adults_in_collectives workers_in_collectives staff_in_units with_digital_skill"
          + " proficient proficient with_digital_skill school group_1";

  private final Draw draw;
  private final Dice dice;

  ReportDraw(Draw draw, Dice dice) {
    this.draw = draw;
    this.dice = dice;
  }

  void fill() {
    draw.files("danso").forEach(this::population);
    draw.files("hoikh").forEach(this::association);
    draw.files("tonghop").forEach(this::totals);
    draw.files("thon").forEach(this::villages);
    draw.files("thuvien").forEach(this::readingPlaces);
    draw.files("tthtcd").forEach(this::centres);
    draw.files("coquan").forEach(this::agencies);
  }

  private String count(int most, int percentBlank) {
    return dice.isUnder(percentBlank) ? "" : String.valueOf(dice.between(0, most));
  }

  private void population(Draft file) {
    Map<String, String> own = new HashMap<>();
    own.put("counted_on", file.period().lastDay().toString());
    if (!file.place().isCommune()) {
      own.put(file.place().level() + "_units", count(9, 20));
      file.add("", own);
      return;
    }
    boolean isOfVillages = file.has("village_code") && dice.isUnder(35);
    if (!isOfVillages) {
      COUNTS.forEach(column -> own.put(column, needed(column, 90)));
      file.add("", own);
    }
    for (String village : List.of("A1", "A2", "A3")) {
      Map<String, String> row = new HashMap<>(own);
      COUNTS.forEach(column -> row.put(column, needed(column, 30)));
      row.put("village_code", village);
      if (file.has("village_code") && dice.isUnder(50)) {
        file.add(village, row);
      }
    }
  }

  private String needed(String column, int most) {
    boolean isNeeded = List.of("population", "adults", "households").contains(column);
    return count(most, isNeeded ? 0 : 25);
  }

  private void association(Draft file) {
    Map<String, String> row = new HashMap<>();
    row.put("level", file.place().level());
    row.put("staff", count(9, 0));
    row.put("members", count(90, 0));
    for (String column :
        List.of(
            "staff_briefed_criteria",
            "members_briefed_criteria",
            "staff_briefed_policy",
            "members_briefed_policy",
            "workers",
            "workers_active_trained",
            "fund_vnd")) {
      row.put(column, count(20, 30));
    }
    row.put("leads_learning_centre", dice.word("x -"));
    file.add("", row);
  }

  private void totals(Draft file) {
    int rows = dice.between(0, 9);
    for (int i = 0; i < rows; i++) {
      Map<String, String> row = new HashMap<>();
      row.put("model", dice.word("citizen citizen citizen family clan community unit"));
      row.put(
          "class",
          row.get("model").equals("citizen") ? dice.word(CLASSES) : dice.word("- - school"));
      row.put("total", count(50, 25));
      row.put("registered", row.get("total").isEmpty() ? count(50, 0) : count(50, 40));
      row.put("recognised", count(30, 0));
      file.add(row.get("model") + row.get("class"), row);
    }
  }

  /** Each place has the same villages in all its lists: A3 lies in A1, and A4 in A3 or nowhere. */
  private void villages(Draft file) {
    Area place = file.place();
    boolean isDeep = place.code().hashCode() % 2 == 0;
    for (String code : List.of("A1", "A2", "A3", "A4")) {
      Map<String, String> row = new HashMap<>();
      row.put("code", code);
      row.put("name", "Thôn " + code);
      row.put("parent_code", code.equals("A3") ? "A1" : code.equals("A4") && isDeep ? "A3" : "");
      if (file.period().isFirstHalf() && dice.isUnder(75)) {
        row.put("successor_code", draw.successor(place));
      }
      file.add(code, row);
    }
  }

  private void readingPlaces(Draft file) {
    int rows = dice.between(0, 3);
    for (int i = 0; i < rows; i++) {
      Map<String, String> row = new HashMap<>();
      row.put("kind", dice.word("book_corner reading_family"));
      row.put("reading_place_code", dice.word("TS1 TS2"));
      row.put("village_code", draw.village(file.place()));
      row.put("copies", count(40, 0));
      row.put("uses", count(40, 0));
      file.add(row.get("kind") + row.get("reading_place_code"), row);
    }
  }

  private void centres(Draft file) {
    Map<String, String> row = new HashMap<>();
    row.put("centre_code", dice.word("TT1 TT2"));
    row.put("centre_name", "Trung tâm");
    row.put("classes", count(9, 0));
    row.put("learners", count(90, 0));
    row.put("rating", dice.word("good fair average failed -"));
    file.add("", row);
  }

  private void agencies(Draft file) {
    for (String code : List.of("CQ1", "CQ2")) {
      Map<String, String> row = new HashMap<>();
      row.put("agency_code", code);
      row.put("agency_name", "Cơ quan");
      for (String mark :
          List.of(
              "proposes_policy", "invests_in_learning", "runs_campaigns", "has_training_plan")) {
        row.put(mark, dice.word("x x x -"));
      }
      int staff = dice.between(0, 9);
      row.put("staff", String.valueOf(staff));
      row.put("staff_titled", String.valueOf(dice.between(0, staff)));
      row.put("assessed_on", file.period().lastDay().toString());
      file.add(code, row);
    }
  }
}
