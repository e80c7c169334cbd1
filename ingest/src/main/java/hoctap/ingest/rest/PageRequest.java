package hoctap.ingest.rest;

import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * One page of one submission.
 *
 * @param number from 1, for messages
 * @param after the key behind which it begins; empty for the first page
 * @param knownTag asks for an answer only if it is another one than this; empty asks always
 */
record PageRequest(Wanted wanted, int number, Optional<String> after, Optional<String> knownTag) {

  static PageRequest first(Wanted wanted, Optional<String> knownTag) {
    return new PageRequest(wanted, 1, Optional.empty(), knownTag);
  }

  PageRequest next(String key) {
    return new PageRequest(wanted, number + 1, Optional.of(key), Optional.empty());
  }

  URI address(RestSettings settings) {
    RestSettings.Query query = settings.query();
    String base = settings.url().toString().replaceFirst("/+$", "");
    StringBuilder address = new StringBuilder(base).append('/').append(wanted.form().id());
    address.append('?').append(parameter(query.period(), wanted.period().toString()));
    address.append('&').append(parameter(query.place(), wanted.place().code()));
    after.ifPresent(key -> address.append('&').append(parameter(query.after(), key)));
    address
        .append('&')
        .append(parameter(query.limit(), String.valueOf(settings.limits().pageSize())));
    return URI.create(address.toString());
  }

  private static String parameter(String name, String value) {
    return URLEncoder.encode(name, StandardCharsets.UTF_8)
        + "="
        + URLEncoder.encode(value, StandardCharsets.UTF_8);
  }
}
