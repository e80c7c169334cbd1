package hoctap.dashboards.board;

import hoctap.ingest.definition.DefinitionException;
import hoctap.ingest.definition.DefinitionFolder;
import hoctap.ingest.definition.DefinitionReader;
import hoctap.ingest.definition.NearestName;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/** Reads the boards this program carries, and refuses one that names what is not there. */
public final class Boards {
  private Boards() {}

  /** All boards of {@code boards/} by id, the name of the file. */
  public static SortedMap<String, Board> load() {
    SortedMap<String, Board> boards = new TreeMap<>();
    List<String> faults = new ArrayList<>();
    for (Map.Entry<String, String> file :
        DefinitionFolder.read(Boards.class, "boards", ".yml").entrySet()) {
      try {
        boards.put(DefinitionFolder.id(file), read(file.getKey(), file.getValue()));
      } catch (DefinitionException e) {
        faults.addAll(e.faults());
      }
    }
    if (!faults.isEmpty()) {
      throw new DefinitionException(faults);
    }
    return boards;
  }

  /**
   * Reads one board.
   *
   * @throws DefinitionException with every name in it that leads nowhere
   */
  public static Board read(String file, String text) {
    Board board = DefinitionReader.ofDefinitions().read(file, text, Board.class);
    List<String> faults = new Faults(file, board).find();
    if (!faults.isEmpty()) {
      throw new DefinitionException(faults);
    }
    return board;
  }

  private record Faults(String file, Board board, List<String> found) {
    Faults(String file, Board board) {
      this(file, board, new ArrayList<>());
    }

    List<String> find() {
      Set<String> ids = new HashSet<>();
      for (Board.Section section : board.sections()) {
        requireNew(ids, section.id(), "section");
        for (BoardChart chart : section.charts()) {
          requireNew(ids, "chart " + chart.id(), "chart");
          checkNames("chart " + chart.id(), chart.dataset(), chart.columnsUsed());
          checkShape(chart);
        }
      }
      for (Dataset dataset : board.datasets()) {
        checkNames(
            "dataset " + dataset.name(), dataset.name(), List.copyOf(dataset.only().keySet()));
      }
      List<String> sections = board.sections().stream().map(Board.Section::id).toList();
      for (BoardFilter filter : board.filters()) {
        checkNames("filter " + filter.title(), filter.dataset(), List.of(filter.column()));
        filter.sections().forEach(id -> require(id, sections, "section of a filter"));
      }
      return found;
    }

    private void checkNames(String owner, String dataset, List<String> columns) {
      List<String> datasets = board.datasets().stream().map(Dataset::name).toList();
      if (require(dataset, datasets, "dataset of the " + owner)) {
        List<String> known =
            board.dataset(dataset).columns().stream().map(Dataset.Column::name).toList();
        columns.forEach(column -> require(column, known, "column of the " + owner));
      }
    }

    private void checkShape(BoardChart chart) {
      int wanted =
          switch (chart.kind()) {
            case FIGURE, RANKING -> 1;
            case YEARS -> 2;
            case STACKED -> Math.max(2, chart.measures().size());
            case TABLE -> 0;
          };
      if (chart.measures().size() != wanted) {
        found.add(
            "Invalid chart %s in %s: %d measures (a %s chart has %d)"
                .formatted(
                    chart.id(),
                    file,
                    chart.measures().size(),
                    chart.kind().name().toLowerCase(java.util.Locale.ROOT),
                    wanted));
      }
    }

    private boolean require(String name, Collection<String> known, String what) {
      boolean isKnown = known.contains(name);
      if (!isKnown) {
        found.add(
            "Invalid %s in %s: \"%s\" (did you mean \"%s\"? known: %s)"
                .formatted(
                    what, file, name, NearestName.of(name, known), String.join(", ", known)));
      }
      return isKnown;
    }

    private void requireNew(Set<String> ids, String id, String what) {
      if (!ids.add(id)) {
        found.add("Invalid %s in %s: \"%s\" stands there twice".formatted(what, file, id));
      }
    }
  }
}
