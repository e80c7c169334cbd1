package hoctap.app.sample.system;

import hoctap.app.sample.people.Citizen;
import hoctap.app.sample.place.Area;
import hoctap.app.sample.place.Atlas;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** What the sample's library lends and holds, as it happened. */
public record Library(
    List<Branch> branches,
    List<Patron> patrons,
    List<Loan> loans,
    List<HouseUse> houseUses,
    List<Copy> copies) {

  /** The place of the whole library: what no branch places counts there. */
  static final String SITE = "87";

  /** How a patron's citizen number stands in the database, if at all. */
  enum NumberField {
    ATTRIBUTE,
    CARD,
    /** In both, and the one that counts first is malformed. */
    CARD_BEHIND_MALFORMED,
    NONE
  }

  /** One account; one citizen may have two. */
  record Patron(int number, Optional<Citizen> citizen, NumberField field, Branch branch) {
    /** The citizen that the database can name. */
    Optional<Citizen> known() {
      return field == NumberField.NONE ? Optional.empty() : citizen;
    }
  }

  /**
   * One copy handed out.
   *
   * @param patron empty when the library has made the loan anonymous
   */
  record Loan(
      int id,
      Branch branch,
      LocalDate day,
      Optional<Patron> patron,
      boolean isOnSite,
      State state) {}

  /** Where a loan's row is. */
  enum State {
    RETURNED,
    STILL_OUT,
    /** Caught between the two tables. */
    IN_BOTH
  }

  /** One use in the house that the desk counted. */
  record HouseUse(Branch branch, LocalDate day) {}

  /** One copy of a book. */
  record Copy(int number, Branch branch, LocalDate accessionedOn, boolean isGone) {}

  /** The counts of a year at one place. */
  public record Counts(long loans, long inHouseUses, long copies) {
    Counts plus(long moreLoans, long moreUses, long moreCopies) {
      return new Counts(loans + moreLoans, inHouseUses + moreUses, copies + moreCopies);
    }
  }

  /** No library at all. */
  public static Library none() {
    return new Library(List.of(), List.of(), List.of(), List.of(), List.of());
  }

  /** Whether anything happened in that year. */
  public boolean isKnown(int year) {
    return loans.stream().anyMatch(loan -> loan.day().getYear() == year)
        || houseUses.stream().anyMatch(use -> use.day().getYear() == year);
  }

  /** By place as it stands on 31 December: loans, uses in the house, copies held that day. */
  public Map<Area, Counts> counts(int year, Atlas atlas) {
    LocalDate last = LocalDate.of(year, 12, 31);
    Map<Area, Counts> found = new HashMap<>();
    for (Loan loan : loans) {
      if (loan.day().getYear() == year) {
        Area place = atlas.standing(loan.branch().place(loan.day()), last);
        found.put(
            place, at(found, place).plus(loan.isOnSite() ? 0 : 1, loan.isOnSite() ? 1 : 0, 0));
      }
    }
    for (HouseUse use : houseUses) {
      if (use.day().getYear() == year) {
        Area place = atlas.standing(use.branch().place(use.day()), last);
        found.put(place, at(found, place).plus(0, 1, 0));
      }
    }
    // A year without any use is a year of which the library says nothing, not even its stock.
    if (!found.isEmpty()) {
      for (Copy copy : copies) {
        if (!copy.isGone() && !copy.accessionedOn().isAfter(last)) {
          Area place = atlas.standing(copy.branch().place(last), last);
          found.put(place, at(found, place).plus(0, 0, 1));
        }
      }
    }
    return found;
  }

  /** How many accounts name nobody. */
  public long unknownPatrons() {
    return patrons.stream().filter(patron -> patron.known().isEmpty()).count();
  }

  /** By branch, its place as {@code hoctap.yml} says it, for those that are mapped. */
  public SortedMap<String, String> settings() {
    SortedMap<String, String> settings = new TreeMap<>();
    for (Branch branch : branches) {
      if (!branch.setting().isEmpty()) {
        settings.put(branch.code(), branch.setting());
      }
    }
    return settings;
  }

  /** How often each citizen, as far as known, took something home in that year. */
  public Map<Citizen, Integer> loansByCitizen(int year) {
    Map<Citizen, Integer> found = new HashMap<>();
    for (Loan loan : loans) {
      if (loan.day().getYear() == year && !loan.isOnSite()) {
        loan.patron()
            .flatMap(Patron::known)
            .ifPresent(citizen -> found.merge(citizen, 1, Integer::sum));
      }
    }
    return found;
  }

  private static Counts at(Map<Area, Counts> found, Area place) {
    return found.getOrDefault(place, new Counts(0, 0, 0));
  }
}
