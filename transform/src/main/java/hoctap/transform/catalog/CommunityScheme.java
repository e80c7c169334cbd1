package hoctap.transform.catalog;

import java.time.LocalDate;
import java.util.List;

/**
 * How communes, districts and provinces are recognised as learning communities.
 *
 * <p>Read from {@code rules/communities_<circular>.yml}.
 *
 * @param validFrom the first day
 * @param replaces what was used before, in Vietnamese
 * @param levels the levels of the communities it speaks of
 */
public record CommunityScheme(
    String scheme,
    String document,
    LocalDate validFrom,
    String replaces,
    List<Level> levels,
    String citation) {
  public CommunityScheme {
    levels = levels == null ? List.of() : List.copyOf(levels);
  }
}
