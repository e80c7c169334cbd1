package hoctap.ingest.criteria;

import java.util.List;

/**
 * {@code title} of {@code hoctap.yml}: sets of criteria of the province's own, and listed areas.
 */
public record TitleChoices(List<CriteriaSet> criteria, List<ListedArea> areas) {
  /** Nothing of a workspace's own. */
  public static final TitleChoices NONE = new TitleChoices(List.of(), List.of());

  public TitleChoices {
    criteria = criteria == null ? List.of() : List.copyOf(criteria);
    areas = areas == null ? List.of() : List.copyOf(areas);
  }
}
