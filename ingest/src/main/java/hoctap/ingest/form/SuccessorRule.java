package hoctap.ingest.form;

import hoctap.ingest.place.Place;
import hoctap.ingest.place.Places;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;

/** A village can only have gone to a place that took over the place that lists it, or a part. */
final class SuccessorRule {
  private SuccessorRule() {}

  static RowRule of(int column, RowContext context) {
    SortedSet<String> codes = codes(context);
    String wanted =
        codes.isEmpty()
            ? "nơi gửi không chia, tách hay sáp nhập nên không có mã này; hãy để trống"
            : "cần mã của một nơi đã nhận nơi gửi hoặc một phần của nơi gửi: "
                + String.join(", ", codes);
    return row -> {
      if (row.has(column) && !codes.contains(String.valueOf(row.get(column)))) {
        row.fault(column, "of_successor", wanted);
      }
    };
  }

  private static SortedSet<String> codes(RowContext context) {
    SortedSet<String> codes = new TreeSet<>();
    Optional<Place> place = Places.load().find(context.placeCode(), context.period().lastDay());
    place.ifPresent(
        unit ->
            Places.load()
                .listSuccessors(unit.placeId())
                .forEach(successor -> codes.add(successor.code())));
    return codes;
  }
}
