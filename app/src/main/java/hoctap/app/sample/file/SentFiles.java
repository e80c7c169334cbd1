package hoctap.app.sample.file;

import hoctap.app.sample.place.Atlas;
import hoctap.app.sample.report.Deliveries;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Writes both deliveries into the workspace of the sample. */
public final class SentFiles {
  private SentFiles() {}

  /** The first into {@code inbox/}, the second into {@code delivery-2/inbox/}. */
  public static Planted write(Path workspace, Deliveries deliveries, Atlas atlas) {
    Blemishes blemishes = new Blemishes();
    Path inbox = workspace.resolve("inbox");
    List<Expectation> first =
        new ArrayList<>(Inbox.writeFirst(inbox, deliveries.firstFiles(), blemishes));
    first.addAll(BadFiles.write(inbox, atlas));
    List<Expectation> second =
        Inbox.writeLater(
            workspace.resolve("delivery-2").resolve("inbox"), deliveries.secondFiles(), blemishes);
    return new Planted(first, second, blemishes.numbers());
  }
}
