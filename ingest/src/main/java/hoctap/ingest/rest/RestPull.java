package hoctap.ingest.rest;

import hoctap.ingest.IntakeReport;
import hoctap.ingest.form.PersonKey;
import hoctap.ingest.inbox.KnownContent;
import hoctap.ingest.landing.Landing;
import hoctap.ingest.landing.Submission;
import hoctap.ingest.workspace.Workspace;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * One pull of one service, place by place: a submission that does not come is missing, and those of
 * other places are asked for all the same.
 */
final class RestPull {
  private static final int PLACES_NAMED = 10;

  private final Workspace workspace;
  private final RestSettings settings;
  private final RestLanding landing;
  private final KnownContent known;
  private final EntityTags tags;

  RestPull(Workspace workspace, RestSettings settings, Landing landing, PersonKey person) {
    this.workspace = workspace;
    this.settings = settings;
    this.landing = new RestLanding(workspace, landing, person);
    this.known = new KnownContent(landing, workspace.configuration().title());
    this.tags = new EntityTags(workspace.lake(), settings.digest());
  }

  /** Lands what is news and says what became of every submission asked for. */
  List<IntakeReport.Entry> run(Pace pace) {
    List<Wanted> wanted = Wanted.of(settings, workspace.configuration().provinces());
    PagePull pages = new PagePull(settings, new PageClient(settings, pace, workspace.clock()));
    Deadline deadline = Deadline.after(settings.limits().deadline());
    List<IntakeReport.Entry> entries = new ArrayList<>();
    String silentPlace = "";
    for (int i = 0; i < wanted.size(); i++) {
      Wanted one = wanted.get(i);
      if (one.place().code().equals(silentPlace)) {
        entries.add(missing(one, RestFailures.notAsked()));
        continue;
      }
      try {
        boolean isLast = i == wanted.size() - 1;
        entries.add(take(one, pages, isLast ? deadline : deadline.half()));
      } catch (RestFailure e) {
        RestFailure failure = inTime(e, deadline);
        if (failure.scope() == RestFailure.Scope.SOURCE) {
          entries.add(missing(wanted.subList(i, wanted.size()), failure));
          return entries;
        }
        silentPlace = failure.scope() == RestFailure.Scope.PLACE ? one.place().code() : silentPlace;
        entries.add(missing(one, failure));
      }
    }
    return entries;
  }

  // Whatever failed last, once the time is over nothing more is asked.
  private RestFailure inTime(RestFailure failure, Deadline deadline) {
    return deadline.isOver() ? RestFailures.outOfTime(settings.limits().deadline()) : failure;
  }

  private IntakeReport.Entry take(Wanted one, PagePull pages, Deadline deadline) {
    Optional<EntityTags.Tagged> tagged =
        tags.find(one.key()).filter(last -> !known.find(one.key(), last.sha256()).isEmpty());
    PageRequest first = PageRequest.first(one, tagged.map(EntityTags.Tagged::entityTag));
    try (RecordSpool spool = RecordSpool.open(workspace.rejects(), settings.name())) {
      PagePull.Fetched fetched = pages.fetch(first, deadline, spool);
      if (fetched.isUnchanged()) {
        return entry(one, known.find(one.key(), tagged.orElseThrow().sha256()).get(0));
      }
      String sha256 = spool.sha256Hex();
      List<Submission> before = known.find(one.key(), sha256);
      IntakeReport.Entry entry =
          before.isEmpty() ? landing.land(one, sha256, spool) : entry(one, before.get(0));
      tags.keep(one.key(), fetched.entityTag(), sha256);
      return entry;
    }
  }

  /** What there is to say of rows that were landed earlier. */
  private static IntakeReport.Entry entry(Wanted one, Submission before) {
    IntakeReport.Event event =
        switch (before.state()) {
          case HELD -> IntakeReport.Event.HELD;
          case REFUSED -> IntakeReport.Event.REFUSED;
          case CURRENT, SUPERSEDED, WITHDRAWN -> IntakeReport.Event.SKIPPED;
        };
    return new IntakeReport.Entry(
        before.source(),
        before.form(),
        one.name(),
        event,
        false,
        before.id(),
        before.counts(),
        before.note());
  }

  private IntakeReport.Entry missing(Wanted one, RestFailure failure) {
    return IntakeReport.Entry.ofMissing(
        settings.name(), one.form().id(), one.name(), failure.bilingual());
  }

  private IntakeReport.Entry missing(List<Wanted> rest, RestFailure failure) {
    List<String> places = rest.stream().map(one -> one.place().code()).distinct().toList();
    String named =
        places.stream().limit(PLACES_NAMED).collect(Collectors.joining(", "))
            + (places.size() > PLACES_NAMED ? ", …" : "");
    return IntakeReport.Entry.ofMissing(
        settings.name(),
        "",
        settings.name(),
        "%s (chưa lấy được · not fetched: %d; %s)"
            .formatted(failure.bilingual(), rest.size(), named));
  }
}
