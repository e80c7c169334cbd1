package hoctap.app.property;

import hoctap.app.sample.place.Area;
import hoctap.app.sample.place.Atlas;
import hoctap.app.sample.place.Period;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Draws the files of one component: who sends what for which year, and what stands in it. */
final class Draw {
  private static final Map<String, Integer> CHANCES = chances();

  private final Atlas atlas;
  private final Component component;
  private final Dice dice;
  private final Map<String, Draft> drafts = new LinkedHashMap<>();

  private Draw(Atlas atlas, Component component, Dice dice) {
    this.atlas = atlas;
    this.component = component;
    this.dice = dice;
  }

  private static Map<String, Integer> chances() {
    Map<String, Integer> chances = new LinkedHashMap<>();
    String table =
        "cdht 70 thanhvien 65 tapthe 70 danso 70 hoikh 40 tonghop 30 thon 35 thuvien 20 tthtcd 10"
            + " coquan 10";
    String[] words = table.split(" ");
    for (int i = 0; i < words.length; i += 2) {
      chances.put(words[i], Integer.valueOf(words[i + 1]));
    }
    return chances;
  }

  static List<Sheet> of(Atlas atlas, Component component, long seed) {
    Dice dice = new Dice(seed * 1_000_003 + component.number());
    Draw draw = new Draw(atlas, component, dice);
    for (int year = dice.between(2022, 2025); year <= 2025; year++) {
      draw.senders(year);
    }
    new PersonDraw(draw, dice).fill();
    new CollectiveDraw(draw, dice).fill();
    new ReportDraw(draw, dice).fill();
    return draw.drafts.values().stream().map(Draft::sheet).toList();
  }

  private void senders(int year) {
    if (year < 2025) {
      component.before().forEach(place -> send(place, Period.year(year), 80));
    } else {
      component.before().forEach(place -> send(place, Period.firstHalf(year), 65));
      component.after().forEach(place -> send(place, Period.secondHalf(year), 45));
      component.after().forEach(place -> send(place, Period.year(year), 45));
    }
    for (Area place : component.above()) {
      boolean isNew = place.from().getYear() == 2025;
      if (year < 2025 && !isNew) {
        send(place, Period.year(year), 35);
      } else if (year == 2025) {
        send(place, isNew ? Period.secondHalf(year) : Period.firstHalf(year), 35);
      }
    }
  }

  private void send(Area place, Period period, int percent) {
    if (!dice.isUnder(percent)) {
      return;
    }
    CHANCES.forEach(
        (form, chance) -> {
          boolean isOfCommunes = form.equals("thon") || form.equals("thuvien");
          int often = place.isCommune() ? chance : isOfCommunes ? 0 : chance / 2;
          if (dice.isUnder(often)) {
            add(form, period, place, "");
          }
        });
    if (dice.isUnder(15)) {
      add("cdht", period, place, "truong-" + dice.between(1, 2));
    }
  }

  private void add(String form, Period period, Area place, String sender) {
    drafts.put(
        form + period.label() + place.id() + sender,
        new Draft(form, period, place, sender, Forms.columns(form, dice)));
  }

  Component component() {
    return component;
  }

  /** The files of a form, in the order of their years. */
  List<Draft> files(String form) {
    return drafts.entrySet().stream()
        .filter(entry -> entry.getKey().startsWith(form))
        .map(Map.Entry::getValue)
        .toList();
  }

  List<Draft> files(String form, int year) {
    return files(form).stream().filter(draft -> draft.period().year() == year).toList();
  }

  /** A village of the place; villages of all places have the same few codes. */
  String village(Area place) {
    return place.isCommune() ? dice.word("A1 A2 A3 A4 - -") : "";
  }

  /** The code of a place that took a part of this one over. */
  String successor(Area place) {
    return dice.one(List.copyOf(atlas.successors(place))).code();
  }

  /** Another place of the component, in force on the period's last day. */
  Area other(Period period) {
    List<Area> places = new ArrayList<>(component.communes(!isBeforeReform(period)));
    component.above().stream()
        .filter(place -> place.isInForce(period.lastDay()))
        .forEach(places::add);
    return dice.one(places);
  }

  private static boolean isBeforeReform(Period period) {
    return period.year() < 2025 || period.isFirstHalf();
  }
}
