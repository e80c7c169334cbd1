package hoctap.ingest.form;

import java.util.Optional;

/** One citizen number stands for one person: one year of birth and one gender in all its rows. */
final class OnePerson implements Watch {
  private final int citizen;
  private final int birthYear;
  private final int gender;
  private final DescribedPersons persons = new DescribedPersons();
  private final Sightings wrong = new Sightings("one_person", Finding.Severity.WARNING);

  /**
   * @param columns of the citizen number, the year of birth and the gender
   */
  OnePerson(int[] columns) {
    citizen = columns[0];
    birthYear = columns[1];
    gender = columns[2];
  }

  @Override
  public void see(RowValues row) {
    if (row.get(birthYear) instanceof Integer year && row.has(gender)) {
      int description = year * 2 + ("female".equals(row.get(gender)) ? 1 : 0);
      long number = Long.parseLong(row.get(citizen).toString());
      if (persons.first(number, description) != description) {
        wrong.add(row.reference(citizen));
      }
    }
  }

  @Override
  public void seeDuplicate(RowValues row) {
    see(row);
  }

  @Override
  public Optional<Finding> finding() {
    return wrong.finding(
        "%d dòng có số định danh của một dòng trước nhưng năm sinh hoặc giới tính khác");
  }
}
