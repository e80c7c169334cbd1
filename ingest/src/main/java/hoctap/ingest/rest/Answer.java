package hoctap.ingest.rest;

import java.util.Optional;

/** What a service answered to one request that is not to be asked again. */
record Answer(int status, Optional<String> entityTag, byte[] body) {
  static final int NOT_MODIFIED = 304;

  boolean isNotModified() {
    return status == NOT_MODIFIED;
  }
}
