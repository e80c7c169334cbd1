package hoctap.app.property;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The columns of each form: those that every file has, and those that some leave out. */
final class Forms {
  private static final String SCORES =
      "score_1 score_2 score_3 score_4 score_5 score_6 score_7 score_8 score_9 score_10";
  private static final Map<String, String> ALWAYS =
      Map.ofEntries(
          Map.entry(
              "cdht",
              "citizen_id full_name birth_year gender target_group criteria assessed_on decision_no"
                  + " decided_on "
                  + SCORES),
          Map.entry("thanhvien", "citizen_id birth_year gender kind collective_code"),
          Map.entry("tapthe", "kind collective_code level unit_kind rating decision_no decided_on"),
          Map.entry("danso", "population adults households counted_on"),
          Map.entry("hoikh", "level staff members"),
          Map.entry("tonghop", "model class total registered recognised"),
          Map.entry("thon", "code name"),
          Map.entry("tthtcd", "centre_code centre_name classes learners"),
          Map.entry("thuvien", "kind reading_place_code copies uses"),
          Map.entry(
              "coquan",
              "agency_code agency_name proposes_policy invests_in_learning runs_campaigns"
                  + " has_training_plan staff staff_titled assessed_on"));
  private static final Map<String, String> SOMETIMES =
      Map.of(
          "cdht", "village_code is_registered has_vneid has_certificate is_self_updated",
          "thanhvien", "village_code is_worker listed_place_code",
          "tapthe",
              "village_code registration has_training_plan adults adults_titled workers"
                  + " workers_titled",
          "danso",
              "village_code learners clans communities commune_units district_units province_units",
          "hoikh",
              "staff_briefed_criteria members_briefed_criteria staff_briefed_policy"
                  + " members_briefed_policy leads_learning_centre workers workers_active_trained"
                  + " fund_vnd",
          "thon", "parent_code successor_code",
          "tthtcd", "rating",
          "thuvien", "village_code");

  private Forms() {}

  static List<String> columns(String form, Dice dice) {
    List<String> columns = new ArrayList<>(List.of(ALWAYS.get(form).split(" ")));
    for (String column : SOMETIMES.getOrDefault(form, "").split(" ")) {
      if (!column.isEmpty() && dice.isUnder(85)) {
        columns.add(column);
      }
    }
    return columns;
  }
}
