package hoctap.ingest.layout;

import hoctap.ingest.form.Form;
import java.util.List;

/**
 * How the files of another tool are read as a form: {@code layouts/<id>.yml} of a workspace,
 * checked.
 *
 * @param id the file's name, and that of the folder of the inbox
 * @param digest of the text of the file; a changed layout reads its files again
 * @param columns the columns of the form that the tool gives, or that are the same for every row
 * @param dropped headers that are left unread knowingly, and so are not listed as unread
 * @param rows which rows are read; all of these have to agree
 */
public record Layout(
    String id,
    Form form,
    String digest,
    List<LayoutColumn> columns,
    List<String> dropped,
    List<RowFilter> rows) {

  public Layout {
    columns = List.copyOf(columns);
    dropped = List.copyOf(dropped);
    rows = List.copyOf(rows);
  }

  /** What a form's version is called with this layout. */
  public String versionOf(Form of) {
    return of.version() + "+" + digest;
  }
}
