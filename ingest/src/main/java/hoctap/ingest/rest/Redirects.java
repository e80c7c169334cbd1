package hoctap.ingest.rest;

import java.net.URI;
import java.net.http.HttpResponse;
import java.util.Optional;
import java.util.Set;

/** Follows redirects on the same host only: the token is meant for no other. */
final class Redirects {
  private static final Set<Integer> STATUSES = Set.of(301, 302, 303, 307, 308);
  private static final int MOST = 5;

  private URI address;
  private int followed;

  Redirects(URI address) {
    this.address = address;
  }

  URI address() {
    return address;
  }

  boolean isRedirect(HttpResponse<?> response) {
    return STATUSES.contains(response.statusCode());
  }

  /** Moves on to where a redirect points; false where it may not be followed. */
  boolean follow(HttpResponse<?> response) {
    Optional<URI> target = response.headers().firstValue("Location").flatMap(this::resolve);
    if (target.isEmpty() || !isSameHost(target.get()) || ++followed > MOST) {
      return false;
    }
    address = target.get();
    return true;
  }

  private Optional<URI> resolve(String location) {
    try {
      return Optional.of(address.resolve(location));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  private boolean isSameHost(URI target) {
    if (target.getHost() == null || !target.getHost().equalsIgnoreCase(address.getHost())) {
      return false;
    }
    boolean isSame =
        address.getScheme().equalsIgnoreCase(target.getScheme())
            && address.getPort() == target.getPort();
    boolean isSecured =
        target.getPort() <= RestSettings.MAX_PORT
            && address.getScheme().equalsIgnoreCase("http")
            && "https".equalsIgnoreCase(target.getScheme());
    return isSame || isSecured;
  }
}
