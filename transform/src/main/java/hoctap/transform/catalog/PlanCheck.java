package hoctap.transform.catalog;

import hoctap.ingest.definition.NearestName;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds everything that is wrong with the plans, alone, together, and against the indicators. */
final class PlanCheck {
  private static final Pattern PLACE =
      Pattern.compile(
          "country:VN|(province|district|commune|village):[^@]+@(\\d{4}-\\d{2}-\\d{2})?");
  private static final Pattern FILTER = Pattern.compile("([a-z_]+) in \\(([a-z0-9_,]+)\\)");

  private final List<Plan> plans;
  private final List<String> indicators;
  private final Map<String, Actor> actors = new TreeMap<>();
  private final Map<String, Promise> promises = new TreeMap<>();
  private final List<String> faults = new ArrayList<>();

  private PlanCheck(List<Plan> plans, List<String> indicators) {
    this.plans = plans;
    this.indicators = indicators;
  }

  static List<String> faults(List<Plan> plans, List<String> indicators) {
    PlanCheck check = new PlanCheck(plans, indicators);
    check.checkActors();
    check.checkDuties();
    check.checkTargets();
    check.checkConflicts();
    return check.faults;
  }

  private void fault(Plan plan, String message, Object... arguments) {
    faults.add(
        "Invalid plan in plans/%s.yml: %s".formatted(plan.id(), message.formatted(arguments)));
  }

  private void checkActors() {
    for (Plan plan : plans) {
      checkPlace(plan, plan.place());
      plan.carriedTo().ifPresent(carry -> carry.places().forEach(at -> checkPlace(plan, at)));
      for (Actor actor : plan.actors()) {
        checkPlace(plan, actor.place());
        if (actors.put(actor.id(), actor) != null) {
          fault(plan, "the actor \"%s\" stands twice", actor.id());
        }
      }
    }
    for (Plan plan : plans) {
      plan.actors().forEach(actor -> actor.successor().ifPresent(id -> checkActor(plan, id)));
      plan.successor()
          .filter(id -> plans.stream().noneMatch(other -> other.id().equals(id)))
          .ifPresent(id -> fault(plan, "the succeeding plan \"%s\" is not known", id));
    }
  }

  private void checkActor(Plan plan, String id) {
    if (!actors.containsKey(id)) {
      fault(
          plan,
          "the actor \"%s\" is not known (did you mean \"%s\"?)",
          id,
          NearestName.of(id, actors.keySet()));
    }
  }

  private void checkPlace(Plan plan, String place) {
    if (!PLACE.matcher(place).matches()) {
      fault(plan, "the place \"%s\" (wanted: country:VN, or level:code@start)", place);
    }
  }

  private void checkDuties() {
    Map<String, Plan> seen = new TreeMap<>();
    for (Plan plan : plans) {
      for (Duty duty : plan.duties()) {
        if (seen.put(duty.id(), plan) != null) {
          fault(plan, "the duty \"%s\" stands twice", duty.id());
        }
        checkActor(plan, duty.from());
        duty.to().ifPresent(to -> checkActor(plan, to));
        duty.year()
            .filter(year -> year < plan.periodFrom() || year > plan.periodTo())
            .ifPresent(year -> fault(plan, "the duty \"%s\" is due outside its years", duty.id()));
      }
    }
  }

  private void checkTargets() {
    for (Plan plan : plans) {
      for (Target target : plan.targets()) {
        target.place().ifPresent(place -> checkPlace(plan, place));
        if (!indicators.contains(target.indicator())) {
          fault(
              plan,
              "the target's indicator \"%s\" is not known (did you mean \"%s\"?)",
              target.indicator(),
              NearestName.of(target.indicator(), indicators));
        }
        Optional.of(target.filter())
            .filter(filter -> !filter.isEmpty())
            .ifPresent(filter -> checkFilter(plan, filter));
      }
    }
  }

  private void checkFilter(Plan plan, String filter) {
    Matcher matcher = FILTER.matcher(filter);
    boolean isKnown =
        matcher.matches()
            && List.of(Dimension.values()).stream()
                .anyMatch(dimension -> dimension.column().equals(matcher.group(1)));
    if (!isKnown) {
      fault(plan, "the filter \"%s\" (wanted: <dimension> in (<code>,<code>))", filter);
    }
  }

  private void checkConflicts() {
    for (Plan plan : plans) {
      for (Target target : plan.targets()) {
        String own = target.place().orElse(plan.place());
        target
            .years()
            .forEach(
                year ->
                    checkConflict(row(plan, target, year, own), new Promise(plan, target, false)));
      }
    }
    // What a place adopts itself goes before what is carried to it, but the two must agree.
    for (Plan plan : plans) {
      for (Target target : plan.targets()) {
        target.years().forEach(year -> checkCarried(plan, target, year));
      }
    }
  }

  private void checkCarried(Plan plan, Target target, int year) {
    plan.carriedPlaces(target, year)
        .forEach(
            place ->
                checkConflict(row(plan, target, year, place), new Promise(plan, target, true)));
  }

  private void checkConflict(String row, Promise promise) {
    Promise other = promises.putIfAbsent(row, promise);
    if (other != null && (!promise.isCarried() || !promise.value().equals(other.value()))) {
      fault(
          promise.plan(),
          "two targets for one row (%s): %s here, %s in plans/%s.yml",
          row,
          promise.value(),
          other.value(),
          other.plan().id());
    }
  }

  private static String row(Plan plan, Target target, int year, String place) {
    return "%s, %s, year %d, programme %s, in %s%s"
        .formatted(
            target.indicator(),
            place,
            year,
            plan.programme(),
            target.unit().code(),
            target.filter().isEmpty() ? "" : ", " + target.filter());
  }

  /** A target where its plan was made for the place, or carried to it. */
  private record Promise(Plan plan, Target target, boolean isCarried) {
    private String value() {
      return target
          .value()
          .map(value -> value.stripTrailingZeros().toPlainString())
          .orElse("no number");
    }
  }
}
