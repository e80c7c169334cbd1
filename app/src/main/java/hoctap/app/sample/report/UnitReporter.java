package hoctap.app.sample.report;

import hoctap.app.sample.people.Population;
import hoctap.app.sample.place.Area;
import hoctap.app.sample.place.Period;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;

/** The units of a commune, a district or a province, and the place itself as a community. */
final class UnitReporter {
  private static final List<Type> OF_A_COMMUNE =
      List.of(
          new Type("Ủy ban nhân dân xã (mẫu)", "agency", ""),
          new Type("Trạm y tế (mẫu)", "public_service", ""),
          new Type("Trường mầm non (mẫu)", "school", "Mầm non"),
          new Type("Trường tiểu học (mẫu)", "school", "Tiểu học"),
          new Type("Trường THCS (mẫu)", "school", "THCS"),
          new Type("Doanh nghiệp lúa gạo (mẫu)", "enterprise", ""),
          new Type("Hợp tác xã (mẫu)", "production", ""),
          new Type("Công an xã (mẫu)", "armed_forces", ""));
  private static final List<Type> OF_A_DISTRICT =
      List.of(
          new Type("Phòng Nội vụ (mẫu)", "agency", ""),
          new Type("Phòng Giáo dục và Đào tạo (mẫu)", "agency", ""),
          new Type("Thanh tra huyện (mẫu)", "agency", ""),
          new Type("Trung tâm y tế (mẫu)", "public_service", ""),
          new Type("Trường THPT huyện (mẫu)", "school", "THPT"),
          new Type("Hội đoàn thể (mẫu)", "other", ""));
  private static final List<Type> OF_A_PROVINCE =
      List.of(
          new Type("Thanh tra tỉnh (mẫu)", "agency", ""),
          new Type("Sở Nội vụ (mẫu)", "agency", ""),
          new Type("Trường cao đẳng (mẫu)", "school", "Cao đẳng"),
          new Type("Thư viện tỉnh (mẫu)", "public_service", ""));

  // A school under the province that its commune lists: it stands at the province.
  private static final String HIGH_SCHOOL_AT = "30037";

  private final CollectiveReporter collectives;
  private final Dice dice;

  UnitReporter(CollectiveReporter collectives, Dice dice) {
    this.collectives = collectives;
    this.dice = dice;
  }

  private record Type(String name, String kind, String schoolLevel) {}

  private record Listing(Source source, String oldCode, String level, double bonus) {}

  /** The units of an old commune as {@code place} lists them, the last one in odd years only. */
  List<Collective> ofCommune(Area place, String oldCode, Period period) {
    List<Collective> found = new ArrayList<>();
    Listing listing = new Listing(Source.of(Form.TAPTHE, period, place), oldCode, "commune", 0.1);
    for (int unit = 1; unit <= Population.UNITS_OF_A_COMMUNE; unit++) {
      if (unit < Population.UNITS_OF_A_COMMUNE || period.year() % 2 == 1) {
        String code = Residents.code(oldCode, "DV%02d".formatted(unit), period);
        found.add(unit(listing, code, OF_A_COMMUNE.get(unit - 1)));
      }
    }
    if (oldCode.equals(HIGH_SCHOOL_AT)) {
      Type school = new Type("Trường THPT (mẫu)", "school", "THPT");
      found.add(unit(new Listing(listing.source(), oldCode, "province", 0.3), "THPT-01", school));
    }
    return found;
  }

  /** The units of a district; the level is written down in every second one. */
  List<Collective> ofDistrict(Area place, String oldCommune, Period period) {
    List<Collective> found = new ArrayList<>();
    Listing listing =
        new Listing(Source.of(Form.TAPTHE, period, place), oldCommune, "district", 0.2);
    for (int unit = 1; unit <= Population.UNITS_OF_A_DISTRICT; unit++) {
      String code = "%s-H%02d".formatted(place.code(), unit);
      found.add(unit(listing, code, OF_A_DISTRICT.get(unit - 1)));
    }
    return found;
  }

  List<Collective> ofProvince(Area place, String oldCommune, Period period) {
    List<Collective> found = new ArrayList<>();
    Listing listing =
        new Listing(Source.of(Form.TAPTHE, period, place), oldCommune, "province", 0.3);
    for (int unit = 1; unit <= Population.UNITS_OF_A_PROVINCE; unit++) {
      String code = "%s-T%02d".formatted(place.code(), unit);
      found.add(unit(listing, code, OF_A_PROVINCE.get(unit - 1)));
    }
    return found;
  }

  /** The place itself as a learning community, rated by circular 25/2023 since 2024. */
  Collective community(Area place, String oldCommune, Period period) {
    SplittableRandom random = dice.of("self", place.id(), period.year());
    boolean isRated = random.nextInt(10) < 7;
    boolean isRecognised = isRated && random.nextInt(10) < 8;
    String rating = period.year() < 2024 ? "passed" : random.nextBoolean() ? "level_1" : "level_2";
    return new Collective(
        Source.of(Form.TAPTHE, period, place),
        Kind.COMMUNITY,
        "CDHT-" + place.code(),
        place.type() + " " + place.name(),
        "",
        place.level(),
        "",
        "",
        collectives.fate(oldCommune, "self", period, 0).registration(),
        isRated ? rating : "",
        isRecognised
            ? Optional.of(LocalDate.of(period.year(), 11, 1).plusDays(random.nextInt(60)))
            : Optional.empty(),
        Mark.NO,
        Map.of());
  }

  private Collective unit(Listing listing, String code, Type type) {
    Period period = listing.source().period();
    Verdict verdict = verdict(listing, code, type);
    boolean isLevelWritten = !listing.level().equals(listing.source().place().level());
    SplittableRandom random = dice.of("plan", code, period.year());
    return new Collective(
        listing.source(),
        Kind.UNIT,
        code,
        type.name(),
        "",
        isLevelWritten || random.nextBoolean() ? listing.level() : "",
        type.kind(),
        type.schoolLevel(),
        verdict.registration(),
        verdict.rating(),
        verdict.decidedOn(),
        Mark.of(random.nextInt(3) > 0),
        Map.of());
  }

  private record Verdict(String registration, String rating, Optional<LocalDate> decidedOn) {}

  private Verdict verdict(Listing listing, String code, Type type) {
    Period period = listing.source().period();
    CollectiveReporter.Fate now =
        collectives.fate(listing.oldCode(), code, period, listing.bonus());
    boolean isRatedByMinistry = type.kind().equals("school") || type.kind().equals("agency");
    if (!isRatedByMinistry) {
      String rating = now.decidedOn().isPresent() ? "passed" : "";
      return new Verdict(now.registration(), rating, now.decidedOn());
    }
    if (period.year() < 2024) {
      return new Verdict(now.registration(), word(now, code, period), now.decidedOn());
    }
    return levels(listing, code, now);
  }

  // Good from 85 points, fair from 70, average from 50: circular 22/2020.
  private String word(CollectiveReporter.Fate now, String code, Period period) {
    int draw = dice.of("word", code, period.year()).nextInt(10);
    if (now.decidedOn().isEmpty()) {
      return draw < 4 ? "failed" : "";
    }
    return draw < 4 ? "good" : draw < 8 ? "fair" : "average";
  }

  // A level of circular 24/2023 holds three years: 2025 repeats 2024's rating, and the new communes
  // its decision too, since their list is a new one.
  private Verdict levels(Listing listing, String code, CollectiveReporter.Fate now) {
    Period period = listing.source().period();
    String plain = code.substring(code.indexOf('-') + 1);
    CollectiveReporter.Fate first =
        collectives.fate(listing.oldCode(), plain, Period.year(2024), listing.bonus());
    String level =
        dice.of("level", listing.oldCode(), plain).nextInt(3) == 0 ? "level_2" : "level_1";
    boolean isHeld = period.year() == 2025 && first.decidedOn().isPresent();
    if (isHeld) {
      boolean isRepeated = period.half() != 1;
      Optional<LocalDate> decidedOn = isRepeated ? first.decidedOn() : Optional.empty();
      return new Verdict(now.registration(), level, decidedOn);
    }
    CollectiveReporter.Fate fate = period.year() == 2024 ? first : now;
    return new Verdict(
        fate.registration(), fate.decidedOn().isPresent() ? level : "", fate.decidedOn());
  }
}
