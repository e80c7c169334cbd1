package hoctap.ingest.status;

import hoctap.ingest.form.Period;
import hoctap.ingest.inbox.WaitingFile;
import hoctap.ingest.landing.Landing;
import hoctap.ingest.landing.RowCounts;
import hoctap.ingest.place.Place;
import hoctap.ingest.place.Places;
import hoctap.ingest.workspace.Workspace;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Everything that arrived, waits or is missing, what needs somebody first; nothing is changed. */
public final class StatusReport {
  private StatusReport() {}

  /** Reads the manifests and the inbox; no run need have been. */
  public static List<Standing> of(Workspace workspace) {
    Landing landing = Landing.of(workspace);
    List<WaitingFile> waiting = WaitingFile.list(workspace, landing);
    List<Standing> standings = new ArrayList<>(new ArrivedForms(workspace, landing).list());
    waiting.forEach(file -> standings.add(standing(file)));
    standings.addAll(new MissingForms(workspace, landing).list(sent(standings)));
    standings.sort(
        Comparator.comparing(Standing::need)
            .thenComparing(Standing::placeCode)
            .thenComparing(Standing::period)
            .thenComparing(Standing::form)
            .thenComparing(Standing::sender)
            .thenComparing(Standing::fileName));
    return standings;
  }

  /** Form, period and place of everything that came, whatever became of it. */
  private static Set<List<String>> sent(List<Standing> standings) {
    Set<List<String>> sent = new HashSet<>();
    standings.forEach(one -> sent.add(List.of(one.form(), one.period(), one.placeCode())));
    return sent;
  }

  private static Standing standing(WaitingFile file) {
    Need need = file.isUnderstood() ? Need.UNREAD : Need.MISNAMED;
    return new Standing(
        need,
        file.placeCode(),
        place(file.placeCode(), file.period()),
        file.form(),
        file.period(),
        file.sender(),
        file.name(),
        "",
        Optional.empty(),
        RowCounts.NONE,
        0,
        List.of(),
        Optional.empty(),
        file.faultVi(),
        need == Need.UNREAD ? NextStep.run() : NextStep.rename());
  }

  static String place(String code, String period) {
    return Period.find(period)
        .flatMap(of -> Places.load().find(code, of.lastDay()))
        .map(Place::fullName)
        .orElse("");
  }
}
