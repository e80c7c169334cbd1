package hoctap.ingest.form;

import hoctap.ingest.lake.ColumnType;
import hoctap.ingest.lake.TableShape;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * One form that communes send: {@code forms/<id>.yml}.
 *
 * @param version grows with every change of what is accepted or landed
 * @param title what people call it, in Vietnamese
 * @param key the columns that make two rows of one file the same; an absent value is blank
 * @param oneOf columns of which at least one must be there
 * @param rules what a row must keep beyond the types of its cells
 */
public record Form(
    String id,
    int version,
    String title,
    List<FormColumn> columns,
    List<String> key,
    List<String> oneOf,
    List<RuleUse> rules) {

  public Form {
    if (version < 1 || title == null || columns == null || columns.isEmpty() || key == null) {
      throw new IllegalArgumentException("a form needs version, title, columns and key");
    }
    columns = List.copyOf(columns);
    key = List.copyOf(key);
    oneOf = oneOf == null ? List.of() : List.copyOf(oneOf);
    rules = rules == null ? List.of() : List.copyOf(rules);
    Set<String> ids = new HashSet<>();
    for (FormColumn column : columns) {
      if (!ids.add(column.id())) {
        throw new IllegalArgumentException("column %s stands twice".formatted(column.id()));
      }
    }
    List<String> named = new ArrayList<>(key);
    named.addAll(oneOf);
    rules.forEach(rule -> named.addAll(rule.columns()));
    for (String name : named) {
      if (!ids.contains(name)) {
        throw new IllegalArgumentException("there is no column %s".formatted(name));
      }
    }
  }

  Form named(String name) {
    return new Form(name, version, title, columns, key, oneOf, rules);
  }

  /** Equal forms have equal ids; the columns need not be walked for every look into a map. */
  @Override
  public int hashCode() {
    return id == null ? version : id.hashCode();
  }

  /** The position of a column in the form, from 0. */
  public int indexOf(String column) {
    for (int i = 0; i < columns.size(); i++) {
      if (columns.get(i).id().equals(column)) {
        return i;
      }
    }
    throw new IllegalArgumentException("Cannot find column %s in form %s".formatted(column, id));
  }

  /** The columns of a landed row, {@code sheet} and {@code row_number} first. */
  public TableShape landedShape() {
    List<TableShape.Column> landed = new ArrayList<>();
    landed.add(new TableShape.Column("sheet", ColumnType.VARCHAR));
    landed.add(new TableShape.Column("row_number", ColumnType.INTEGER));
    for (FormColumn column : columns) {
      if (!column.landed()) {
        continue;
      }
      switch (column.type()) {
        case CITIZEN -> {
          landed.add(new TableShape.Column("person_id", ColumnType.BIGINT));
          landed.add(new TableShape.Column("citizen_sealed", ColumnType.BINARY));
        }
        case COLLECTIVE -> {
          landed.add(new TableShape.Column(column.id(), ColumnType.VARCHAR));
          landed.add(new TableShape.Column("collective_sealed", ColumnType.BINARY));
        }
        case PERCENT -> {
          landed.add(new TableShape.Column(column.id(), ColumnType.INTEGER));
          landed.add(new TableShape.Column("printed_decimals", ColumnType.INTEGER));
        }
        default -> landed.add(new TableShape.Column(column.id(), column.type().stored()));
      }
    }
    return new TableShape(landed);
  }
}
