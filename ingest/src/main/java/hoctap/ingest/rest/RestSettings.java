package hoctap.ingest.rest;

import com.fasterxml.jackson.core.JsonPointer;
import hoctap.ingest.definition.DefinitionException;
import hoctap.ingest.form.Form;
import hoctap.ingest.form.Forms;
import hoctap.ingest.form.Period;
import hoctap.ingest.workspace.Configuration.SourceConfiguration;
import java.net.URI;
import java.net.http.HttpRequest;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * What is asked of one service and how, from its entry in {@code hoctap.yml}.
 *
 * @param places codes, each read on the last day of each period
 * @param sender part of the key of all its submissions; never blank
 * @param digest tells one way of asking from another, secrets left out
 */
record RestSettings(
    String name,
    URI url,
    List<Form> forms,
    List<Period> periods,
    List<String> places,
    String sender,
    Optional<Token> token,
    Query query,
    Limits limits,
    String digest) {

  private static final List<String> KEYS =
      List.of(
          "forms",
          "periods",
          "places",
          "sender",
          "token-env",
          "token-header",
          "period-parameter",
          "place-parameter",
          "after-parameter",
          "limit-parameter",
          "rows-pointer",
          "total-pointer",
          "next-pointer",
          "page-size",
          "max-page-bytes",
          "timeout-seconds",
          "deadline-seconds");
  private static final int MAX_PAGE_SIZE = 10_000;
  private static final int USUAL_PAGE_BYTES = 16 << 20;
  private static final int MAX_PAGE_BYTES = 256 << 20;
  static final int MAX_PORT = 65_535;
  private static final int DAY_SECONDS = 86_400;

  /** The secret that opens the service, and the header in which it is sent. */
  record Token(String header, String value) {
    @Override
    public String toString() {
      return header;
    }
  }

  /** The names of the query parameters, and where rows, total and next key stand in a page. */
  record Query(
      String period,
      String place,
      String after,
      String limit,
      JsonPointer rows,
      JsonPointer total,
      JsonPointer next) {}

  /** What bounds a pull: rows and bytes of a page, time of a page and of the whole source. */
  record Limits(int pageSize, int maxPageBytes, Duration timeout, Duration deadline) {}

  /**
   * Reads and checks the settings of one source.
   *
   * @param environment holds the token, by the name in the configuration
   * @throws DefinitionException with every fault found
   */
  static RestSettings of(SourceConfiguration source, Map<String, String> environment) {
    SettingsText text = new SettingsText(source);
    text.refuseUnknown(KEYS);
    boolean hasOthers =
        isGiven(source.userEnv()) || isGiven(source.passwordEnv()) || source.place() != null;
    if (hasOthers) {
      text.fault(
          "key",
          "user-env, password-env or place",
          "none of them: a service has token-env and places in its settings");
    }
    RestSettings settings =
        new RestSettings(
            source.name(),
            url(source, text),
            forms(text),
            periods(text),
            places(text),
            sender(source, text),
            token(text, environment),
            query(text),
            limits(text),
            source.url() + " " + new java.util.TreeMap<>(source.settings()));
    if (!text.faults().isEmpty()) {
      throw new DefinitionException(text.faults());
    }
    return settings;
  }

  private static boolean isGiven(Optional<String> name) {
    return name != null && name.isPresent();
  }

  private static URI url(SourceConfiguration source, SettingsText text) {
    try {
      URI url = URI.create(String.valueOf(source.url()));
      String scheme = String.valueOf(url.getScheme()).toLowerCase(Locale.ROOT);
      boolean isPlain =
          url.getHost() != null
              && url.getPort() <= MAX_PORT
              && url.getRawUserInfo() == null
              && url.getRawQuery() == null
              && url.getRawFragment() == null;
      if (isPlain && (scheme.equals("http") || scheme.equals("https"))) {
        return url;
      }
    } catch (IllegalArgumentException e) {
      // Said below, without the address, which may hold a secret.
    }
    text.fault("url", "…", "http:// or https://, a host and a path, without user, ? and #");
    return URI.create("http://localhost");
  }

  private static List<Form> forms(SettingsText text) {
    List<Form> forms = new ArrayList<>();
    for (String id : text.list("forms", "ids of forms, as cdht,danso")) {
      try {
        forms.add(Forms.get(id));
      } catch (DefinitionException e) {
        text.faults().addAll(e.faults());
      }
    }
    return forms;
  }

  private static List<Period> periods(SettingsText text) {
    List<Period> periods = new ArrayList<>();
    for (String period : text.list("periods", "periods, as 2024,2025H1,2025")) {
      Period.find(period)
          .ifPresentOrElse(
              periods::add, () -> text.fault("periods", period, "2024, 2025H1 or 2025H2"));
    }
    return periods;
  }

  private static List<String> places(SettingsText text) {
    List<String> places = text.list("places", "codes of places, as 30037,30043");
    places.stream()
        .filter(code -> !code.matches("\\d{5}|\\d{3}|\\d{2}"))
        .forEach(code -> text.fault("places", code, "5 digits, 3 digits or 2"));
    return places;
  }

  private static String sender(SourceConfiguration source, SettingsText text) {
    String sender = text.find("sender").orElse(source.name());
    if (!sender.matches("[a-z0-9-]+")) {
      text.fault("sender", sender, "letters a to z, digits and -");
    }
    return sender;
  }

  private static Optional<Token> token(SettingsText text, Map<String, String> environment) {
    String header = text.name("token-header", "Authorization");
    if (text.find("token-env").isEmpty()) {
      return Optional.empty();
    }
    String variable = text.name("token-env", "TOKEN");
    String value = environment.getOrDefault(variable, "");
    boolean isBearer = header.equalsIgnoreCase("Authorization");
    Token token = new Token(header, isBearer ? "Bearer " + value : value);
    if (value.isBlank()) {
      text.fault("token-env", variable, "the name of an environment variable that is set");
    } else if (!isSendable(token)) {
      text.fault("token-header", header, "a header that may be set, and a token of plain letters");
    }
    return Optional.of(token);
  }

  private static boolean isSendable(Token token) {
    try {
      HttpRequest.newBuilder().header(token.header(), token.value());
      return true;
    } catch (IllegalArgumentException e) {
      return false;
    }
  }

  private static Query query(SettingsText text) {
    return new Query(
        text.name("period-parameter", "period"),
        text.name("place-parameter", "place"),
        text.name("after-parameter", "after"),
        text.name("limit-parameter", "limit"),
        text.pointer("rows-pointer", "/rows"),
        text.pointer("total-pointer", "/total"),
        text.pointer("next-pointer", "/next"));
  }

  private static Limits limits(SettingsText text) {
    return new Limits(
        text.number("page-size", 500, MAX_PAGE_SIZE),
        text.number("max-page-bytes", USUAL_PAGE_BYTES, MAX_PAGE_BYTES),
        Duration.ofSeconds(text.number("timeout-seconds", 30, DAY_SECONDS)),
        Duration.ofSeconds(text.number("deadline-seconds", 600, DAY_SECONDS)));
  }
}
