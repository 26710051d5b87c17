package org.ridealong.rating;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;
import org.ridealong.platform.problem.ProblemException;

/** Reads pools for the modules that come after rating. */
@ApplicationScoped
public class PoolQueries {

  private final RatingPoolRepository pools;
  private final LeadAccess access;
  private final PooledAnswers answers;

  PoolQueries(RatingPoolRepository pools, LeadAccess access, PooledAnswers answers) {
    this.pools = pools;
    this.access = access;
    this.answers = answers;
  }

  /** A candidate's answer without a trace of whose it is. */
  public record AnonymousAnswer(PooledResponseId response, RatingPoolId pool, String text) {}

  @Transactional
  public PoolRecord pool(RatingPoolId id) {
    return pools
        .findByIdOptional(id.value())
        .map(PoolRecord::of)
        .orElseThrow(
            () ->
                ProblemException.of(
                    RatingProblem.POOL_UNKNOWN, "Look at the desk for those that are open."));
  }

  /** Every pool, the latest form first, in the order of the exam. */
  @Transactional
  public List<PoolRecord> all() {
    return pools.all().stream().map(PoolRecord::of).toList();
  }

  /** The pools of a form in the order of the exam. */
  @Transactional
  public List<PoolRecord> ofForm(UUID formVersion) {
    return all().stream().filter(pool -> pool.formVersionId().equals(formVersion)).toList();
  }

  /** The text of a live answer, when the lead is not barred from it. */
  @Transactional
  public AnonymousAnswer answer(String lead, String responseCode) {
    PooledResponse response = access.read(lead, responseCode);
    return new AnonymousAnswer(
        new PooledResponseId(response.id), new RatingPoolId(response.poolId), answers.of(response));
  }
}
