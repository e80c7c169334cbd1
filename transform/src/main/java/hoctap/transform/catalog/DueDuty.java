package hoctap.transform.catalog;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * A duty as it falls due for one year, owed by whoever answers for it on that day.
 *
 * @param year the year that is reported on
 * @param lastDate the last day in time; empty where the plan names none
 */
record DueDuty(
    Plan plan, Duty duty, int year, Optional<LocalDate> lastDate, Actor from, Optional<Actor> to) {

  /** Every duty of every plan in every year in which it is due. */
  static List<DueDuty> list(Catalog catalog) {
    Map<String, Actor> actors =
        catalog.actors().stream().collect(Collectors.toMap(Actor::id, actor -> actor));
    return catalog.plans().stream()
        .flatMap(
            plan ->
                plan.duties().stream()
                    .flatMap(
                        duty -> years(plan, duty).mapToObj(year -> of(plan, duty, year, actors))))
        .toList();
  }

  private static IntStream years(Plan plan, Duty duty) {
    return duty.year()
        .map(IntStream::of)
        .orElseGet(() -> IntStream.rangeClosed(plan.periodFrom(), plan.periodTo()));
  }

  private static DueDuty of(Plan plan, Duty duty, int year, Map<String, Actor> actors) {
    Optional<LocalDate> last = duty.lastDate(year);
    LocalDate day = last.orElse(LocalDate.of(year, 12, 31));
    return new DueDuty(
        plan,
        duty,
        year,
        last,
        answering(duty.from(), day, actors),
        duty.to().map(to -> answering(to, day, actors)));
  }

  // Who has ended by then and named no successor keeps the duty.
  private static Actor answering(String id, LocalDate day, Map<String, Actor> actors) {
    Actor actor = actors.get(id);
    return actor.existsOn(day) || actor.successor().isEmpty()
        ? actor
        : answering(actor.successor().get(), day, actors);
  }
}
