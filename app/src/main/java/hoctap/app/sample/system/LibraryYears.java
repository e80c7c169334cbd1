package hoctap.app.sample.system;

import hoctap.app.sample.SampleSize;
import hoctap.app.sample.people.Citizen;
import hoctap.app.sample.place.Atlas;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;

/** Makes the years 2023 to 2025 of a library. */
public final class LibraryYears {
  private final SplittableRandom random;
  private final List<Branch> branches;
  private final List<Library.Patron> patrons = new ArrayList<>();
  private final List<Library.Loan> loans = new ArrayList<>();
  private final List<Library.HouseUse> houseUses = new ArrayList<>();
  private final List<Library.Copy> copies = new ArrayList<>();

  private LibraryYears(long seed, List<Branch> branches) {
    this.random = new SplittableRandom(seed);
    this.branches = branches;
  }

  public static Library make(long seed, SampleSize size, Atlas atlas, List<Citizen> citizens) {
    List<Branch> branches =
        size == SampleSize.SMALL
            ? List.of(Branch.ofCommune("TX", "30046", atlas), Branch.unmapped("XE", atlas))
            : List.of(
                Branch.ofDistrict("TM", "872", "30037", atlas),
                Branch.ofCommune("TX", "30046", atlas),
                Branch.ofCommune("DB", "30061", atlas),
                Branch.ofCommune("BS", "30085", atlas),
                Branch.ofDistrict("TB", "874", "30130", atlas),
                Branch.ofDistrict("KR", "614", "23497", atlas),
                Branch.unmapped("XE", atlas));
    LibraryYears years = new LibraryYears(seed, branches);
    years.enrol(citizens);
    years.buy(citizens.size() / 15);
    for (int year = 2023; year <= 2025; year++) {
      years.lend(year, citizens.size() / 20);
    }
    return new Library(branches, years.patrons, years.loans, years.houseUses, years.copies);
  }

  private void enrol(List<Citizen> citizens) {
    for (Citizen citizen : citizens) {
      if (random.nextInt(15) == 0) {
        enrol(Optional.of(citizen), field());
        if (random.nextInt(30) == 0) {
          enrol(Optional.of(citizen), Library.NumberField.CARD);
        }
      }
    }
    // A school class with one card.
    enrol(Optional.empty(), Library.NumberField.NONE);
  }

  private void enrol(Optional<Citizen> citizen, Library.NumberField field) {
    // Number 1 is the one that stands for nobody.
    patrons.add(new Library.Patron(patrons.size() + 2, citizen, field, pick(branches)));
  }

  private Library.NumberField field() {
    int draw = random.nextInt(10);
    if (draw < 5) {
      return Library.NumberField.ATTRIBUTE;
    }
    if (draw < 8) {
      return Library.NumberField.CARD;
    }
    return draw < 9 ? Library.NumberField.CARD_BEHIND_MALFORMED : Library.NumberField.NONE;
  }

  private void buy(int number) {
    for (int i = 1; i <= number; i++) {
      LocalDate day = LocalDate.of(2019 + random.nextInt(7), 1 + random.nextInt(12), 15);
      copies.add(new Library.Copy(i, pick(branches), day, random.nextInt(20) == 0));
    }
  }

  private void lend(int year, int number) {
    for (int i = 0; i < number; i++) {
      LocalDate day = LocalDate.ofYearDay(year, 1 + random.nextInt(365));
      Library.Patron patron = pick(patrons);
      boolean isAnonymous = random.nextInt(8) == 0;
      boolean isOnSite = random.nextInt(9) == 0;
      Library.State state =
          year == 2025 && day.getMonthValue() == 12
              ? Library.State.STILL_OUT
              : random.nextInt(200) == 0 ? Library.State.IN_BOTH : Library.State.RETURNED;
      boolean isForgotten = isAnonymous && state == Library.State.RETURNED;
      loans.add(
          new Library.Loan(
              loans.size() + 1,
              random.nextInt(5) == 0 ? pick(branches) : patron.branch(),
              day,
              isForgotten ? Optional.empty() : Optional.of(patron),
              isOnSite,
              state));
      if (random.nextInt(4) == 0) {
        houseUses.add(new Library.HouseUse(pick(branches), day));
      }
    }
  }

  private <T> T pick(List<T> from) {
    return from.get(random.nextInt(from.size()));
  }
}
