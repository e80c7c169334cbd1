package hoctap.transform.catalog;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** Where the series of an indicator breaks, told from the rules that follow one another. */
final class SeriesBreaks {
  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/uuuu");

  private final Catalog catalog;
  private final List<Row> rows = new ArrayList<>();

  private SeriesBreaks(Catalog catalog) {
    this.catalog = catalog;
  }

  /**
   * One break of one indicator.
   *
   * @param year the first whose figure stands on the new rule, be it only in part
   * @param kind {@code criteria}, {@code unit_scheme}, {@code community_scheme}, {@code setting}
   * @param labelVi a few words, to stand in a chart
   */
  record Row(
      String indicator,
      LocalDate effectiveOn,
      int year,
      String kind,
      String labelVi,
      String messageVi,
      String document) {}

  /** What changed on a day. */
  private record Change(
      LocalDate on, String kind, String labelVi, String messageVi, String document) {}

  /** All breaks, by indicator and day. */
  static List<Row> of(Catalog catalog) {
    SeriesBreaks breaks = new SeriesBreaks(catalog);
    breaks.titles();
    breaks.units();
    breaks.communities();
    catalog.rules().settings().forEach(breaks::setting);
    breaks.rows.sort(
        Comparator.comparing(Row::indicator)
            .thenComparing(Row::effectiveOn)
            .thenComparing(Row::kind)
            .thenComparing(Row::labelVi));
    return List.copyOf(breaks.rows);
  }

  private void titles() {
    List<TitleRule> titles = catalog.rules().titles();
    for (int i = 1; i < titles.size(); i++) {
      TitleRule rule = titles.get(i);
      add(
          replaced("criteria", rule.validFrom(), rule.document(), titles.get(i - 1).document()),
          RuleReach::isOfTitle);
    }
  }

  private void units() {
    List<UnitScheme> schemes = catalog.rules().schemes();
    for (int i = 1; i < schemes.size(); i++) {
      UnitScheme scheme = schemes.get(i);
      add(
          replaced(
              "unit_scheme", scheme.validFrom(), scheme.document(), schemes.get(i - 1).document()),
          RuleReach::isOfUnitRatings);
    }
  }

  private void communities() {
    List<CommunityScheme> schemes = catalog.rules().communitySchemes();
    for (int i = 0; i < schemes.size(); i++) {
      CommunityScheme scheme = schemes.get(i);
      String before = i == 0 ? scheme.replaces() : schemes.get(i - 1).document();
      add(
          replaced("community_scheme", scheme.validFrom(), scheme.document(), before),
          reach -> reach.isOfCommunities(scheme.levels()));
    }
  }

  private void setting(Setting setting) {
    Optional.ofNullable(catalog.rules().chosen().get(setting.name()))
        .ifPresent(
            choice ->
                choice.values().keySet().stream()
                    .filter(year -> year > 0)
                    .filter(
                        year ->
                            !catalog
                                .rules()
                                .value(setting.name(), year)
                                .equals(catalog.rules().value(setting.name(), year - 1)))
                    .forEach(year -> add(chosen(setting, year), reach -> reach.isOf(setting))));
  }

  private Change chosen(Setting setting, int year) {
    Rules rules = catalog.rules();
    return new Change(
        LocalDate.of(year, 1, 1),
        "setting",
        "Đổi cách tính",
        "Từ năm %d: %s. Trước đó: %s. Số liệu hai giai đoạn không so sánh trực tiếp được."
            .formatted(
                year,
                setting.phraseVi(rules.value(setting.name(), year)),
                setting.phraseVi(rules.value(setting.name(), year - 1))),
        "hoctap.yml: rules." + setting.name());
  }

  private static Change replaced(String kind, LocalDate on, String document, String before) {
    return new Change(
        on,
        kind,
        shortened(document),
        "Từ ngày %s áp dụng %s thay cho %s. Số liệu trước và sau mốc này không so sánh trực tiếp được."
            .formatted(DAY.format(on), document, before),
        document);
  }

  private static String shortened(String document) {
    String number = document.replaceFirst(" ngày .*", "").replaceFirst("^Thông tư", "TT");
    return "Từ " + number.replaceFirst("/QĐ-KHVN|/TT-BGDĐT", "");
  }

  private void add(Change change, Predicate<RuleReach> rests) {
    catalog.indicators().stream()
        .filter(indicator -> rests.test(RuleReach.of(indicator)))
        .forEach(
            indicator ->
                rows.add(
                    new Row(
                        indicator.id(),
                        change.on(),
                        change.on().getYear(),
                        change.kind(),
                        change.labelVi(),
                        change.messageVi(),
                        change.document())));
  }
}
