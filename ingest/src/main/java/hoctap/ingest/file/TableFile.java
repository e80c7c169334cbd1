package hoctap.ingest.file;

import hoctap.ingest.form.Line;
import java.io.Closeable;
import java.util.List;
import java.util.stream.Stream;

/** An open file of rows: a CSV, or a workbook. */
interface TableFile extends Closeable {

  /** The names of the visible sheets, in order; one "" for a CSV. */
  List<String> sheets();

  /** The rows of one of {@link #sheets()} from the top, one at a time; to be closed. */
  Stream<Line> lines(int sheet);

  /** The merged cells of one of {@link #sheets()}. */
  Merges merges(int sheet);

  /** Whether days are counted from 1904. */
  boolean is1904();

  /** What the file's properties say about the submission that it supplements; "" when nothing. */
  String supplements();

  /** Whether a row may be longer than its header only by mistake. */
  boolean isDelimited();
}
