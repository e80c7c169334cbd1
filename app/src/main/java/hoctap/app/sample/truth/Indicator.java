package hoctap.app.sample.truth;

import hoctap.app.sample.report.Form;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;

/** What the contract says of each indicator, apart from how it counts. */
enum Indicator {
  BRIEFED_ON_CRITERIA("CDP", false, Form.HOIKH),
  BRIEFED_ON_POLICY("CDP", false, Form.HOIKH),
  ADULTS_TITLED_IN_COLLECTIVES("VCDP", false, Form.CDHT, Form.THANHVIEN, Form.TAPTHE),
  WORKERS_TITLED_IN_COLLECTIVES("VCDP", false, Form.CDHT, Form.THANHVIEN, Form.TAPTHE),
  STAFF_TITLED_IN_UNITS("CDP", false, Form.CDHT, Form.THANHVIEN, Form.TAPTHE),
  STAFF_TITLED_IN_COMMUNE_UNITS("CDP", false, Form.CDHT, Form.THANHVIEN, Form.TAPTHE),
  TITLED_WITH_DIGITAL_SKILL("VCDP", false, Form.CDHT),
  PROFICIENT_OF_SKILLED("VCDP", false, Form.CDHT),
  PROFICIENT_OF_TITLED("VCDP", false, Form.CDHT),
  FAMILIES_RECOGNISED("VCDP", true, Form.TAPTHE, Form.DANSO),
  CLANS_RECOGNISED("CDP", true, Form.TAPTHE, Form.DANSO),
  COMMUNITIES_RECOGNISED("CDP", true, Form.TAPTHE, Form.DANSO),
  COMMUNE_COMMUNITIES_RECOGNISED("CDP", true),
  DISTRICT_COMMUNITIES_RECOGNISED("DP", true),
  PROVINCE_COMMUNITIES_RECOGNISED("P", true),
  COMMUNE_UNITS_RECOGNISED("CDP", true, Form.TAPTHE, Form.DANSO),
  SCHOOLS_RECOGNISED("CDP", false, Form.TAPTHE),
  DISTRICT_UNITS_RATED_FAIR("DP", true, Form.TAPTHE, Form.DANSO),
  ASSOCIATIONS_LEADING_CENTRES("CDP", false, Form.HOIKH),
  ASSOCIATION_WORKERS_TRAINED("CDP", false, Form.HOIKH),
  BOOK_USES_PER_PERSON("CDP", true, Form.DANSO),
  BOOKS_HELD_PER_PERSON("CDP", true, Form.DANSO),
  COMMUNES_RATED("DP", true),
  DISTRICTS_RATED("DP", true),
  UNITS_RATED("DP", true),
  TITLE_RATE_OF_ADULTS("VCDP", true, Form.CDHT, Form.DANSO),
  LEARNERS_TITLED("CDP", true, Form.CDHT, Form.DANSO),
  FAMILIES_OF_REGISTERED("CDP", false, Form.TAPTHE),
  CLANS_OF_REGISTERED("CDP", false, Form.TAPTHE),
  COMMUNITIES_OF_REGISTERED("CDP", false, Form.TAPTHE),
  UNITS_OF_REGISTERED("CDP", false, Form.TAPTHE),
  CITIZENS_OF_REGISTERED("CDP", false, Form.CDHT),
  ASSESSED_MEETING_RULE("VCDP", false, Form.CDHT),
  LIBRARY_BORROWERS_RATE("CDP", true, Form.CDHT, Form.DANSO),
  LOANS_PER_PERSON("CDP", true, Form.DANSO),
  DIGITAL_COURSE_COMPLETION("CDP", true, Form.CDHT, Form.DANSO),
  ADULTS_DIGITAL_CONFIRMED("CDP", true, Form.CDHT, Form.DANSO),
  TITLED_RETAINED("CDP", false),
  MEMBERS_OF_POPULATION("CDP", true, Form.HOIKH, Form.DANSO),
  FUND_PER_PERSON("CDP", true, Form.HOIKH, Form.DANSO);

  private final String levels;
  private final boolean hasTwoFacts;
  private final Set<Form> needs;

  Indicator(String levels, boolean hasTwoFacts, Form... needs) {
    this.levels = levels;
    this.hasTwoFacts = hasTwoFacts;
    this.needs = EnumSet.noneOf(Form.class);
    this.needs.addAll(Set.of(needs));
  }

  String id() {
    return name().toLowerCase(Locale.ROOT);
  }

  boolean isMeasuredAt(String level) {
    return levels.indexOf(Character.toUpperCase(level.charAt(0))) >= 0;
  }

  /** Whether numerator and denominator come from different facts. */
  boolean hasTwoFacts() {
    return hasTwoFacts;
  }

  /** The forms without which a commune is left out. */
  Set<Form> needs() {
    return needs;
  }
}
