package hoctap.transform.catalog;

import hoctap.ingest.definition.NearestName;
import hoctap.ingest.lake.TableShape;
import hoctap.transform.fact.Facts;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Finds everything that is wrong with one indicator as its file says it. */
final class IndicatorCheck {
  private final Indicator indicator;
  private final Facts facts;
  private final List<String> faults = new ArrayList<>();

  private IndicatorCheck(Indicator indicator, Facts facts) {
    this.indicator = indicator;
    this.facts = facts;
  }

  static List<String> faults(Indicator indicator, Facts facts) {
    IndicatorCheck check = new IndicatorCheck(indicator, facts);
    check.checkWords();
    if (check.faults.isEmpty()) {
      check.checkSides();
      check.checkExamples();
    }
    return check.faults;
  }

  private void checkWords() {
    require("label_vi", indicator.labelVi());
    require("label_en", indicator.labelEn());
    require("meaning_vi", indicator.meaningVi());
    require("base_vi", indicator.baseVi());
    require("citation", indicator.citation());
    require("rule_version", indicator.ruleVersion());
    require("unit", indicator.unit());
    require("place_role", indicator.placeRole());
    require("sort_order", indicator.sortOrder());
    require("numerator", indicator.numerator());
    require("denominator", indicator.denominator());
    require("levels", indicator.levels().isEmpty() ? null : indicator.levels());
    if (!indicator.id().isEmpty()) {
      faults.add("it has a key \"id\"; the name of the file is the id");
    }
  }

  private void require(String key, Object value) {
    if (value == null || value.toString().isBlank()) {
      faults.add("it has no \"%s\"".formatted(key));
    }
  }

  private void checkSides() {
    check("numerator", indicator.numerator());
    check("denominator", indicator.denominator());
    boolean isAlone = !indicator.numerator().fact().equals(indicator.denominator().fact());
    boolean isCount = SqlExpression.isCount(indicator.numerator().sql());
    if (isAlone && isCount && indicator.numerator().rows().isEmpty()) {
      faults.add(
          "its numerator counts rows of another fact than its denominator, so \"rows\" has to say which rows make it 0 and not missing");
    }
    for (Indicator.Totals totals : indicator.totals()) {
      check("totals", new Indicator.Side(totals.fact(), totals.place(), totals.numerator(), ""));
      check("totals", new Indicator.Side(totals.fact(), totals.place(), totals.denominator(), ""));
    }
  }

  private void check(String key, Indicator.Side side) {
    if (!facts.has(side.fact())) {
      faults.add(
          "its %s has the fact \"%s\" (did you mean \"%s\"? known: %s)"
              .formatted(
                  key,
                  side.fact(),
                  NearestName.of(side.fact(), facts.names()),
                  String.join(", ", facts.names())));
      return;
    }
    TableShape fact = facts.get(side.fact()).shape();
    if (!fact.names().contains(side.place())) {
      faults.add(
          "its %s has the place column \"%s\" (did you mean \"%s\"?)"
              .formatted(key, side.place(), NearestName.of(side.place(), fact.names())));
    }
    SqlExpression.faultsOfSum(side.sql(), fact)
        .forEach(fault -> faults.add("its %s \"%s\": %s".formatted(key, side.sql(), fault)));
    if (!side.rows().isEmpty()) {
      SqlExpression.faultsOfCondition(side.rows(), fact)
          .forEach(
              fault -> faults.add("its %s rows \"%s\": %s".formatted(key, side.rows(), fault)));
    }
  }

  private void checkExamples() {
    if (indicator.examples().isEmpty() && !indicator.isOfAgencies()) {
      faults.add("it has no examples");
    }
    if (!indicator.examples().isEmpty()) {
      checkThatEachFactHasAnExample();
    }
    for (Indicator.Example example : indicator.examples()) {
      example.rows().forEach((fact, rows) -> checkExample(example.name(), fact, rows));
    }
  }

  /** A side or an offer that no example has rows for is not held against anything. */
  private void checkThatEachFactHasAnExample() {
    Set<String> read = new LinkedHashSet<>();
    read.add(indicator.numerator().fact());
    read.add(indicator.denominator().fact());
    indicator.totals().forEach(totals -> read.add(totals.fact()));
    for (Indicator.Example example : indicator.examples()) {
      example
          .rows()
          .forEach((fact, rows) -> read.removeIf(one -> one.equals(fact) && !rows.isEmpty()));
    }
    read.forEach(
        fact ->
            faults.add("it has no example with rows of \"%s\", which it reads".formatted(fact)));
  }

  private void checkExample(String name, String fact, List<Map<String, String>> rows) {
    if (!facts.has(fact)) {
      faults.add("its example \"%s\" has the unknown fact \"%s\"".formatted(name, fact));
      return;
    }
    List<String> known = facts.get(fact).shape().names();
    rows.stream()
        .flatMap(row -> row.keySet().stream())
        .filter(column -> !known.contains(column))
        .distinct()
        .forEach(
            column ->
                faults.add(
                    "its example \"%s\" has the column %s.%s (did you mean \"%s\"?)"
                        .formatted(name, fact, column, NearestName.of(column, known))));
  }
}
