package hoctap.ingest.form;

import hoctap.ingest.criteria.CriteriaFaults;
import hoctap.ingest.criteria.CriteriaSet;
import hoctap.ingest.criteria.TitleChoices;
import hoctap.ingest.definition.DefinitionException;
import hoctap.ingest.place.Place;
import hoctap.ingest.place.Places;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The sets of criteria that a file of one place and period may name beside the country's own: those
 * that the place, one it lies in, or one it came out of issued, on some day of the period.
 */
public record LocalCriteria(List<CriteriaSet> sets) {
  /** A place without sets of its own. */
  public static final LocalCriteria NONE = new LocalCriteria(List.of());

  private static final String COLUMN = "criteria";
  private static final String GROUP = "target_group";
  private static final int GROUPS = 4;

  public LocalCriteria {
    sets = List.copyOf(sets);
  }

  /**
   * Those of {@code choices} for a file.
   *
   * @param placeCode of the sender; empty for a commune whose code is not known, which has none
   */
  public static LocalCriteria of(TitleChoices choices, Period period, String placeCode) {
    if (choices.criteria().isEmpty() || placeCode.isEmpty()) {
      return NONE;
    }
    Set<String> above = above(period, placeCode);
    return new LocalCriteria(
        choices.criteria().stream()
            .filter(set -> above.contains(set.issuer().placeId()))
            .filter(set -> !set.from().isAfter(period.lastDay()))
            .filter(set -> set.to().map(day -> !day.isBefore(period.firstDay())).orElse(true))
            .toList());
  }

  /** Every fault of the sets and areas of a workspace. */
  public static List<String> faults(TitleChoices choices) {
    Set<String> taken = new HashSet<>();
    for (Form form : Forms.list()) {
      form.columns().stream()
          .filter(column -> column.id().equals(COLUMN))
          .flatMap(column -> column.words().values().stream())
          .forEach(words -> words.forEach(word -> taken.add(VietnameseText.key(word))));
    }
    return CriteriaFaults.of(choices, taken, VietnameseText::key);
  }

  /**
   * Checks the sets and areas of a workspace.
   *
   * @throws DefinitionException with every fault
   */
  public static void check(TitleChoices choices) {
    List<String> faults = faults(choices);
    if (!faults.isEmpty()) {
      throw new DefinitionException(faults);
    }
  }

  // The lists of a merged place also hold who was assessed before the merger.
  private static Set<String> above(Period period, String placeCode) {
    Places places = Places.load();
    Optional<Place> place = places.find(placeCode, period.lastDay());
    List<Place> units = new ArrayList<>();
    place.ifPresent(
        unit -> {
          units.add(unit);
          units.addAll(places.listPredecessors(unit.placeId()));
        });
    return units.stream()
        .flatMap(unit -> places.ancestors(unit.placeId()).stream())
        .map(Place::placeId)
        .collect(Collectors.toSet());
  }

  /** The same form with these sets among the words, days and groups of its criteria. */
  public Form into(Form form) {
    boolean hasCriteria = form.columns().stream().anyMatch(column -> column.id().equals(COLUMN));
    if (sets.isEmpty() || !hasCriteria) {
      return form;
    }
    return new Form(
        form.id(),
        form.version(),
        form.title(),
        form.columns().stream().map(this::column).toList(),
        form.key(),
        form.oneOf(),
        rules(form));
  }

  private FormColumn column(FormColumn column) {
    if (!column.id().equals(COLUMN)) {
      return column;
    }
    Map<String, List<String>> words = new LinkedHashMap<>(column.words());
    for (CriteriaSet set : sets) {
      List<String> own = new ArrayList<>(List.of(set.id()));
      own.addAll(set.names());
      words.put(set.id(), own);
    }
    String help =
        column.helpVi()
            + sets.stream()
                .map(set -> "%s (%s)".formatted(set.id(), set.document()))
                .collect(Collectors.joining(", ", "; của địa phương: ", ""));
    return new FormColumn(
        column.id(),
        column.headers(),
        column.type(),
        column.required(),
        column.askedOf(),
        column.landed(),
        words,
        help,
        column.example(),
        column.formula());
  }

  private List<RuleUse> rules(Form form) {
    List<RuleUse> rules = new ArrayList<>();
    for (RuleUse rule : form.rules()) {
      rules.add(rule.inForce().isEmpty() ? rule : inForce(rule));
    }
    for (CriteriaSet set : sets) {
      for (int group = 1; group <= GROUPS; group++) {
        if (!set.groups().contains(group)) {
          List<String> both = List.of(String.valueOf(group), set.id());
          rules.add(new RuleUse("not_both", List.of(GROUP, COLUMN), both, Map.of()));
        }
      }
    }
    return rules;
  }

  private RuleUse inForce(RuleUse rule) {
    Map<String, RuleUse.Span> spans = new LinkedHashMap<>(rule.inForce());
    for (CriteriaSet set : sets) {
      spans.put(set.id(), new RuleUse.Span(set.from(), set.to().orElse(LocalDate.MAX)));
    }
    return new RuleUse(rule.rule(), rule.columns(), rule.values(), spans);
  }

  /** What the version of a form is called with these sets; others read its files again. */
  public String version(Form form, String version) {
    Form local = into(form);
    if (local.equals(form)) {
      return version;
    }
    String said = local.columns().get(form.indexOf(COLUMN)).words() + " " + local.rules();
    return version + "+" + Integer.toHexString(said.hashCode());
  }
}
