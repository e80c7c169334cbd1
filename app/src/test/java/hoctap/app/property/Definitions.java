package hoctap.app.property;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What the contract says of each indicator: the levels at which it is measured, the forms it needs,
 * and whether its two sides come from different facts.
 */
final class Definitions {
  static final Map<String, Definition> ALL = read();

  private Definitions() {}

  /** The levels by their first letters: village, commune, district, province. */
  record Definition(String id, String levels, Set<String> needs, boolean isOfTwoFacts) {
    boolean isMeasuredAt(String level) {
      return levels.indexOf(level.charAt(0)) >= 0;
    }
  }

  private static Map<String, Definition> read() {
    String table =
        """
        adults_titled_in_collectives vcdp cdht,thanhvien,tapthe
        workers_titled_in_collectives vcdp cdht,thanhvien,tapthe
        staff_titled_in_units cdp cdht,thanhvien,tapthe
        staff_titled_in_commune_units cdp cdht,thanhvien,tapthe
        titled_with_digital_skill vcdp cdht
        proficient_of_skilled vcdp cdht
        proficient_of_titled vcdp cdht
        assessed_meeting_rule vcdp cdht
        citizens_of_registered cdp cdht
        title_rate_of_adults vcdp cdht,danso two
        adults_digital_confirmed cdp cdht,danso two
        learners_titled cdp cdht,danso two
        titled_retained cdp -
        families_recognised vcdp tapthe,danso two
        clans_recognised cdp tapthe,danso two
        communities_recognised cdp tapthe,danso two
        commune_units_recognised cdp tapthe,danso two
        district_units_rated_fair dp tapthe,danso two
        schools_recognised cdp tapthe
        families_of_registered cdp tapthe
        clans_of_registered cdp tapthe
        communities_of_registered cdp tapthe
        units_of_registered cdp tapthe
        commune_communities_recognised cdp - two
        district_communities_recognised dp - two
        province_communities_recognised p - two
        communes_rated dp - two
        districts_rated dp - two
        units_rated dp - two
        briefed_on_criteria cdp hoikh
        briefed_on_policy cdp hoikh
        associations_leading_centres cdp hoikh
        association_workers_trained cdp hoikh
        members_of_population cdp hoikh,danso two
        fund_per_person cdp hoikh,danso two
        book_uses_per_person cdp danso two
        books_held_per_person cdp danso two
        centres_rated_good cdp tthtcd
        agencies_meeting_criteria cdp -
        agency_sheet_staff_titled cdp -
        """;
    Map<String, Definition> all = new LinkedHashMap<>();
    for (String line : table.strip().split("\n")) {
      List<String> words = List.of(line.split(" "));
      Set<String> needs = words.get(2).equals("-") ? Set.of() : Set.of(words.get(2).split(","));
      all.put(words.get(0), new Definition(words.get(0), words.get(1), needs, words.size() > 3));
    }
    return Collections.unmodifiableMap(all);
  }
}
