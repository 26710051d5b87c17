package org.ridealong.rating;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.ridealong.platform.Microseconds;
import org.ridealong.platform.problem.ProblemException;
import org.ridealong.platform.problem.Violation;

/** What a lead decides about answers and cases. */
@ApplicationScoped
public class AdjudicationService {

  private static final int THOUSANDTHS = 1000;

  private final LeadAccess access;
  private final PoolContents contents;
  private final ResponseResolutionRepository resolutions;
  private final LeadCaseRepository cases;
  private final PooledResponseRepository responses;
  private final Resolver resolver;
  private final RatingAuditService audit;
  private final Clock clock;

  AdjudicationService(
      LeadAccess access,
      PoolContents contents,
      ResponseResolutionRepository resolutions,
      LeadCaseRepository cases,
      PooledResponseRepository responses,
      Resolver resolver,
      RatingAuditService audit,
      Clock clock) {
    this.access = access;
    this.contents = contents;
    this.resolutions = resolutions;
    this.cases = cases;
    this.responses = responses;
    this.resolver = resolver;
    this.audit = audit;
    this.clock = clock;
  }

  /**
   * Gives an answer the result that a lead finds with all readings side by side; the same decision
   * again changes nothing.
   */
  @Transactional
  void adjudicate(String lead, String responseCode, RatingRequests.Adjudication request) {
    PooledResponse known = access.read(lead, responseCode);
    Map<String, ResolvedMark> marks =
        marks(contents.of(known.poolId).criterionCodes(), request.marks());
    if (resolutions
        .findByIdOptional(known.id)
        .filter(decided -> decided.saysTheSame(marks, lead, request.reason()))
        .isPresent()) {
      return;
    }
    PooledResponse response = access.lock(lead, known);
    response.adjudicate();
    resolutions.persist(
        ResponseResolution.byLead(
            response, marks, lead, request.reason(), Microseconds.now(clock)));
    closeHolding(response, lead, request.reason());
    audit.done(lead, RatingAudit.Action.ADJUDICATED, response.id, request.reason());
  }

  /** Puts an answer back among those that wait; what is still to be read, others read. */
  @Transactional
  void returnToPool(String lead, String responseCode, String reason) {
    PooledResponse response = lockedFor(lead, responseCode);
    if (response.ratingsDone >= ResolutionPolicy.MOST_READINGS) {
      throw ProblemException.of(
          RatingProblem.NOT_WITH_LEAD, "It has three readings; decide it with these.");
    }
    response.reopen();
    closeHolding(response, lead, reason);
    audit.done(lead, RatingAudit.Action.RETURNED, response.id, reason);
    resolver.decide(response);
  }

  /** Says what was done about a case that holds no answer. */
  @Transactional
  void closeCase(String lead, UUID id, String outcome) {
    LeadCase known =
        cases
            .lock(id)
            .orElseThrow(
                () ->
                    ProblemException.of(
                        RatingProblem.CASE_UNKNOWN, "Choose one from the list of open cases."));
    PooledResponse response = responses.findById(known.pooledResponseId);
    access.read(lead, response.responseCode);
    if (!known.isOpen() && outcome.equals(known.outcome) && lead.equals(known.closedBy)) {
      return;
    }
    if (!known.isOpen() || known.kind.holdsResponse()) {
      throw ProblemException.of(
          RatingProblem.CASE_CLOSED,
          known.isOpen()
              ? "Decide the answer or put it back; that closes the case."
              : "Somebody has closed it already.");
    }
    known.close(lead, outcome, Microseconds.now(clock));
    audit.done(lead, RatingAudit.Action.CASE_CLOSED, response.id, outcome);
  }

  private PooledResponse lockedFor(String lead, String responseCode) {
    return access.lock(lead, access.read(lead, responseCode));
  }

  private void closeHolding(PooledResponse response, String lead, String outcome) {
    cases.openOf(response.id).stream()
        .filter(open -> open.kind.holdsResponse())
        .forEach(open -> open.close(lead, outcome, Microseconds.now(clock)));
  }

  private static Map<String, ResolvedMark> marks(
      List<String> criteria, List<RatingRequests.AdjudicatedMark> given) {
    List<Violation> violations = new ArrayList<>();
    Map<String, ResolvedMark> marks = new LinkedHashMap<>();
    for (int m = 0; m < given.size(); m++) {
      RatingRequests.AdjudicatedMark mark = given.get(m);
      if (!criteria.contains(mark.criterion()) || marks.containsKey(mark.criterion())) {
        violations.add(
            Violation.at(
                "/marks/" + m + "/criterion",
                "It does not rate this answer, or it is there twice."));
      } else if ((mark.level() == null) == (mark.missing() == null)) {
        violations.add(
            Violation.at("/marks/" + m + "/level", "Choose a level, or why there is none."));
      } else {
        marks.put(
            mark.criterion(),
            mark.missing() != null
                ? ResolvedMark.missing(mark.missing())
                : ResolvedMark.at(mark.level() * THOUSANDTHS));
      }
    }
    if (violations.isEmpty()) {
      criteria.stream()
          .filter(criterion -> !marks.containsKey(criterion))
          .map(c -> Violation.at("/marks", "The criterion " + c + " is missing."))
          .forEach(violations::add);
    }
    if (!violations.isEmpty()) {
      throw ProblemException.of(RatingProblem.SHEET_INVALID, violations);
    }
    return marks;
  }
}
