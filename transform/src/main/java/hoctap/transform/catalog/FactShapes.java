package hoctap.transform.catalog;

import hoctap.ingest.lake.ColumnType;
import hoctap.ingest.lake.TableShape;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The columns of the facts that indicators may name. A fact may carry more columns than these; an
 * indicator that needs one has it added here.
 */
public final class FactShapes {
  private static final SortedMap<String, TableShape> SHAPES = shapes();

  private FactShapes() {}

  /** The facts by name. */
  public static SortedMap<String, TableShape> all() {
    return SHAPES;
  }

  public static Optional<TableShape> find(String fact) {
    return Optional.ofNullable(SHAPES.get(fact));
  }

  private static SortedMap<String, TableShape> shapes() {
    Map<String, String> texts = new TreeMap<>();
    texts.put(
        "person_year",
        """
        person_id bigint, year integer, place_id varchar, finest_place_id varchar,
        unit_place_id varchar, village_code varchar, target_group integer, gender varchar,
        age_band varchar, is_adult boolean, is_worker boolean, in_family boolean, in_clan boolean,
        in_community boolean, in_collective boolean, unit_level varchar, unit_kind varchar,
        unit_code varchar, is_registered boolean, is_assessed boolean, criteria varchar,
        total_score integer, min_score integer, scores_missing integer, scores_below_5 integer,
        weakest_item integer, meets_rule boolean, is_titled boolean, decided_on date,
        has_vneid boolean, has_digital_skill boolean, is_proficient boolean, loans bigint,
        courses_completed bigint, digital_courses_completed bigint""");
    texts.put(
        "collective_year",
        """
        year integer, listed_place_id varchar, place_id varchar, finest_place_id varchar,
        kind varchar, collective_code varchar, level varchar, unit_kind varchar,
        school_level varchar, registration varchar, is_recognised boolean,
        is_re_recognised boolean, rating varchar, points integer, has_training_plan boolean,
        decided_on date, valid_to date, adults bigint, adults_titled bigint, workers bigint,
        workers_titled bigint""");
    texts.put(
        "collective_total_year",
        """
        year integer, listed_place_id varchar, place_id varchar, finest_place_id varchar,
        kind varchar, collective_code varchar, adults bigint, adults_titled bigint,
        workers bigint, workers_titled bigint""");
    texts.put(
        "summary_total_year",
        """
        year integer, listed_place_id varchar, place_id varchar, level varchar, model varchar,
        class varchar, total bigint, registered bigint, recognised bigint""");
    texts.put(
        "holder_year",
        """
        person_id bigint, year integer, place_id varchar, target_group integer, gender varchar,
        age_band varchar, is_titled_again boolean""");
    texts.put(
        "population_part_year",
        """
        year integer, place_id varchar, level varchar, population bigint, adults bigint,
        workers bigint, learners bigint, households bigint, clans bigint, communities bigint,
        commune_units bigint, district_units bigint, province_units bigint""");
    texts.put(
        "association_year",
        """
        year integer, place_id varchar, level varchar, staff bigint, members bigint,
        staff_briefed_criteria bigint, members_briefed_criteria bigint,
        staff_briefed_policy bigint, members_briefed_policy bigint,
        leads_learning_centre boolean, workers bigint, workers_active_trained bigint,
        branches bigint, committees bigint, fund_vnd bigint""");
    texts.put(
        "library_month",
        """
        place_id varchar, year integer, month integer, loans bigint, loans_linked bigint,
        in_house_uses bigint, items bigint, visits bigint""");
    texts.put(
        "course_year",
        """
        place_id varchar, year integer, learners bigint, completions bigint,
        digital_completions bigint""");
    texts.put("place_year", "year integer, place_id varchar, level varchar");
    texts.put(
        "known_unit_year",
        """
        year integer, place_id varchar, level varchar, units_listed bigint, units_counted bigint,
        units_known bigint""");
    SortedMap<String, TableShape> shapes = new TreeMap<>();
    texts.forEach((fact, text) -> shapes.put(fact, shape(text)));
    return Collections.unmodifiableSortedMap(shapes);
  }

  private static TableShape shape(String text) {
    List<TableShape.Column> columns = new ArrayList<>();
    for (String column : text.split(",", -1)) {
      String[] parts = column.strip().split(" ", -1);
      columns.add(
          new TableShape.Column(parts[0], ColumnType.valueOf(parts[1].toUpperCase(Locale.ROOT))));
    }
    return new TableShape(columns);
  }
}
