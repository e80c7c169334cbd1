package hoctap.transform.catalog;

import hoctap.ingest.criteria.TitleChoices;
import hoctap.ingest.definition.DefinitionException;
import hoctap.ingest.definition.DefinitionFolder;
import hoctap.ingest.definition.DefinitionReader;
import hoctap.ingest.definition.NearestName;
import hoctap.ingest.form.LocalCriteria;
import hoctap.ingest.workspace.DatedChoice;
import hoctap.transform.fact.Facts;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** Reads all files of the catalog and collects every fault before it gives up. */
final class CatalogReader {
  private static final String SUCCESSOR = "successor-of-";
  private static final int ANY_YEAR = 2000;

  private final CatalogFiles files;
  private final Map<String, DatedChoice> chosen;
  private final TitleChoices title;
  private final Facts facts = Facts.load();
  private final Facts served = Facts.loadServed();
  private final List<String> faults = new ArrayList<>();

  CatalogReader(CatalogFiles files, Map<String, DatedChoice> chosen, TitleChoices title) {
    this.files = files;
    this.chosen = chosen;
    this.title = title;
  }

  Catalog read() {
    List<Indicator> indicators = indicators();
    List<Setting> settings = settings();
    Rules rules = rules(settings);
    List<Plan> plans = new ArrayList<>();
    for (Map.Entry<String, String> file : files.plans().entrySet()) {
      read(file, Plan.class).ifPresent(plan -> plans.add(plan.named(DefinitionFolder.id(file))));
    }
    faults.addAll(PlanCheck.faults(plans, ids(files.indicators())));
    checkSuccessors(plans.stream().flatMap(plan -> plan.actors().stream()).map(Actor::id).toList());
    List<Plan> bound = plans.stream().map(plan -> bind(plan, settings, rules)).toList();
    if (!faults.isEmpty()) {
      throw new DefinitionException(faults);
    }
    return new Catalog(indicators, bound, rules, facts);
  }

  private List<Indicator> indicators() {
    List<Indicator> indicators = new ArrayList<>();
    for (Map.Entry<String, String> file : files.indicators().entrySet()) {
      Optional<Indicator> indicator = read(file, Indicator.class);
      indicator.ifPresent(
          found -> {
            List<String> wrong =
                IndicatorCheck.faults(found, found.isOfAgencies() ? served : facts);
            wrong.forEach(
                fault -> faults.add("Invalid indicator in %s: %s".formatted(file.getKey(), fault)));
            if (wrong.isEmpty()) {
              indicators.add(found.named(DefinitionFolder.id(file)));
            }
          });
    }
    indicators.sort(Comparator.comparing(Indicator::sortOrder).thenComparing(Indicator::id));
    return indicators;
  }

  private List<Setting> settings() {
    return Optional.ofNullable(files.rules().get("rules/settings.yml"))
        .flatMap(text -> read(Map.entry("rules/settings.yml", text), Setting.File.class))
        .map(Setting.File::settings)
        .orElse(List.of());
  }

  private Rules rules(List<Setting> settings) {
    List<TitleRule> titles = new ArrayList<>();
    List<UnitScheme> schemes = new ArrayList<>();
    List<CommunityScheme> communities = new ArrayList<>();
    for (Map.Entry<String, String> file : files.rules().entrySet()) {
      String id = DefinitionFolder.id(file);
      if (id.startsWith("title_")) {
        read(file, TitleRule.class).ifPresent(titles::add);
      } else if (id.startsWith("units_")) {
        read(file, UnitScheme.class).ifPresent(schemes::add);
      } else if (id.startsWith("communities_")) {
        read(file, CommunityScheme.class).ifPresent(communities::add);
      } else if (!id.equals("settings")) {
        faults.add(
            "Invalid file %s: a rule is named title_<criteria>.yml, units_<circular>.yml, communities_<circular>.yml or settings.yml"
                .formatted(file.getKey()));
      }
    }
    titles.sort(Comparator.comparing(TitleRule::validFrom));
    for (int i = 1; i < titles.size(); i++) {
      if (titles.get(i - 1).isInForceOn(titles.get(i).validFrom())) {
        faults.add(
            "Invalid rules: criteria %s and %s are both in force on %s"
                .formatted(
                    titles.get(i - 1).criteria(),
                    titles.get(i).criteria(),
                    titles.get(i).validFrom()));
      }
    }
    schemes.sort(Comparator.comparing(UnitScheme::validFrom));
    communities.sort(Comparator.comparing(CommunityScheme::validFrom));
    checkChoices(settings);
    return new Rules(titles, localTitles(), schemes, communities, settings, chosen, title.areas());
  }

  private List<TitleRule> localTitles() {
    List<String> wrong = LocalCriteria.faults(title);
    faults.addAll(wrong);
    return wrong.isEmpty() ? title.criteria().stream().map(TitleRule::of).toList() : List.of();
  }

  private void checkChoices(List<Setting> settings) {
    List<String> names = settings.stream().map(Setting::name).sorted().toList();
    chosen.forEach(
        (name, choice) -> {
          Optional<Setting> setting =
              settings.stream().filter(known -> known.name().equals(name)).findFirst();
          setting.ifPresent(known -> checkValues(known, choice));
          if (setting.isEmpty() && !name.startsWith(SUCCESSOR)) {
            faults.add(
                "Invalid rule in hoctap.yml: \"%s\" (did you mean \"%s\"? known: %s)"
                    .formatted(name, NearestName.of(name, names), String.join(", ", names)));
          }
          if (name.startsWith(SUCCESSOR) && !choice.isUndated()) {
            faults.add(
                "Invalid rule %s in hoctap.yml: a body has one successor for all years"
                    .formatted(name));
          }
        });
  }

  private void checkValues(Setting setting, DatedChoice choice) {
    choice.values().values().stream()
        .filter(value -> !setting.allows(value))
        .forEach(
            value ->
                faults.add(
                    "Invalid rule %s in hoctap.yml: \"%s\" (one of: %s)"
                        .formatted(setting.name(), value, setting.wanted())));
  }

  private Optional<String> successor(String actor) {
    return Optional.ofNullable(chosen.get(SUCCESSOR + actor)).flatMap(one -> one.on(ANY_YEAR));
  }

  private void checkSuccessors(List<String> actors) {
    chosen.forEach(
        (name, choice) -> {
          if (name.startsWith(SUCCESSOR) && choice.isUndated()) {
            String successor = choice.on(ANY_YEAR).orElseThrow();
            List.of(name.substring(SUCCESSOR.length()), successor).stream()
                .filter(actor -> !actors.contains(actor))
                .forEach(
                    actor ->
                        faults.add(
                            "Invalid rule %s in hoctap.yml: the actor \"%s\" is not known (did you mean \"%s\"?)"
                                .formatted(name, actor, NearestName.of(actor, actors))));
          }
        });
  }

  private Plan bind(Plan plan, List<Setting> settings, Rules rules) {
    List<Target> targets =
        plan.targets().stream().map(target -> bind(target, settings, rules)).toList();
    List<Actor> actors =
        plan.actors().stream()
            .map(actor -> successor(actor.id()).map(actor::succeededBy).orElse(actor))
            .toList();
    return plan.withTargets(targets).withActors(actors);
  }

  private static Target bind(Target target, List<Setting> settings, Rules rules) {
    Map<String, String> binds = new TreeMap<>();
    for (Setting setting : settings) {
      String value = rules.value(setting.name(), target.year());
      binds.putAll(setting.binds().getOrDefault(value, Map.of()));
    }
    return target.withIndicator(binds.getOrDefault(target.indicator(), target.indicator()));
  }

  // Those of faulty files too, so that a fault in one file is not told of the next.
  private static List<String> ids(SortedMap<String, String> files) {
    return files.entrySet().stream().map(DefinitionFolder::id).toList();
  }

  private <T> Optional<T> read(Map.Entry<String, String> file, Class<T> type) {
    try {
      return Optional.of(
          DefinitionReader.ofDefinitions().read(file.getKey(), file.getValue(), type));
    } catch (DefinitionException e) {
      faults.addAll(e.faults());
      return Optional.empty();
    }
  }
}
