package hoctap.app.property;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Figures that the count by hand and the published table do not share, each in words. */
final class Differences {
  private final long seed;
  private final Map<String, Component> components = new HashMap<>();

  Differences(long seed, List<Component> drawn) {
    this.seed = seed;
    for (Component component : drawn) {
      Stream.of(component.before(), component.after(), component.above())
          .flatMap(List::stream)
          .forEach(place -> components.put(place.id(), component));
    }
  }

  /** Rows that are missing or other in the published table, and rows that only it has. */
  List<String> between(List<Figure> byHand, Map<String, String> published) {
    Map<String, String> counted =
        byHand.stream().collect(Collectors.toMap(Figure::key, Figure::sums));
    SortedMap<String, String> found = new TreeMap<>();
    counted.forEach(
        (key, sums) -> {
          if (!sums.equals(published.get(key))) {
            found.put(key, words(key, sums, published.getOrDefault(key, "nothing")));
          }
        });
    published.forEach(
        (key, sums) -> {
          if (!counted.containsKey(key)) {
            found.put(key, words(key, "nothing", sums));
          }
        });
    return List.copyOf(found.values());
  }

  private String words(String key, String byHand, String published) {
    String place = key.split(",", -1)[2];
    // village:30037/A1@2025-07-01 was listed by commune:30037@2025-07-01.
    String unit = place.replaceFirst("^village:(\\d+)/.*@", "commune:$1@");
    Component component = components.get(unit);
    String again =
        component == null
            ? ""
            : " (-Dhoctap.property.seed=%d -Dhoctap.property.component=%d: %s)"
                .formatted(seed, component.number(), component);
    return "%s: by hand %s, published %s%s".formatted(key, byHand, published, again);
  }
}
