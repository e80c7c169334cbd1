package hoctap.ingest.database;

import hoctap.ingest.lake.ColumnType;
import hoctap.ingest.lake.TableShape;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The landed forms of every source system that the program knows, configured or not: {@code
 * <system>_<table>} for each table that is read, and the small tables that a pull adds.
 */
public final class SourceForms {
  static final String ACCOUNT_PERSON = "account_person";
  static final String BRANCH_PLACE = "branch_place";
  static final String DIGITAL_CATEGORY = "digital_category";
  static final String SITE = "site";

  /** Who an account is; accounts stay when the source deletes them. */
  static final TableShape ACCOUNT_PERSON_SHAPE =
      TableShape.of(
          "account_id", ColumnType.BIGINT,
          "person_id", ColumnType.BIGINT,
          "citizen_sealed", ColumnType.BINARY,
          "is_deleted", ColumnType.BOOLEAN);

  /** Where a branch is, from day to day, both included; null is an open end. */
  static final TableShape BRANCH_PLACE_SHAPE =
      TableShape.of(
          "branchcode", ColumnType.VARCHAR,
          "valid_from", ColumnType.DATE,
          "valid_to", ColumnType.DATE,
          "place_id", ColumnType.VARCHAR);

  /** The course categories of digital skills. */
  static final TableShape DIGITAL_CATEGORY_SHAPE = TableShape.of("category_id", ColumnType.BIGINT);

  /** The place of the source itself, where what no mapping places is counted. */
  static final TableShape SITE_SHAPE = TableShape.of("place_id", ColumnType.VARCHAR);

  private SourceForms() {}

  /** The shape of every form as it lands, by its name; the first column is the source's name. */
  public static SortedMap<String, TableShape> shapes() {
    SortedMap<String, TableShape> shapes = new TreeMap<>();
    for (Map.Entry<String, SourceSystem> entry : SourceSystem.all().entrySet()) {
      shapes(entry.getValue())
          .forEach((table, shape) -> shapes.put(form(entry.getKey(), table), withSource(shape)));
    }
    return shapes;
  }

  /**
   * The key of every form that has one, the source's name first: of rows with one key the one that
   * landed last counts.
   */
  public static SortedMap<String, List<String>> keys() {
    SortedMap<String, List<String>> keys = new TreeMap<>();
    for (Map.Entry<String, SourceSystem> entry : SourceSystem.all().entrySet()) {
      for (SourceTable table : entry.getValue().tables()) {
        if (!table.key().isEmpty()) {
          List<String> key = new ArrayList<>(List.of("source"));
          key.addAll(table.key());
          keys.put(form(entry.getKey(), table.name()), key);
        }
      }
    }
    return keys;
  }

  private static Map<String, TableShape> shapes(SourceSystem system) {
    Map<String, TableShape> shapes = new TreeMap<>();
    system.tables().forEach(table -> shapes.put(table.name(), table.landedShape()));
    shapes.put(SITE, SITE_SHAPE);
    shapes.put(ACCOUNT_PERSON, ACCOUNT_PERSON_SHAPE);
    system.links().ifPresent(links -> shapes.put(links.form(), shape(links)));
    if (system.branches().isPresent()) {
      shapes.put(BRANCH_PLACE, BRANCH_PLACE_SHAPE);
    }
    if (system.hasCourses()) {
      shapes.put(DIGITAL_CATEGORY, DIGITAL_CATEGORY_SHAPE);
    }
    return shapes;
  }

  /** The shape of a table of one source among those of all sources. */
  static TableShape withSource(TableShape shape) {
    List<TableShape.Column> columns = new ArrayList<>();
    columns.add(new TableShape.Column("source", ColumnType.VARCHAR));
    columns.addAll(shape.columns());
    return new TableShape(columns);
  }

  static String form(String system, String table) {
    return system + "_" + table;
  }

  /** The rows of the link tables, the account each was first seen with, and who that is. */
  static TableShape shape(SourceSystem.Links links) {
    return TableShape.of(
        links.key(),
        ColumnType.BIGINT,
        links.account(),
        ColumnType.BIGINT,
        "person_id",
        ColumnType.BIGINT);
  }
}
