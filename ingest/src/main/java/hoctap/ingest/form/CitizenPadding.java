package hoctap.ingest.form;

/**
 * Gives a citizen number that a workbook stored as a number its leading zeros back, where birth
 * year and gender of the row leave no doubt.
 */
final class CitizenPadding {
  private final int citizen;
  private final int birth;
  private final int gender;

  /**
   * @param citizen the column of the number; -1 in a form without persons
   */
  CitizenPadding(Form form, int citizen) {
    this.citizen = citizen;
    birth = form.columns().stream().map(FormColumn::type).toList().indexOf(ValueType.BIRTH);
    gender = form.columns().stream().map(FormColumn::id).toList().indexOf("gender");
  }

  /** Pads the number of a row, or faults the row. */
  void check(RowValues row) {
    if (citizen < 0 || !(row.get(citizen) instanceof CitizenNumber.Unpadded number)) {
      return;
    }
    String digits = CitizenNumber.padded(number.digits());
    boolean isFemale = gender >= 0 && "female".equals(row.get(gender));
    if (birth >= 0
        && row.get(birth) instanceof Integer year
        && gender >= 0
        && row.has(gender)
        && CitizenNumber.fits(digits, year, isFemale)) {
      row.set(citizen, digits);
      return;
    }
    boolean isOld = number.digits().length() == CitizenNumber.OLD_LENGTH;
    Invalid fault = isOld ? CitizenNumber.OLD : CitizenNumber.INVALID;
    row.fault(citizen, fault.rule(), fault.wantedVi());
  }
}
