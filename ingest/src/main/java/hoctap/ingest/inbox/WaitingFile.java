package hoctap.ingest.inbox;

import hoctap.ingest.definition.NearestName;
import hoctap.ingest.file.FormFile;
import hoctap.ingest.form.Form;
import hoctap.ingest.form.Forms;
import hoctap.ingest.form.Period;
import hoctap.ingest.landing.Landing;
import hoctap.ingest.place.Place;
import hoctap.ingest.place.Places;
import hoctap.ingest.workspace.Workspace;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A file of the inbox that no intake has read in its present content, or that none ever will.
 *
 * @param name its path below the inbox
 * @param form empty where its name is not understood
 * @param period empty with the form
 * @param placeCode empty with the form
 * @param sender empty = the place itself
 * @param faultVi why no intake reads it; empty: the next one will
 */
public record WaitingFile(
    String name, String form, String period, String placeCode, String sender, String faultVi) {

  /** Whether its name says what it is, so that the next intake reads it. */
  public boolean isUnderstood() {
    return faultVi.isEmpty();
  }

  /** Every such file, by name; nothing is changed. */
  public static List<WaitingFile> list(Workspace workspace, Landing landing) {
    Inbox inbox = Inbox.list(workspace.inbox(), Inbox.Reading.of(workspace), landing::find);
    KnownContent known = new KnownContent(landing, workspace.configuration().title());
    List<WaitingFile> waiting = new ArrayList<>();
    for (InboxFile file : inbox.files()) {
      Optional<Place> place = Places.load().find(file.placeCode(), file.period().lastDay());
      if (place.isPresent() && !GroupIntake.isConfigured(workspace, place.get())) {
        waiting.add(of(file, "Ngoài các tỉnh đã cấu hình."));
      } else if (!isKnown(file, place, known)) {
        waiting.add(of(file, ""));
      }
    }
    inbox.others().forEach(name -> waiting.add(ofName(name)));
    return waiting;
  }

  private static boolean isKnown(InboxFile file, Optional<Place> place, KnownContent known) {
    try {
      return !known.find(file, GroupIntake.key(file, place), FileDigest.of(file.path())).isEmpty();
    } catch (IOException e) {
      // The next intake says that it cannot be opened.
      return false;
    }
  }

  private static WaitingFile of(InboxFile file, String fault) {
    return new WaitingFile(
        file.name(), file.form(), file.period().toString(), file.placeCode(), file.sender(), fault);
  }

  private static WaitingFile ofName(String name) {
    return new WaitingFile(name, "", "", "", "", fault(name.split("/")));
  }

  private static String fault(String[] parts) {
    String file = parts[parts.length - 1];
    if (file.startsWith("~$") || file.startsWith(".~lock")) {
      return "Tệp tạm của bảng tính đang mở; đóng bảng tính thì tệp này mất.";
    }
    if (parts.length != 3) {
      return "Tệp phải nằm đúng trong inbox/<biểu>/<kỳ>/, không ở ngoài hay sâu hơn.";
    }
    if (!parts[0].equals(FormFile.WORKBOOK) && Forms.find(parts[0]).isEmpty()) {
      return "Không có biểu “%s”; gần nhất là “%s”."
          .formatted(
              parts[0], NearestName.of(parts[0], Forms.list().stream().map(Form::id).toList()));
    }
    if (Period.find(parts[1]).isEmpty()) {
      return "Kỳ “%s” không đúng; cần 2024, 2025H1 hoặc 2025H2.".formatted(parts[1]);
    }
    if (file.matches("[0-9a-f]{16}\\.xlsx")) {
      return "Không có bản gửi mang mã này ở biểu và kỳ này; đặt lại đúng thư mục của bản gửi.";
    }
    return parts[0].equals(FormFile.WORKBOOK)
        ? "Tên tệp phải là <mã>[_<nơi gửi>].xlsx, ví dụ 30037.xlsx."
        : "Tên tệp phải là <mã>[_<nơi gửi>].(csv|xlsx|xls), chữ thường không dấu, ví dụ 30037.xlsx.";
  }
}
