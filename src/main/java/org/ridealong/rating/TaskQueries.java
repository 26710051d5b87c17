package org.ridealong.rating;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.UUID;
import org.ridealong.platform.Microseconds;

/** Reads the answer that a rater holds, as a rater may see it. */
@ApplicationScoped
public class TaskQueries {

  private final AssignmentAccess access;
  private final PoolContents contents;
  private final PooledAnswers answers;
  private final TaskClips clips;
  private final Drafts drafts;
  private final Clock clock;

  TaskQueries(
      AssignmentAccess access,
      PoolContents contents,
      PooledAnswers answers,
      TaskClips clips,
      Drafts drafts,
      Clock clock) {
    this.access = access;
    this.contents = contents;
    this.answers = answers;
    this.clips = clips;
    this.drafts = drafts;
    this.clock = clock;
  }

  @Transactional
  RatingTaskView task(Reader reader, UUID assignmentId) {
    AssignmentAccess.Held held = access.read(reader, assignmentId);
    access.requireLive(held.assignment());
    PoolContent content = contents.of(held.response().poolId);
    return new RatingTaskView(
        assignmentId,
        held.response().poolId,
        RatingTaskView.Occasion.of(held.response().purpose),
        held.response().responseCode,
        held.assignment().expiresAt,
        Microseconds.now(clock),
        RatingTaskView.SituationView.of(content, clips.of(content, reader.subject())),
        answers.of(held.response()),
        content.criteria().stream().map(RatingTaskView.CriterionView::of).toList(),
        content.criticalFlags(),
        RatingTaskView.common(),
        drafts.view(assignmentId));
  }
}
