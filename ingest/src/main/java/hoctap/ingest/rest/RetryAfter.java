package hoctap.ingest.rest;

import java.net.http.HttpHeaders;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Optional;

/** How long a service asks to wait: {@code Retry-After} in seconds, or until a moment. */
final class RetryAfter {
  private RetryAfter() {}

  /**
   * The wait; empty where none is asked for, or none that can be read.
   *
   * @param clock stands in for the server's own {@code Date}, against which a moment is held
   */
  static Optional<Duration> find(HttpHeaders headers, Clock clock) {
    Optional<String> asked = headers.firstValue("Retry-After").map(String::strip);
    if (asked.isEmpty()) {
      return Optional.empty();
    }
    if (asked.get().matches("[0-9]{1,9}")) {
      return Optional.of(Duration.ofSeconds(Long.parseLong(asked.get())));
    }
    Instant now = headers.firstValue("Date").flatMap(RetryAfter::moment).orElse(clock.instant());
    return moment(asked.get())
        .map(until -> until.isAfter(now) ? Duration.between(now, until) : Duration.ZERO);
  }

  private static Optional<Instant> moment(String text) {
    try {
      return Optional.of(
          ZonedDateTime.parse(text.strip(), DateTimeFormatter.RFC_1123_DATE_TIME).toInstant());
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }
}
