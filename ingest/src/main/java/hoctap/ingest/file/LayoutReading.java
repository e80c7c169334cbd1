package hoctap.ingest.file;

import hoctap.ingest.form.Cell;
import hoctap.ingest.form.FormColumn;
import hoctap.ingest.form.Line;
import hoctap.ingest.form.VietnameseText;
import hoctap.ingest.layout.Layout;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Finds the header of another tool in a file, so that the file can be read as the form. */
final class LayoutReading {
  private static final int MAX_LINES = 40;
  private static final int MAX_SHOWN = 12;

  private LayoutReading() {}

  /** Whether a file is a rejects workbook that came back: it has the form's own columns. */
  static boolean isReturned(TableFile file) {
    boolean isReturned = !file.supplements().isEmpty();
    for (int i = 0; i < file.sheets().size() && !isReturned; i++) {
      isReturned = !Preview.of(file, i).supplements().isEmpty();
    }
    return isReturned;
  }

  /** The sheets' headers; a sheet that lacks what is needed has none. */
  static List<Optional<LayoutMatch>> matches(TableFile file, Layout layout, String level) {
    List<Optional<LayoutMatch>> matches = new ArrayList<>();
    for (int i = 0; i < file.sheets().size(); i++) {
      matches.add(
          LayoutMatch.best(layout, top(file, i), file.merges(i))
              .filter(match -> match.missing(layout, level).isEmpty()));
    }
    return matches;
  }

  /** Why none of the sheets, or not this one, can be read; empty when they can. */
  static Optional<Refusal> refusal(
      TableFile file, Layout layout, List<Optional<LayoutMatch>> matches, String level) {
    for (Optional<LayoutMatch> match : matches) {
      if (match.isPresent() && !match.get().twice().isEmpty()) {
        return Optional.of(twice(layout, match.get().twice().get(0)));
      }
    }
    return matches.stream().anyMatch(Optional::isPresent)
        ? Optional.empty()
        : Optional.of(nothingFound(file, layout, level));
  }

  private static List<Line> top(TableFile file, int sheet) {
    List<Line> lines = new ArrayList<>();
    try (LineCursor cursor = new LineCursor(file, sheet)) {
      while (lines.size() < MAX_LINES && cursor.advance()) {
        if (!cursor.line().cells().stream().allMatch(Cell::isBlank)) {
          lines.add(cursor.line());
        }
      }
    }
    return lines;
  }

  private static Refusal twice(Layout layout, String header) {
    return new Refusal(
        "Tệp có hai cột “%s” mà bố cục %s đọc. Hãy giữ lại một cột.".formatted(header, layout.id()),
        "The file has two columns \"%s\", which layout %s reads; keep one."
            .formatted(header, layout.id()));
  }

  private static Refusal nothingFound(TableFile file, Layout layout, String level) {
    Optional<LayoutMatch> best = Optional.empty();
    boolean isEmpty = true;
    for (int i = 0; i < file.sheets().size(); i++) {
      Preview preview = Preview.of(file, i);
      if (preview.failure().isPresent()) {
        return preview.failure().get();
      }
      isEmpty &= preview.isEmpty();
      Optional<LayoutMatch> match = LayoutMatch.best(layout, top(file, i), file.merges(i));
      int found = best.map(LayoutMatch::found).orElse(0);
      best = match.isPresent() && match.get().found() > found ? match : best;
    }
    if (isEmpty) {
      return Refusals.empty();
    }
    return best.map(match -> missing(match, layout, level)).orElseGet(() -> noHeader(layout));
  }

  private static Refusal missing(LayoutMatch match, Layout layout, String level) {
    String missing = names(match.missing(layout, level));
    String seen =
        String.join(
            "”, “",
            match.header().texts().stream()
                .filter(text -> !text.isEmpty())
                .limit(MAX_SHOWN)
                .map(VietnameseText::masked)
                .toList());
    int row = match.header().lastRow();
    return new Refusal(
        "Theo bố cục %s, dòng tiêu đề %d thiếu cột: %s. Các cột có trong tệp: “%s”."
            .formatted(layout.id(), row, missing, seen),
        "By layout %s the header in row %d lacks the columns: %s. Columns of the file: \"%s\"."
            .formatted(layout.id(), row, missing, seen.replace("”, “", "\", \"")));
  }

  private static Refusal noHeader(Layout layout) {
    List<List<String>> wanted = new ArrayList<>();
    layout.columns().stream()
        .filter(one -> wanted(layout, one.id()).required() != FormColumn.Required.NO)
        .forEach(one -> wanted.addAll(one.headers()));
    String names = names(wanted.stream().distinct().toList());
    return new Refusal(
        "Không tìm thấy dòng tiêu đề nào mà bố cục %s mô tả; cần các cột: %s."
            .formatted(layout.id(), names),
        "Cannot find a header as layout %s describes it; wanted columns: %s."
            .formatted(layout.id(), names));
  }

  private static FormColumn wanted(Layout layout, String column) {
    return layout.form().columns().get(layout.form().indexOf(column));
  }

  private static String names(List<List<String>> headers) {
    return String.join("; ", headers.stream().map(one -> String.join(" / ", one)).toList());
  }
}
