package hoctap.app.property;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Which villages lie in which, as the latest list of each place says (reading 1). */
final class Villages {
  private final Map<String, Line> latest = new HashMap<>();

  Villages(List<Sheet> sheets) {
    sheets.stream()
        .filter(sheet -> sheet.form().equals("thon") && sheet.place().isCommune())
        .sorted(Comparator.comparing(sheet -> sheet.period().lastDay()))
        .flatMap(sheet -> sheet.lines().stream())
        .forEach(line -> latest.put(line.place().villageId(line.text("code")), line));
  }

  /** The village that this one is a group of, where that one is no group itself. */
  Optional<String> parent(String village) {
    return Optional.ofNullable(latest.get(village))
        .filter(line -> !line.text("parent_code").isEmpty())
        .map(line -> line.place().villageId(line.text("parent_code")))
        .filter(latest::containsKey)
        .filter(parent -> latest.get(parent).text("parent_code").isEmpty());
  }
}
