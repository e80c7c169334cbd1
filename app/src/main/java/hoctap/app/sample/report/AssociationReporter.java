package hoctap.app.sample.report;

import hoctap.app.sample.place.Area;
import hoctap.app.sample.place.Period;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SplittableRandom;

/** The association of a place at its own level. */
final class AssociationReporter {
  private final Dice dice;

  AssociationReporter(Dice dice) {
    this.dice = dice;
  }

  Association report(Area place, Period period, int people) {
    SplittableRandom random = dice.of("association", place.id(), period.year());
    int year = period.year() - 2022;
    long staff = 3L + random.nextInt(5);
    long members = place.isCommune() ? people * (18L + random.nextInt(12)) / 100 : 25;
    long workers = 4L + random.nextInt(6);
    Map<String, Long> counts = new LinkedHashMap<>();
    counts.put("staff", staff);
    counts.put("members", members);
    counts.put("staff_briefed_criteria", Math.max(1, staff - random.nextInt(3)));
    counts.put(
        "members_briefed_criteria",
        members * Math.min(100, 60 + 12L * year + random.nextInt(9)) / 100);
    counts.put("staff_briefed_policy", staff);
    counts.put(
        "members_briefed_policy",
        members * Math.min(100, 65 + 10L * year + random.nextInt(9)) / 100);
    counts.put("workers", workers);
    counts.put(
        "workers_active_trained",
        workers * Math.min(100, 10 + 12L * year + random.nextInt(20)) / 100);
    counts.put("branches", place.isCommune() ? 6L : 1L);
    counts.put("committees", 5L);
    counts.put("fund_vnd", 100_000L * (10 + random.nextInt(90)) + 50_000);
    Mark leads = Mark.of(place.isCommune() && random.nextInt(10) < 6 + year);
    return new Association(Source.of(Form.HOIKH, period, place), place.level(), leads, counts);
  }
}
