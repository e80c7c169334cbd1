package hoctap.transform.run;

import static hoctap.ingest.lake.ColumnType.BIGINT;
import static hoctap.ingest.lake.ColumnType.BOOLEAN;
import static hoctap.ingest.lake.ColumnType.DATE;
import static hoctap.ingest.lake.ColumnType.INTEGER;
import static hoctap.ingest.lake.ColumnType.VARCHAR;

import hoctap.ingest.form.Period;
import hoctap.ingest.lake.TableShape;
import hoctap.ingest.landing.Submission;
import hoctap.ingest.place.Level;
import hoctap.ingest.place.Place;
import hoctap.ingest.place.Places;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * The current submissions of forms with all that their place says: the units above it on the
 * period's last day, and where each stands on 31 December of the year.
 */
final class SubmissionTable {
  static final TableShape SHAPE =
      TableShape.of(
          "submission_id", VARCHAR,
          "form", VARCHAR,
          "kind", VARCHAR,
          "period", VARCHAR,
          "year", INTEGER,
          "is_first_half", BOOLEAN,
          "is_second_half", BOOLEAN,
          "last_on", DATE,
          "sender", VARCHAR,
          "rows_accepted", BIGINT,
          "place_id", VARCHAR,
          "place_code", VARCHAR,
          "place_level", VARCHAR,
          "area_class", VARCHAR,
          "standing_id", VARCHAR,
          "commune_standing_id", VARCHAR,
          "district_id", VARCHAR,
          "province_id", VARCHAR,
          "province_standing_id", VARCHAR,
          "village_prefix", VARCHAR,
          "village_suffix", VARCHAR);

  private final Places places;

  SubmissionTable(Places places) {
    this.places = places;
  }

  InputTable of(List<Submission> submissions) {
    return new InputTable("submission", SHAPE, submissions.stream().map(this::row).toList());
  }

  private Object[] row(Submission submission) {
    Period period = Period.of(submission.period());
    LocalDate yearEnd = LocalDate.of(period.year(), 12, 31);
    Place place = places.get(submission.placeId());
    Optional<Place> province = above(place, Level.PROVINCE, period.lastDay());
    String village = place.villageId("");
    int slash = village.indexOf('/') + 1;
    return new Object[] {
      submission.id(),
      submission.form(),
      submission.kind().id(),
      submission.period(),
      period.year(),
      period.half() == 1,
      period.half() == 2,
      period.lastDay(),
      submission.sender(),
      submission.rowsAccepted(),
      place.placeId(),
      place.code(),
      place.level().id(),
      place.areaClass().orElse(null),
      places.standing(place.placeId(), yearEnd).placeId(),
      above(place, Level.COMMUNE, period.lastDay()).map(unit -> stand(unit, yearEnd)).orElse(null),
      above(place, Level.DISTRICT, period.lastDay()).map(Place::placeId).orElse(null),
      province.map(Place::placeId).orElse(null),
      province.map(unit -> stand(unit, yearEnd)).orElse(null),
      village.substring(0, slash),
      village.substring(slash)
    };
  }

  private String stand(Place place, LocalDate day) {
    return places.standing(place.placeId(), day).placeId();
  }

  private Optional<Place> above(Place place, Level level, LocalDate day) {
    return places.ancestors(place.placeId()).stream()
        .filter(unit -> unit.level() == level && unit.isInForce(day))
        .findFirst();
  }
}
