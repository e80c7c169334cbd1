package hoctap.app.sample.file;

import hoctap.app.sample.report.Assessment;
import hoctap.app.sample.report.Association;
import hoctap.app.sample.report.Collective;
import hoctap.app.sample.report.Habits;
import hoctap.app.sample.report.Headcount;
import hoctap.app.sample.report.Membership;
import hoctap.app.sample.report.Row;
import hoctap.app.sample.report.Source;
import hoctap.app.sample.report.Summary;
import java.util.List;

/** Lays out the rows of one submission in the hand of its place. */
final class SubmissionSheet {
  private SubmissionSheet() {}

  static Sheet of(Source source, List<Row> rows) {
    Hand hand = Hand.of(source.place());
    PersonSheets persons = new PersonSheets(hand, Habits.of(source.place()));
    PlaceSheets places = new PlaceSheets(hand);
    return switch (source.form()) {
      case CDHT -> persons.assessments(cast(rows, Assessment.class));
      case THANHVIEN -> persons.memberships(cast(rows, Membership.class));
      case TAPTHE -> places.collectives(cast(rows, Collective.class));
      case DANSO -> places.headcounts(source.place(), cast(rows, Headcount.class));
      case HOIKH -> places.associations(cast(rows, Association.class));
      case TONGHOP -> places.summaries(cast(rows, Summary.class));
    };
  }

  private static <R extends Row> List<R> cast(List<Row> rows, Class<R> type) {
    return rows.stream().map(type::cast).toList();
  }
}
