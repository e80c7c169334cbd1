package hoctap.ingest.database;

import hoctap.ingest.definition.NearestName;
import hoctap.ingest.lake.ColumnType;
import hoctap.ingest.lake.TableShape;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * One table that is read from a source system, and what lands of it.
 *
 * @param key the columns that name a row; empty where the source has no key and equal rows are
 *     separate events
 * @param required columns without which a row is rejected; the key always is
 * @param only the rows that are read; empty for all
 * @param keptFor the account column of a table whose rows stay when the source deletes the account
 * @param watermark the column, itself not landed, that the source moves whenever a row changes;
 *     {@link Watermarks} says which tables may have one
 * @param businessDate the column by whose months a large table is held against the source
 */
record SourceTable(
    String name,
    List<String> key,
    List<String> required,
    Optional<Only> only,
    Optional<String> keptFor,
    Optional<String> watermark,
    Optional<String> businessDate,
    List<SourceColumn> columns) {

  /** Reads the rows in which {@code column} holds one of {@code values}, and no others. */
  record Only(String column, List<Object> values) {
    Only {
      values = List.copyOf(values);
    }
  }

  SourceTable {
    key = key == null ? List.of() : List.copyOf(key);
    required = required == null ? List.of() : List.copyOf(required);
    only = only == null ? Optional.empty() : only;
    keptFor = keptFor == null ? Optional.empty() : keptFor;
    watermark = watermark == null ? Optional.empty() : watermark;
    businessDate = businessDate == null ? Optional.empty() : businessDate;
    columns = List.copyOf(columns);
    List<String> named = new ArrayList<>(key);
    named.addAll(required);
    only.ifPresent(filter -> named.add(filter.column()));
    keptFor.ifPresent(named::add);
    businessDate.ifPresent(named::add);
    List<String> known = columns.stream().map(SourceColumn::name).toList();
    for (String column : named) {
      if (!known.contains(column)) {
        throw new IllegalArgumentException(
            "Invalid column in table %s: \"%s\" (did you mean \"%s\"?)"
                .formatted(name, column, NearestName.of(column, known)));
      }
    }
  }

  /** The position of {@code column} among the columns, from 0. */
  int position(String column) {
    for (int i = 0; i < columns.size(); i++) {
      if (columns.get(i).name().equals(column)) {
        return i;
      }
    }
    throw new IllegalArgumentException("Cannot find column %s in %s".formatted(column, name));
  }

  /** The columns without which a row is rejected, the key first. */
  List<String> needed() {
    List<String> needed = new ArrayList<>(key);
    required.stream().filter(column -> !needed.contains(column)).forEach(needed::add);
    return needed;
  }

  /** The columns that hold citizen numbers or attributes. */
  List<SourceColumn> hidden() {
    return columns.stream().filter(column -> column.landed().isEmpty()).toList();
  }

  /** The same rows, of which no more is read than the key and the business date. */
  SourceTable keysOnly() {
    List<String> kept = new ArrayList<>(key);
    businessDate.ifPresent(kept::add);
    only.ifPresent(filter -> kept.add(filter.column()));
    return new SourceTable(
        name,
        key,
        List.of(),
        only,
        Optional.empty(),
        watermark,
        businessDate,
        columns.stream().filter(column -> kept.contains(column.name())).toList());
  }

  /** The same table, which is always read whole. */
  SourceTable withoutWatermark() {
    return new SourceTable(
        name, key, required, only, keptFor, Optional.empty(), businessDate, columns);
  }

  /** The columns of the key as they land. */
  TableShape keyShape() {
    TableShape landed = landedShape();
    return new TableShape(
        key.stream().map(column -> landed.columns().get(landed.indexOf(column))).toList());
  }

  boolean holdsAttributes() {
    return columns.stream().anyMatch(column -> column.type() == SourceColumn.Type.ATTRIBUTE);
  }

  /**
   * What lands: the columns that may land as they are; then, in place of the others, the person and
   * the sealed number, and the commune's code of an attribute.
   */
  TableShape landedShape() {
    List<TableShape.Column> landed = new ArrayList<>();
    for (SourceColumn column : columns) {
      column.landed().ifPresent(type -> landed.add(new TableShape.Column(column.name(), type)));
    }
    if (!hidden().isEmpty()) {
      landed.add(new TableShape.Column("person_id", ColumnType.BIGINT));
      landed.add(new TableShape.Column("citizen_sealed", ColumnType.BINARY));
    }
    if (holdsAttributes()) {
      landed.add(new TableShape.Column("commune_code", ColumnType.VARCHAR));
    }
    return new TableShape(landed);
  }
}
