package hoctap.ingest.inbox;

import hoctap.ingest.form.Form;
import hoctap.ingest.form.LocalCriteria;
import hoctap.ingest.form.Period;
import hoctap.ingest.layout.Layout;
import java.nio.file.Path;
import java.util.Optional;

/**
 * One file whose place and name in the inbox say what it is.
 *
 * @param name its path below the inbox, with {@code /} between: {@code cdht/2024/30037.csv}
 * @param form a form's id, or {@code workbook}
 * @param sender the body that assesses its own people; empty = the place itself
 * @param returned the submission after which a returned rejects workbook is named; else empty
 * @param layout how the file of another tool is read as the form; empty for the form's own files
 * @param criteria the sets of criteria that its place may name beside the country's own
 */
record InboxFile(
    Path path,
    String name,
    String form,
    Period period,
    String placeCode,
    String sender,
    String returned,
    Optional<Layout> layout,
    LocalCriteria criteria) {

  String fileName() {
    return path.getFileName().toString();
  }

  /** What the form's version is called for this file. */
  String version(Form of) {
    String version =
        layout.map(one -> one.versionOf(of)).orElseGet(() -> String.valueOf(of.version()));
    return criteria.version(of, version);
  }

  /** What files must share so that they may hold the same key. */
  String group() {
    return "%s %s %s".formatted(period, placeCode, sender);
  }
}
