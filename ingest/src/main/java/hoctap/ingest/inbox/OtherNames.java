package hoctap.ingest.inbox;

import hoctap.ingest.definition.NearestName;
import hoctap.ingest.file.FormFile;
import hoctap.ingest.form.Form;
import hoctap.ingest.form.Forms;
import hoctap.ingest.layout.Layout;
import hoctap.ingest.layout.Layouts;
import java.util.Set;
import java.util.TreeSet;

/** Says of a name in the inbox why it is left alone. */
final class OtherNames {
  private OtherNames() {}

  static String message(String name, Layouts layouts) {
    Set<String> known = new TreeSet<>();
    Forms.list().stream().map(Form::id).forEach(known::add);
    layouts.list().stream().map(Layout::id).forEach(known::add);
    known.add(FormFile.WORKBOOK);
    int slash = name.indexOf('/');
    boolean isOfUnknown = slash > 0 && !known.contains(name.substring(0, slash));
    return isOfUnknown
        ? "Thư mục “%s” không phải biểu mẫu, cũng không phải bố cục nào (gần nhất: “%s”)."
            .formatted(name.substring(0, slash), NearestName.of(name.substring(0, slash), known))
        : "Tên không theo mẫu <mã>[_<nơi gửi>].(csv|xlsx|xls).";
  }
}
