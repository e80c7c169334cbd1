package hoctap.app.sample.report;

/** One accepted row of one form, as the sample means it. */
public sealed interface Row
    permits Assessment, Membership, Collective, Headcount, Association, Summary {
  /** The submission that holds it. */
  Source source();
}
