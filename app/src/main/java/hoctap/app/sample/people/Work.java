package hoctap.app.sample.people;

/** What a citizen does, which decides the form of the assessment and the unit. */
public enum Work {
  CHILD(0),
  PUPIL(4),
  RESIDENT(1),
  LABOURER(2),
  COMMUNE_STAFF(3),
  DISTRICT_OFFICIAL(3),
  PROVINCE_OFFICIAL(3);

  private final int targetGroup;

  Work(int targetGroup) {
    this.targetGroup = targetGroup;
  }

  /** The group of the criteria, 1 to 4; 0 for children, who are not assessed. */
  public int targetGroup() {
    return targetGroup;
  }

  public boolean isStaff() {
    return targetGroup == 3;
  }
}
