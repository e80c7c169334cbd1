package hoctap.app.sample.people;

import java.time.LocalDate;

/**
 * One made person of the sample. Numbers begin with 000 or 099, which no real one does.
 *
 * @param commune the commune of the first years, by its old code
 * @param village which village of it, from 0
 * @param family which family of the commune, from 0
 * @param clan which clan of the commune, from 0; -1 for none
 * @param unit code of the unit where the citizen works, or blank
 * @param zeal 0 the most, 1 the least likely to be assessed and to pass
 */
public record Citizen(
    String number,
    String name,
    LocalDate birth,
    boolean isMale,
    String commune,
    int village,
    int family,
    int clan,
    Work work,
    String unit,
    double zeal,
    Move move) {

  /** Where the citizen lives at the end of that year. */
  public String commune(int year) {
    return year >= move.year() ? move.commune() : commune;
  }

  /** The village of that home. */
  public int village(int year) {
    return year >= move.year() ? move.village() : village;
  }

  /** Completed years on 31 December. */
  public int age(int year) {
    return year - birth.getYear();
  }

  public boolean isAdult(int year) {
    return age(year) >= 18;
  }

  /** Families and clans stay behind when somebody moves. */
  public boolean isWithFamily(int year) {
    return year < move.year();
  }

  // Citizens are keys of large maps, and a number is one citizen's.
  @Override
  public int hashCode() {
    return number.hashCode();
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Citizen citizen && number.equals(citizen.number);
  }
}
