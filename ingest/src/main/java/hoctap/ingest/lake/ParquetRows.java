package hoctap.ingest.lake;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Consumer;
import org.apache.hadoop.fs.Path;
import org.apache.parquet.example.data.Group;
import org.apache.parquet.hadoop.ParquetFileReader;
import org.apache.parquet.hadoop.ParquetReader;
import org.apache.parquet.hadoop.example.GroupReadSupport;
import org.apache.parquet.hadoop.util.HadoopInputFile;
import org.apache.parquet.schema.LogicalTypeAnnotation;
import org.apache.parquet.schema.PrimitiveType;

/** Reads back the rows that {@link ParquetTable} wrote, one at a time, in bounded memory. */
public final class ParquetRows {
  private ParquetRows() {}

  /**
   * Gives every row of the Parquet files in {@code folder} as an array in the order of {@code
   * shape}; a column that a file does not have is null.
   */
  public static void read(Lake lake, Path folder, TableShape shape, Consumer<Object[]> rows) {
    for (Path file : lake.parquetFiles(folder)) {
      try (ParquetReader<Group> reader =
          ParquetReader.builder(new GroupReadSupport(), file)
              .withConf(lake.configuration())
              .build()) {
        for (Group group = reader.read(); group != null; group = reader.read()) {
          rows.accept(row(group, shape.columns()));
        }
      } catch (IOException e) {
        throw new UncheckedIOException("Cannot read " + file, e);
      }
    }
  }

  /** The columns of a Parquet file as {@link ParquetTable} wrote them. */
  public static TableShape shape(Lake lake, Path file) {
    try (ParquetFileReader reader =
        ParquetFileReader.open(HadoopInputFile.fromPath(file, lake.configuration()))) {
      return new TableShape(
          reader.getFileMetaData().getSchema().getFields().stream()
              .map(field -> new TableShape.Column(field.getName(), type(field.asPrimitiveType())))
              .toList());
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot read " + file, e);
    }
  }

  private static ColumnType type(PrimitiveType stored) {
    LogicalTypeAnnotation meaning = stored.getLogicalTypeAnnotation();
    return switch (stored.getPrimitiveTypeName()) {
      case INT64 -> ColumnType.BIGINT;
      case INT32 ->
          LogicalTypeAnnotation.dateType().equals(meaning)
              ? ColumnType.DATE
              : meaning == null ? ColumnType.INTEGER : ColumnType.SMALLINT;
      case BOOLEAN -> ColumnType.BOOLEAN;
      case DOUBLE -> ColumnType.DOUBLE;
      case BINARY -> meaning == null ? ColumnType.BINARY : ColumnType.VARCHAR;
      case FLOAT, INT96, FIXED_LEN_BYTE_ARRAY ->
          throw new IllegalStateException("Cannot read a Parquet column of type " + stored);
    };
  }

  private static Object[] row(Group group, List<TableShape.Column> columns) {
    Object[] row = new Object[columns.size()];
    for (int i = 0; i < row.length; i++) {
      TableShape.Column column = columns.get(i);
      if (group.getType().containsField(column.name())
          && group.getFieldRepetitionCount(column.name()) > 0) {
        row[i] = value(group, column);
      }
    }
    return row;
  }

  private static Object value(Group group, TableShape.Column column) {
    String name = column.name();
    return switch (column.type()) {
      case BIGINT -> group.getLong(name, 0);
      case INTEGER, SMALLINT -> group.getInteger(name, 0);
      case BOOLEAN -> group.getBoolean(name, 0);
      case DATE -> LocalDate.ofEpochDay(group.getInteger(name, 0));
      case DOUBLE -> group.getDouble(name, 0);
      case VARCHAR -> group.getString(name, 0);
      case BINARY -> group.getBinary(name, 0).getBytes();
    };
  }
}
