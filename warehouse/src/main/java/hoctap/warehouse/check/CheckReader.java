package hoctap.warehouse.check;

import hoctap.ingest.definition.NearestName;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Turns one file into a rule and collects every fault it finds on the way. */
final class CheckReader {
  private static final List<String> SEVERITIES = List.of("notice", "warning", "error");
  private static final List<String> LEVELS = List.of("village", "commune", "district", "province");
  private static final Set<String> WORDS = Set.of("subject", "place", "year");
  // Told in a message it would be a cell's value.
  private static final String UNTOLD = "same_value";
  private static final Pattern PLACEHOLDER = Pattern.compile("\\{([^}]*)}");

  private final Measures measures;
  private final Collection<String> indicators;
  private final List<String> faults = new ArrayList<>();
  private final CheckFile file;
  private final KeyLines lines;

  CheckReader(Measures measures, Collection<String> indicators, CheckFile file, KeyLines lines) {
    this.measures = measures;
    this.indicators = indicators;
    this.file = file;
    this.lines = lines;
  }

  List<String> faults() {
    return faults;
  }

  /** The rule; of use only while there are no faults. */
  Check read(String rule, boolean isOfWorkspace) {
    listed("of", file.of(), measures.kinds());
    listed("severity", file.severity(), SEVERITIES);
    file.levels().forEach(level -> listed("levels", level, LEVELS));
    file.indicators().forEach(indicator -> listed("indicators", indicator, indicators));
    present("label_vi", file.labelVi());
    present("label_en", file.labelEn());
    present("reason", file.reason());
    if (file.count() != null) {
      measure("count", file.count(), 0);
    }
    checkMessage();
    return new Check(
        rule,
        file.severity(),
        file.of(),
        conditions(),
        file.levels(),
        file.indicators(),
        minimum(),
        Optional.ofNullable(file.count()),
        file.labelVi(),
        file.labelEn(),
        file.messageVi(),
        file.reason(),
        isOfWorkspace);
  }

  private List<Condition> conditions() {
    List<Condition> conditions = new ArrayList<>();
    conditions.add(condition(new CheckFile.Also(file.left(), file.operator(), file.right()), 0));
    for (int i = 0; i < file.also().size(); i++) {
      conditions.add(condition(file.also().get(i), i + 1));
    }
    return conditions;
  }

  private Condition condition(CheckFile.Also one, int occurrence) {
    measure("left", one.left(), occurrence);
    List<String> operators = new ArrayList<>(Condition.COMPARING);
    operators.addAll(Condition.ASKING);
    listed("operator", one.operator(), operators, occurrence);
    if (Condition.ASKING.contains(one.operator())) {
      if (one.right() != null) {
        fault("right", occurrence, "%s compares with nothing".formatted(one.operator()));
      }
      return new Condition(
          one.left(),
          one.operator(),
          Optional.empty(),
          Optional.empty(),
          one.left() + " " + one.operator());
    }
    Optional<Double> threshold = number(one.right());
    if (threshold.isEmpty()) {
      measure("right", one.right(), occurrence);
    }
    return new Condition(
        one.left(),
        one.operator(),
        threshold.isEmpty() ? Optional.ofNullable(one.right()) : Optional.empty(),
        threshold,
        "%s %s %s".formatted(one.left(), one.operator(), one.right()));
  }

  private Optional<Long> minimum() {
    String text = file.minimumDenominator();
    if (text == null) {
      return Optional.empty();
    }
    if (!"indicator".equals(file.of())) {
      fault("minimum_denominator", 0, "only an indicator has a denominator");
    }
    if (!text.matches("\\d{1,15}")) {
      fault("minimum_denominator", 0, "\"%s\" (wanted: a whole number)".formatted(text));
      return Optional.empty();
    }
    return Optional.of(Long.valueOf(text));
  }

  private void checkMessage() {
    present("message_vi", file.messageVi());
    if (file.messageVi() == null || !measures.kinds().contains(String.valueOf(file.of()))) {
      return;
    }
    Set<String> known = new TreeSet<>(measures.of(file.of()));
    known.addAll(WORDS);
    known.remove(UNTOLD);
    Matcher matcher = PLACEHOLDER.matcher(file.messageVi());
    while (matcher.find()) {
      listed("message_vi", matcher.group(1), known);
    }
  }

  private void measure(String key, String found, int occurrence) {
    // Without a kind nothing can be said of its measures, and its own fault is told.
    if (measures.kinds().contains(String.valueOf(file.of()))) {
      listed(key, found, measures.of(file.of()), occurrence);
    }
  }

  private void listed(String key, String found, Collection<String> known) {
    listed(key, found, known, 0);
  }

  private void listed(String key, String found, Collection<String> known, int occurrence) {
    if (found == null) {
      fault(key, occurrence, "it is missing (one of: %s)".formatted(String.join(", ", known)));
    } else if (!known.contains(found)) {
      fault(
          key,
          occurrence,
          "\"%s\" (did you mean \"%s\"? one of: %s)"
              .formatted(found, NearestName.of(found, known), String.join(", ", known)));
    }
  }

  private void present(String key, String found) {
    if (found == null || found.isBlank()) {
      fault(key, 0, "it is missing");
    }
  }

  private void fault(String key, int occurrence, String what) {
    faults.add("Invalid %s in %s: %s".formatted(key, lines.at(key, occurrence), what));
  }

  private static Optional<Double> number(String text) {
    return Optional.ofNullable(text)
        .filter(one -> one.matches("[+-]?(\\d+(\\.\\d*)?|\\.\\d+)([eE][+-]?\\d+)?"))
        .map(Double::valueOf);
  }
}
