package org.ridealong.rating;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.ridealong.platform.Ids;
import org.ridealong.platform.Microseconds;
import org.ridealong.platform.problem.ProblemException;
import org.ridealong.platform.problem.Violation;

/** Takes ratings in, once. */
@ApplicationScoped
public class RatingSubmissionService {

  private final AssignmentAccess access;
  private final RatingRepository ratings;
  private final Drafts drafts;
  private final PoolContents contents;
  private final PooledAnswers answers;
  private final Resolver resolver;
  private final Ids ids;
  private final Clock clock;

  RatingSubmissionService(
      AssignmentAccess access,
      RatingRepository ratings,
      Drafts drafts,
      PoolContents contents,
      PooledAnswers answers,
      Resolver resolver,
      Ids ids,
      Clock clock) {
    this.access = access;
    this.ratings = ratings;
    this.drafts = drafts;
    this.contents = contents;
    this.answers = answers;
    this.resolver = resolver;
    this.ids = ids;
    this.clock = clock;
  }

  /** Hands ratings in. The same ratings again get the same answer; others are refused. */
  @Transactional
  RaterViews.EndedView submit(Reader reader, UUID id, RatingSheet sheet) {
    AssignmentAccess.Held held = access.lock(reader, id);
    RatingAssignment assignment = held.assignment();
    String hash = drafts.hash(sheet);
    if (assignment.status == AssignmentStatus.SUBMITTED) {
      return same(held, hash);
    }
    access.requireLive(assignment);
    List<Violation> violations = answers.rules(held.response()).ofSubmission(sheet);
    if (!violations.isEmpty()) {
      throw ProblemException.of(RatingProblem.SHEET_INVALID, violations);
    }
    Instant now = Microseconds.now(clock);
    keep(assignment, contents.of(held.response().poolId), sheet, now);
    assignment.submit(hash, now);
    drafts.deleteById(id);
    held.response().readingAdded();
    ratings.flush();
    resolver.decide(held.response());
    return RaterViews.EndedView.of(held);
  }

  private static RaterViews.EndedView same(AssignmentAccess.Held held, String hash) {
    if (!hash.equals(held.assignment().sheetSha256)) {
      throw ProblemException.of(
          RatingProblem.RATING_DIFFERS, "Ratings stand as they were handed in.");
    }
    return RaterViews.EndedView.of(held);
  }

  private void keep(
      RatingAssignment assignment, PoolContent content, RatingSheet sheet, Instant now) {
    for (PoolContent.RatedBy rated : content.criteria()) {
      RatingSheet.CriterionMark mark =
          sheet.marks().stream()
              .filter(each -> each.criterion().equals(rated.criterion().code()))
              .findFirst()
              .orElseThrow();
      ratings.persist(
          new Rating(
              ids.next(),
              assignment,
              rated.pinned(),
              mark.mark(),
              mark.evidence().stream().map(RatingSheet.EvidenceMark::evidence).toList(),
              now));
    }
    sheet.criticalFlags().forEach(flag -> ratings.add(new RatingFlag(assignment, flag, now)));
  }
}
