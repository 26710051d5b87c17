package org.ridealong.calibration.round;

import static java.util.Comparator.comparing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.ridealong.calibration.benchmark.BenchmarkKind;
import org.ridealong.calibration.benchmark.BenchmarkQueries;
import org.ridealong.calibration.benchmark.BenchmarkSeeds;
import org.ridealong.platform.Ids;
import org.ridealong.platform.Microseconds;
import org.ridealong.platform.crypto.Hashes;
import org.ridealong.platform.crypto.Keys;
import org.ridealong.platform.problem.ProblemException;
import org.ridealong.rater.Qualification;
import org.ridealong.rater.RaterId;
import org.ridealong.rater.RaterService;
import org.ridealong.rating.AssignmentStatus;
import org.ridealong.rating.PoolQueries;
import org.ridealong.rating.PoolRecord;
import org.ridealong.rating.PooledResponseId;
import org.ridealong.rating.SeededQueries;

/** Qualification rounds: begins them, gives out their answers, and decides them once. */
@ApplicationScoped
public class QualificationService {

  private static final String ORDER = "qualification-order";

  private final RoundRepository rounds;
  private final RoundViews views;
  private final RoundJson json;
  private final TrainingClaims claims;
  private final Feedback feedback;
  private final BenchmarkSeeds seeds;
  private final BenchmarkQueries benchmarks;
  private final PoolQueries pools;
  private final RaterService raters;
  private final QualificationConfig config;
  private final Keys keys;
  private final Ids ids;
  private final Clock clock;

  QualificationService(
      RoundRepository rounds,
      RoundViews views,
      RoundJson json,
      TrainingClaims claims,
      Feedback feedback,
      BenchmarkSeeds seeds,
      BenchmarkQueries benchmarks,
      PoolQueries pools,
      RaterService raters,
      QualificationConfig config,
      Keys keys,
      Ids ids,
      Clock clock) {
    this.rounds = rounds;
    this.views = views;
    this.json = json;
    this.claims = claims;
    this.feedback = feedback;
    this.seeds = seeds;
    this.benchmarks = benchmarks;
    this.pools = pools;
    this.raters = raters;
    this.config = config;
    this.keys = keys;
    this.ids = ids;
    this.clock = clock;
  }

  /** Begins a round over a form's prompts; a round that is not done yet goes on instead. */
  @Transactional
  public TrainingViews.RoundView start(RaterId rater, UUID formVersion) {
    raters.hold(rater);
    Optional<QualificationRound> open =
        rounds.of(rater).stream()
            .filter(round -> round.formVersionId.equals(formVersion))
            .filter(round -> rounds.result(round.id).isEmpty())
            .findFirst();
    return views.view(open.orElseGet(() -> begin(rater, formVersion)));
  }

  private QualificationRound begin(RaterId rater, UUID formVersion) {
    QualificationRule rule = QualificationRule.of(config);
    List<QualificationSet.Option> options = options(rater, formVersion);
    List<BenchmarkSeeds.Place> set =
        QualificationSet.choose(options, rule.responses())
            .orElseThrow(() -> tooSmall(options, rule));
    QualificationRound round =
        new QualificationRound(
            ids.next(), rater, formVersion, json.write(rule), set, Microseconds.now(clock));
    rounds.persist(round);
    rounds.flush();
    return round;
  }

  /** Unseen benchmarks in an order of the rater's own. */
  private List<QualificationSet.Option> options(RaterId rater, UUID formVersion) {
    return seeds
        .unseen(
            rater,
            BenchmarkKind.QUALIFICATION,
            pools.ofForm(formVersion).stream().map(PoolRecord::pool).toList())
        .stream()
        .sorted(
            comparing(
                place -> keys.keyedHash(ORDER, rater.value() + " " + place.benchmark().value())))
        .map(
            place ->
                new QualificationSet.Option(
                    place,
                    new HashSet<>(
                        benchmarks.under(place.response()).orElseThrow().levels().values())))
        .toList();
  }

  private static ProblemException tooSmall(
      List<QualificationSet.Option> options, QualificationRule rule) {
    return ProblemException.of(
        RoundProblem.SET_TOO_SMALL,
        "There are %d unseen answers for a round of %d; levels without one: %s. Ask the lead."
            .formatted(
                options.size(),
                rule.responses(),
                QualificationSet.missing(options).isEmpty()
                    ? "none"
                    : QualificationSet.missing(options).toString()));
  }

  /** The next answer of a round. */
  @Transactional
  public TrainingViews.NextView next(RaterId rater, UUID roundId) {
    raters.hold(rater);
    return new TrainingViews.NextView(
        claims.next(rater, own(rater, roundId).responses()).orElse(null));
  }

  /** A round of the rater's, with feedback once it has a result. */
  @Transactional
  public TrainingViews.RoundDetailView round(RaterId rater, UUID roundId) {
    QualificationRound round = own(rater, roundId);
    return new TrainingViews.RoundDetailView(
        views.view(round), rounds.result(roundId).isPresent() ? rated(rater, round) : List.of());
  }

  /**
   * Decides a round of which the rater is done; asking again gives the same result. Passing
   * qualifies; failing leaves the rater as before, free to begin another round.
   */
  @Transactional
  public TrainingViews.RoundDetailView complete(RaterId rater, UUID roundId) {
    raters.hold(rater);
    QualificationRound round = own(rater, roundId);
    if (rounds.result(roundId).isEmpty()) {
      int open = round.items.size() - claims.done(rater, round.responses()).size();
      if (open > 0) {
        throw ProblemException.of(
            RoundProblem.ROUND_NOT_DONE, "%d answers are left.".formatted(open));
      }
      decide(rater, round);
    }
    return round(rater, roundId);
  }

  private void decide(RaterId rater, QualificationRound round) {
    QualificationRule.Decision decision =
        json.rule(round.rule).decide(rated(rater, round).stream().map(Feedback::pairs).toList());
    String content = json.write(decision);
    rounds.add(
        new QualificationResult(
            round, decision.passed(), content, Hashes.sha256(content), Microseconds.now(clock)));
    rounds.flush();
    if (decision.passed()) {
      raters.setQualification(rater, Qualification.QUALIFIED);
    }
  }

  /** The answers that were rated, in the order of the round; others were given back. */
  private List<TrainingViews.FeedbackView> rated(RaterId rater, QualificationRound round) {
    Map<PooledResponseId, SeededQueries.Claim> submitted =
        claims.done(rater, round.responses()).stream()
            .filter(claim -> claim.status() == AssignmentStatus.SUBMITTED)
            .collect(Collectors.toMap(SeededQueries.Claim::response, Function.identity()));
    var own = feedback.own(rater);
    return round.responses().stream()
        .filter(submitted::containsKey)
        .map(response -> feedback.of(submitted.get(response), own.getOrDefault(response, Map.of())))
        .toList();
  }

  private QualificationRound own(RaterId rater, UUID roundId) {
    return rounds
        .findByIdOptional(roundId)
        .filter(round -> round.raterId.equals(rater.value()))
        .orElseThrow(
            () ->
                ProblemException.of(
                    RoundProblem.ROUND_UNKNOWN, "Look at your training for your rounds."));
  }
}
