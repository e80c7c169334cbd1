package hoctap.ingest.lake;

import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Set;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.Path;
import org.apache.parquet.hadoop.ParquetFileWriter;
import org.apache.parquet.hadoop.ParquetWriter;
import org.apache.parquet.hadoop.api.WriteSupport;
import org.apache.parquet.hadoop.metadata.CompressionCodecName;
import org.apache.parquet.hadoop.util.HadoopOutputFile;
import org.apache.parquet.io.api.Binary;
import org.apache.parquet.io.api.RecordConsumer;
import org.apache.parquet.schema.LogicalTypeAnnotation;
import org.apache.parquet.schema.MessageType;
import org.apache.parquet.schema.PrimitiveType.PrimitiveTypeName;
import org.apache.parquet.schema.Types;

/**
 * Writes rows of one {@link TableShape} to one Parquet file, a row at a time, in bounded memory.
 *
 * <p>A row is an array in the order of the shape: {@code Long} or {@code Integer} for whole
 * numbers, {@code Boolean}, {@code LocalDate}, {@code Double}, {@code String}, {@code byte[]}, or
 * null.
 */
public final class ParquetTable implements Closeable {
  // A dictionary of values that hardly repeat is work for nothing.
  private static final Set<String> NEARLY_UNIQUE = Set.of("person_id", "row_number");

  private final ParquetWriter<Object[]> writer;

  private ParquetTable(ParquetWriter<Object[]> writer) {
    this.writer = writer;
  }

  /** Starts {@code file}, which must not exist. */
  public static ParquetTable create(Lake lake, Path file, TableShape shape) {
    try {
      Builder builder =
          new Builder(HadoopOutputFile.fromPath(file, lake.configuration()), shape)
              .withConf(lake.configuration())
              .withCompressionCodec(CompressionCodecName.UNCOMPRESSED)
              .withWriteMode(ParquetFileWriter.Mode.CREATE);
      for (TableShape.Column column : shape.columns()) {
        if (NEARLY_UNIQUE.contains(column.name())) {
          builder.withDictionaryEncoding(column.name(), false);
        }
        if (column.type() == ColumnType.BINARY) {
          // Sealed bytes never repeat and are never searched.
          builder.withDictionaryEncoding(column.name(), false);
          builder.withStatisticsEnabled(column.name(), false);
        }
      }
      return new ParquetTable(builder.build());
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot create " + file, e);
    }
  }

  public void add(Object... row) {
    try {
      writer.write(row);
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot write a Parquet row", e);
    }
  }

  @Override
  public void close() {
    try {
      writer.close();
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot close a Parquet file", e);
    }
  }

  private static MessageType schema(TableShape shape) {
    Types.MessageTypeBuilder message = Types.buildMessage();
    for (TableShape.Column column : shape.columns()) {
      switch (column.type()) {
        case BIGINT -> message.optional(PrimitiveTypeName.INT64).named(column.name());
        case INTEGER -> message.optional(PrimitiveTypeName.INT32).named(column.name());
        case SMALLINT ->
            message
                .optional(PrimitiveTypeName.INT32)
                .as(LogicalTypeAnnotation.intType(16))
                .named(column.name());
        case BOOLEAN -> message.optional(PrimitiveTypeName.BOOLEAN).named(column.name());
        case DATE ->
            message
                .optional(PrimitiveTypeName.INT32)
                .as(LogicalTypeAnnotation.dateType())
                .named(column.name());
        case DOUBLE -> message.optional(PrimitiveTypeName.DOUBLE).named(column.name());
        case VARCHAR ->
            message
                .optional(PrimitiveTypeName.BINARY)
                .as(LogicalTypeAnnotation.stringType())
                .named(column.name());
        case BINARY -> message.optional(PrimitiveTypeName.BINARY).named(column.name());
      }
    }
    return message.named("row");
  }

  private static final class Builder extends ParquetWriter.Builder<Object[], Builder> {
    private final TableShape shape;

    Builder(HadoopOutputFile file, TableShape shape) {
      super(file);
      this.shape = shape;
    }

    @Override
    protected Builder self() {
      return this;
    }

    @Override
    protected WriteSupport<Object[]> getWriteSupport(Configuration configuration) {
      return new RowWriteSupport(shape);
    }
  }

  private static final class RowWriteSupport extends WriteSupport<Object[]> {
    private final TableShape shape;
    private RecordConsumer consumer;

    RowWriteSupport(TableShape shape) {
      this.shape = shape;
    }

    @Override
    public WriteContext init(Configuration configuration) {
      return new WriteContext(schema(shape), new HashMap<>());
    }

    @Override
    public void prepareForWrite(RecordConsumer recordConsumer) {
      consumer = recordConsumer;
    }

    @Override
    public void write(Object[] row) {
      consumer.startMessage();
      for (int i = 0; i < row.length; i++) {
        if (row[i] != null) {
          TableShape.Column column = shape.columns().get(i);
          consumer.startField(column.name(), i);
          write(column.type(), row[i]);
          consumer.endField(column.name(), i);
        }
      }
      consumer.endMessage();
    }

    private void write(ColumnType type, Object value) {
      switch (type) {
        case BIGINT -> consumer.addLong(((Number) value).longValue());
        case INTEGER, SMALLINT -> consumer.addInteger(((Number) value).intValue());
        case BOOLEAN -> consumer.addBoolean((Boolean) value);
        case DATE -> consumer.addInteger(Math.toIntExact(((LocalDate) value).toEpochDay()));
        case DOUBLE -> consumer.addDouble(((Number) value).doubleValue());
        case VARCHAR -> consumer.addBinary(Binary.fromString((String) value));
        case BINARY -> consumer.addBinary(Binary.fromConstantByteArray((byte[]) value));
      }
    }
  }
}
