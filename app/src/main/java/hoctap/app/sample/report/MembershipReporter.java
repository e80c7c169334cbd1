package hoctap.app.sample.report;

import hoctap.app.sample.people.Citizen;
import hoctap.app.sample.people.Work;
import hoctap.app.sample.place.Area;
import hoctap.app.sample.place.Period;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;

/** Who was listed as a member of which model, and by whom. */
final class MembershipReporter {
  // Communes list few members of a village community: the village itself says it.
  private static final int ONE_MEMBER_IN = 40;

  private final Residents residents;
  private final Dice dice;

  MembershipReporter(Residents residents, Dice dice) {
    this.residents = residents;
    this.dice = dice;
  }

  /** All memberships of the period by submission. */
  Map<Source, List<Membership>> report(Period period) {
    Map<Source, List<Membership>> found = new TreeMap<>();
    for (Citizen citizen : residents.citizens()) {
      if (citizen.age(period.year()) >= 16) {
        List<Membership> rows = new ArrayList<>();
        addFamily(citizen, period, rows);
        addClan(citizen, period, rows);
        addCommunity(citizen, period, rows);
        addUnit(citizen, period, rows);
        for (Membership row : rows) {
          if (!isTotalsOnly(row.source().place())) {
            found.computeIfAbsent(row.source(), key -> new ArrayList<>()).add(row);
          }
        }
      }
    }
    return found;
  }

  // In the year of a move the family's commune still lists the one who went.
  private void addFamily(Citizen citizen, Period period, List<Membership> rows) {
    if (citizen.isWithFamily(period.year() - 1)
        && CollectiveReporter.hasMembersListed(citizen.family())) {
      String code = CollectiveReporter.family(citizen.commune(), citizen.family(), period);
      rows.add(
          row(
              citizen,
              new Entry(period, residents.origin(citizen, period), Kind.FAMILY, code, "")));
    }
  }

  // A clan keeps those who went: their new commune lists them under the clan's own commune.
  private void addClan(Citizen citizen, Period period, List<Membership> rows) {
    if (citizen.clan() >= 0 && CollectiveReporter.hasMembersListed(citizen.clan())) {
      Area clan = residents.clanPlace(citizen.commune(), period);
      Area home = residents.home(citizen, period);
      String code = CollectiveReporter.clan(citizen.commune(), citizen.clan(), period);
      rows.add(
          row(
              citizen,
              new Entry(period, home, Kind.CLAN, code, home.equals(clan) ? "" : clan.code())));
    }
  }

  private void addCommunity(Citizen citizen, Period period, List<Membership> rows) {
    if (dice.of("named", citizen.number()).nextInt(ONE_MEMBER_IN) == 0) {
      Area home = residents.home(citizen, period);
      String village = residents.villageAt(citizen, home, period);
      String code = CollectiveReporter.community(village, Habits.of(home));
      rows.add(row(citizen, new Entry(period, home, Kind.COMMUNITY, code, "")));
    }
  }

  private void addUnit(Citizen citizen, Period period, List<Membership> rows) {
    Area home = residents.home(citizen, period);
    boolean isAtDistrict = citizen.work() == Work.DISTRICT_OFFICIAL && period.half() != 2;
    if (isAtDistrict) {
      String district = residents.plan(citizen.commune()).district();
      addOfficial(citizen, period, new Office(residents.old(district), citizen.unit()), rows);
    }
    if (citizen.work() == Work.PROVINCE_OFFICIAL) {
      Area province = residents.province(citizen.commune(), period);
      String code = province.code() + "-" + citizen.unit();
      addOfficial(citizen, period, new Office(province, code), rows);
    }
    boolean isSecondUnit = isAtDistrict && dice.of("second", citizen.number()).nextInt(30) == 0;
    boolean isAtCommune = citizen.work() == Work.COMMUNE_STAFF;
    if (isAtCommune
        || isSecondUnit
        || (citizen.work() == Work.DISTRICT_OFFICIAL && !isAtDistrict)) {
      Area place = residents.clanPlace(citizen.commune(), period);
      String unit = isAtCommune ? citizen.unit() : "DV01";
      String code = Residents.code(citizen.commune(), unit, period);
      String listedBy = home.equals(place) ? "" : place.code();
      rows.add(row(citizen, new Entry(period, home, Kind.UNIT, code, listedBy)));
    }
  }

  private record Office(Area place, String code) {}

  // An official is listed by the home commune, with or without the office's place, or by the
  // office.
  private void addOfficial(Citizen citizen, Period period, Office office, List<Membership> rows) {
    Area home = residents.home(citizen, period);
    Area place = office.place();
    int way = dice.of("office", citizen.number()).nextInt(3);
    if (way == 2) {
      Period own = place.level().equals(Area.PROVINCE) ? Residents.ofProvince(period) : period;
      rows.add(row(citizen, new Entry(own, place, Kind.UNIT, office.code(), "")));
    } else {
      String listedBy = way == 1 ? place.code() : "";
      rows.add(row(citizen, new Entry(period, home, Kind.UNIT, office.code(), listedBy)));
    }
  }

  /** What a file says of a member. */
  private record Entry(Period period, Area sender, Kind kind, String code, String listedBy) {}

  private Membership row(Citizen citizen, Entry entry) {
    Area sender = entry.sender();
    SplittableRandom random = dice.of("village", citizen.number(), sender.id());
    boolean isBlank = random.nextInt(30) == 0;
    boolean isWorker = citizen.work() == Work.LABOURER || citizen.work().isStaff();
    return new Membership(
        Source.of(Form.THANHVIEN, entry.period(), sender),
        citizen,
        isBlank ? "" : residents.villageAt(citizen, sender, entry.period()),
        Habits.of(sender).hasWorkers() ? Mark.of(isWorker) : Mark.UNKNOWN,
        entry.kind(),
        entry.code(),
        entry.listedBy());
  }

  private boolean isTotalsOnly(Area place) {
    return residents.isTotalsOnly(place);
  }
}
