package hoctap.app.sample.report;

import hoctap.app.sample.people.Citizen;

/**
 * One citizen's membership of one model, a row of {@code thanhvien}.
 *
 * @param listedBy the code of the place that lists the collective, or blank for the sender itself
 */
public record Membership(
    Source source,
    Citizen citizen,
    String village,
    Mark isWorker,
    Kind kind,
    String code,
    String listedBy)
    implements Row {}
