package org.ridealong.rating;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.ridealong.delivery.RateableQueries;
import org.ridealong.delivery.RateableQueries.RateableForm;
import org.ridealong.delivery.RateableQueries.RateableItem;
import org.ridealong.platform.Ids;
import org.ridealong.platform.Microseconds;
import org.ridealong.platform.problem.ProblemException;
import org.ridealong.platform.problem.Violation;

/** Opens pools. */
@ApplicationScoped
public class PoolService {

  private final RatingPoolRepository pools;
  private final RateableQueries rateable;
  private final PoolCriteria criteria;
  private final RatingConfig config;
  private final Ids ids;
  private final Clock clock;

  PoolService(
      RatingPoolRepository pools,
      RateableQueries rateable,
      PoolCriteria criteria,
      RatingConfig config,
      Ids ids,
      Clock clock) {
    this.pools = pools;
    this.rateable = rateable;
    this.criteria = criteria;
    this.config = config;
    this.ids = ids;
    this.clock = clock;
  }

  /**
   * Opens a pool for every decision point of a form at which something is written. Pools that are
   * open already stay as they are, with the rubric versions that they were opened with.
   *
   * @param by subject of the lead
   * @return the pools of the form in the order of the exam
   */
  @Transactional
  public List<RatingPoolId> open(UUID formVersion, String by) {
    RateableForm form = rateable.form(formVersion);
    if (form.items().isEmpty()) {
      throw ProblemException.of(RatingProblem.NOTHING_TO_RATE, "Nothing is written on this form.");
    }
    Instant now = Microseconds.now(clock);
    List<Violation> violations = new ArrayList<>();
    List<RatingPoolId> opened = new ArrayList<>();
    for (int i = 0; i < form.items().size(); i++) {
      RateableItem item = form.items().get(i);
      int position = i;
      RatingPool pool =
          pools
              .at(formVersion, item.decisionPoint().id())
              .orElseGet(() -> open(form, item, position, by, now, violations));
      opened.add(new RatingPoolId(pool.id));
    }
    if (!violations.isEmpty()) {
      throw ProblemException.of(RatingProblem.NOTHING_TO_RATE, violations);
    }
    return opened;
  }

  private RatingPool open(
      RateableForm form,
      RateableItem item,
      int position,
      String by,
      Instant now,
      List<Violation> violations) {
    RatingPool pool =
        new RatingPool(
            ids.next(),
            form.formVersionId(),
            item.scenarioId(),
            item.decisionPoint().id(),
            position,
            config.ratersPerResponse(),
            criteria.of(item, "/decisionPoints/" + position, violations),
            by,
            now);
    if (violations.isEmpty()) {
      pools.persist(pool);
    }
    return pool;
  }
}
