package hoctap.app;

import hoctap.ingest.definition.DefinitionReader;
import hoctap.ingest.form.LocalCriteria;
import hoctap.ingest.form.PassMark;
import hoctap.ingest.form.Period;
import hoctap.ingest.place.Place;
import hoctap.ingest.workspace.Configuration;
import hoctap.transform.catalog.Catalog;
import hoctap.transform.catalog.Rules;
import hoctap.transform.catalog.TitleRule;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** What the scores of the title are held against at one place, as the workspace chose. */
final class PassMarks {
  private final Rules rules;
  private final Optional<Place> place;

  private PassMarks(Rules rules, Optional<Place> place) {
    this.rules = rules;
    this.place = place;
  }

  /**
   * @param folder a workspace; where there is none, the choices are those of a new one
   */
  static PassMarks of(Path folder, Optional<Place> place) {
    return new PassMarks(Catalog.load(configuration(folder)).rules(), place);
  }

  /** The sets of criteria that a file of a place may name, as the workspace writes them. */
  static LocalCriteria criteria(Path folder, Period period, Optional<Place> place) {
    return LocalCriteria.of(
        configuration(folder).title(), period, place.map(Place::code).orElse(""));
  }

  private static Configuration configuration(Path folder) {
    Path file = folder.resolve("hoctap.yml");
    try {
      String text = Files.isRegularFile(file) ? Files.readString(file) : "version: 1";
      return DefinitionReader.ofConfiguration().read("hoctap.yml", text, Configuration.class);
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot read " + file, e);
    }
  }

  /** One for each set of criteria, of assessments about that day. */
  List<PassMark> list(LocalDate day) {
    return rules.allTitles().stream().map(rule -> mark(rule, day)).toList();
  }

  /** That of the criteria in force on a day. */
  Optional<PassMark> on(LocalDate day) {
    return rules.titleRuleOn(day).map(rule -> mark(rule, day));
  }

  private PassMark mark(TitleRule rule, LocalDate day) {
    boolean isListedArea = place.filter(unit -> rules.hasAreaPassTotal(unit, day)).isPresent();
    BigDecimal total =
        isListedArea ? rule.areaPassTotal().orElse(rule.passTotal()) : rule.passTotal();
    return new PassMark(rule.criteria(), total, rule.minimumItem(), rule.items());
  }
}
