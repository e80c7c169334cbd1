package hoctap.ingest.rest;

import dev.failsafe.Failsafe;
import dev.failsafe.RetryPolicy;
import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.channels.UnresolvedAddressException;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.regex.Pattern;
import javax.net.ssl.SSLException;

/**
 * Asks one service for pages: again after 5xx, 429, a cut connection or silence, as long as the
 * deadlines allow; within bounds of time and size.
 */
final class PageClient {
  private static final Duration CONNECT_TIMEOUT = Duration.ofSeconds(10);
  // Silence is asked again once; more would eat the time of the other places.
  private static final int SILENCES_A_PAGE = 2;
  // The library's way to say that the usual wait applies.
  private static final Duration NONE_ASKED = Duration.ofNanos(-1);

  // Anything else could not be sent back in a header.
  private static final Pattern ENTITY_TAG = Pattern.compile("(W/)?\"[\\x21\\x23-\\x7E]*\"");

  private final RestSettings settings;
  private final Pace pace;
  private final Clock clock;
  private final HttpClient client =
      HttpClient.newBuilder()
          .version(HttpClient.Version.HTTP_1_1)
          .followRedirects(HttpClient.Redirect.NEVER)
          .connectTimeout(CONNECT_TIMEOUT)
          .build();
  private int silences;

  PageClient(RestSettings settings, Pace pace, Clock clock) {
    this.settings = settings;
    this.pace = pace;
    this.clock = clock;
  }

  /** A failure that may be over soon; what to say and how long to wait if it is not. */
  private static final class Passing extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private final transient RestFailure failure;
    private final Optional<Duration> wait;

    Passing(RestFailure failure, Optional<Duration> wait) {
      super(failure);
      this.failure = failure;
      this.wait = wait;
    }
  }

  /**
   * The answer to a page: 200, or 304 where the request names a known tag.
   *
   * @throws RestFailure when there is none
   */
  Answer get(PageRequest page, Deadline deadline) {
    silences = 0;
    Duration left = deadline.remaining();
    if (left.isZero()) {
      throw RestFailures.tookTooLong();
    }
    RetryPolicy<Answer> policy =
        RetryPolicy.<Answer>builder()
            .handle(Passing.class)
            .withBackoff(pace.firstWait(), pace.longestWait())
            .withDelayFnOn(
                context -> context.<Passing>getLastException().wait.orElse(NONE_ASKED),
                Passing.class)
            .withMaxAttempts(pace.attempts())
            .withMaxDuration(left)
            .build();
    try {
      return Failsafe.with(policy).get(() -> ask(page, deadline));
    } catch (Passing e) {
      throw deadline.isOver() ? RestFailures.tookTooLong() : e.failure;
    }
  }

  private Answer ask(PageRequest page, Deadline deadline) {
    URI address = page.address(settings);
    for (Redirects followed = new Redirects(address); ; ) {
      HttpResponse<byte[]> response = send(page, followed.address(), deadline);
      if (followed.isRedirect(response)) {
        if (!followed.follow(response)) {
          throw RestFailures.redirected(page.number());
        }
        continue;
      }
      return answer(page, response, deadline);
    }
  }

  private Answer answer(PageRequest page, HttpResponse<byte[]> response, Deadline deadline) {
    int status = response.statusCode();
    if (status == 200 || status == Answer.NOT_MODIFIED && page.knownTag().isPresent()) {
      Optional<String> entityTag =
          response.headers().firstValue("ETag").filter(tag -> ENTITY_TAG.matcher(tag).matches());
      return new Answer(status, entityTag, response.body());
    }
    if (status == 401) {
      throw RestFailures.unauthorized();
    }
    if (status < 500 && status != 429) {
      throw RestFailures.refused(status, page.number());
    }
    Optional<Duration> wait = RetryAfter.find(response.headers(), clock);
    if (wait.isPresent() && wait.get().compareTo(deadline.remaining()) > 0) {
      throw RestFailures.askedToWait(wait.get(), page.number());
    }
    throw new Passing(RestFailures.broken(status, page.number()), wait);
  }

  private HttpResponse<byte[]> send(PageRequest page, URI address, Deadline deadline) {
    Duration timeout = settings.limits().timeout();
    long millis = Math.max(1, Math.min(timeout.toMillis(), deadline.remaining().toMillis()));
    CompletableFuture<HttpResponse<byte[]>> sent =
        client.sendAsync(
            request(page, address), info -> new CappedBody(settings.limits().maxPageBytes()));
    try {
      return sent.get(millis, TimeUnit.MILLISECONDS);
    } catch (TimeoutException e) {
      sent.cancel(true);
      RestFailure slow = RestFailures.slow(page.number(), timeout);
      if (++silences >= SILENCES_A_PAGE) {
        throw deadline.isOver() ? RestFailures.tookTooLong() : slow;
      }
      throw new Passing(slow, Optional.empty());
    } catch (ExecutionException e) {
      throw failure(page, e.getCause());
    } catch (InterruptedException e) {
      sent.cancel(true);
      Thread.currentThread().interrupt();
      throw new IllegalStateException("Cannot wait for source " + settings.name(), e);
    }
  }

  private HttpRequest request(PageRequest page, URI address) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(address).GET().header("Accept", "application/json");
    page.knownTag().ifPresent(tag -> request.header("If-None-Match", tag));
    settings.token().ifPresent(token -> request.header(token.header(), token.value()));
    return request.build();
  }

  private RuntimeException failure(PageRequest page, Throwable cause) {
    for (Throwable one = cause; one != null; one = one.getCause()) {
      if (one instanceof CappedBody.TooLargeException) {
        return RestFailures.tooLarge(page.number(), settings.limits().maxPageBytes());
      }
      if (one instanceof SSLException) {
        return new Passing(RestFailures.untrusted(), Optional.empty());
      }
      if (one instanceof ConnectException
          || one instanceof HttpConnectTimeoutException
          || one instanceof UnresolvedAddressException) {
        return new Passing(RestFailures.unreachable(), Optional.empty());
      }
    }
    if (cause instanceof IOException) {
      return new Passing(RestFailures.cut(page.number()), Optional.empty());
    }
    return new IllegalStateException("Cannot ask source " + settings.name(), cause);
  }
}
