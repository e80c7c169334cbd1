package hoctap.dashboards.superset;

import hoctap.dashboards.PublishedFile;
import hoctap.dashboards.board.Board;
import hoctap.dashboards.board.Boards;
import hoctap.ingest.definition.DefinitionException;
import hoctap.ingest.workspace.Workspace;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;

/**
 * The boards as a zip that Superset imports: one read-only connection, the datasets, the charts, a
 * dashboard for each board.
 *
 * <p>The same boards over the same published warehouse give the same bytes, and the same uuids each
 * time, so that an import replaces what an earlier one brought.
 */
public final class SupersetBundle {
  private SupersetBundle() {}

  /**
   * Packs the boards for the warehouse that {@code workspace} has published.
   *
   * @throws DefinitionException when a board names what the warehouse does not have
   */
  public static void pack(Workspace workspace, Path zip) {
    SortedMap<String, Board> boards = Boards.load();
    try (PublishedFile warehouse = PublishedFile.open(workspace)) {
      RepeatableZip.write(
          zip, texts(boards, Catalogue.read(warehouse), PublishedFile.path(workspace)));
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot write " + zip, e);
    }
  }

  static SortedMap<String, String> texts(
      SortedMap<String, Board> boards, Catalogue catalogue, Path warehouse) {
    List<String> faults = new ArrayList<>();
    boards.forEach((id, board) -> faults.addAll(catalogue.faults("boards/" + id + ".yml", board)));
    if (faults.isEmpty()) {
      SortedMap<String, String> texts = BundleFiles.of(boards, catalogue, warehouse);
      faults.addAll(BundleCheck.faults(texts));
      if (faults.isEmpty()) {
        return texts;
      }
    }
    throw new DefinitionException(faults);
  }
}
