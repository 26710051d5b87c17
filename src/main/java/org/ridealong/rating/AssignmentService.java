package org.ridealong.rating;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.ridealong.platform.Microseconds;
import org.ridealong.platform.problem.ProblemException;
import org.ridealong.platform.problem.Violation;
import org.ridealong.rater.RaterService;

/** What a rater does with an answer short of handing ratings in. */
@ApplicationScoped
public class AssignmentService {

  private final AssignmentAccess access;
  private final Drafts drafts;
  private final PooledAnswers answers;
  private final LeadCases cases;
  private final RaterService raters;
  private final RatingAuditService audit;
  private final RatingConfig config;
  private final Clock clock;

  AssignmentService(
      AssignmentAccess access,
      Drafts drafts,
      PooledAnswers answers,
      LeadCases cases,
      RaterService raters,
      RatingAuditService audit,
      RatingConfig config,
      Clock clock) {
    this.access = access;
    this.drafts = drafts;
    this.answers = answers;
    this.cases = cases;
    this.raters = raters;
    this.audit = audit;
    this.config = config;
    this.clock = clock;
  }

  /**
   * Keeps what the rater has put down so far, and renews the claim.
   *
   * @param basedOn version of the draft that the sheet goes on from, or null for whatever is there
   */
  @Transactional
  RaterViews.LeaseView saveDraft(Reader reader, UUID id, RatingSheet sheet, Integer basedOn) {
    AssignmentAccess.Held held = access.lockLive(reader, id);
    List<Violation> violations = answers.rules(held.response()).ofDraft(sheet);
    if (!violations.isEmpty()) {
      throw ProblemException.of(RatingProblem.SHEET_INVALID, violations);
    }
    Instant now = Microseconds.now(clock);
    int version = drafts.save(id, sheet, basedOn, now);
    held.assignment().renew(now.plus(config.lease()));
    return new RaterViews.LeaseView(now, held.assignment().expiresAt, version);
  }

  /** Gives the answer back; it waits for somebody else. */
  @Transactional
  RaterViews.EndedView handBack(Reader reader, UUID id, String reason) {
    AssignmentAccess.Held held = access.lock(reader, id);
    if (held.assignment().status == AssignmentStatus.HANDED_BACK) {
      return RaterViews.EndedView.of(held);
    }
    access.requireLive(held.assignment());
    held.assignment().handBack(reason, Microseconds.now(clock));
    audit.done(reader.subject(), RatingAudit.Action.HANDED_BACK, held.response().id, reason);
    return RaterViews.EndedView.of(held);
  }

  /** Sends the answer to the lead, who decides or puts it back. */
  @Transactional
  RaterViews.EndedView sendToLead(Reader reader, UUID id, String reason) {
    AssignmentAccess.Held held = access.lock(reader, id);
    if (held.assignment().status == AssignmentStatus.SENT_TO_LEAD) {
      return RaterViews.EndedView.of(held);
    }
    access.requireLive(held.assignment());
    held.assignment().sendToLead(reason, Microseconds.now(clock));
    held.response().sendToLead();
    cases.raise(held.response(), CaseKind.SENT_BY_RATER, reader.id(), reason);
    audit.done(reader.subject(), RatingAudit.Action.SENT_TO_LEAD, held.response().id, reason);
    return RaterViews.EndedView.of(held);
  }

  /** Gives the answer back, and the rater never gets anything of this person again. */
  @Transactional
  RaterViews.EndedView recognize(Reader reader, UUID id) {
    AssignmentAccess.Held held = access.lock(reader, id);
    if (held.assignment().status == AssignmentStatus.RECOGNIZED) {
      return RaterViews.EndedView.of(held);
    }
    access.requireLive(held.assignment());
    held.assignment().recognize(Microseconds.now(clock));
    if (held.response().candidateId != null) {
      raters.declareCandidate(
          reader.id(), held.response().candidateId, "Recognized at the desk", reader.subject());
      cases.raiseForEarlierRatings(held.response(), reader.id());
    }
    audit.done(reader.subject(), RatingAudit.Action.RECOGNIZED, held.response().id, null);
    return RaterViews.EndedView.of(held);
  }

  /** Tells the lead that the writer speaks of own distress; the claim goes on, no level changes. */
  @Transactional
  void noticeDistress(Reader reader, UUID id, String note) {
    AssignmentAccess.Held held = access.lockLive(reader, id);
    cases.raise(held.response(), CaseKind.WELLBEING, reader.id(), note);
  }
}
