package org.ridealong.launcher.demodata;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import org.ridealong.delivery.Answer;

/**
 * What a candidate answers to an item with options, and after how long.
 *
 * <p>Choices: the best option with the probability of the two-parameter logistic model, else
 * another one by its effectiveness. Rates and orders: the options' effectiveness with an error that
 * shrinks with ability. Times: lognormal (van der Linden 2006).
 */
public final class AnswerModel {

  /** How much harder the DIF item is for one group, in logits. */
  private static final double DIF = 1.1;

  private static final double OMITS = 0.008;
  private static final double TIME_SPREAD = 0.35;
  private static final double KNOWS_LEAKED = 0.97;
  private static final double LEAKED_SECONDS = 3.2;
  private static final double WRITTEN_FROM_SECONDS = 15;
  private static final double CHARACTERS_A_SECOND = 5.5;
  private static final double HEARS_BADLY = 0.3;
  private static final double HEARS_AGAIN = 1.7;

  private final Chance chance;
  private final Plan plan;

  AnswerModel(Chance chance, Plan plan) {
    this.chance = chance;
    this.plan = plan;
  }

  /**
   * @param answer what was answered; one without members where nothing was
   * @param milliseconds until the commit; the whole window where nothing was answered
   * @param stalled whether the clip stood still before
   */
  public record Given(Answer answer, long milliseconds, boolean stalled) {

    public boolean isOmitted() {
      return answer.equals(NOTHING);
    }
  }

  static final Answer NOTHING = new Answer(null, null, null, null, null, null);

  Given answer(SimulatedCandidate candidate, ItemModel item) {
    String place = "/" + item.scenario() + "/" + item.key();
    RandomGenerator random = chance.stream(candidate.keyedName() + place);
    RandomGenerator times = chance.stream(candidate.writtenName() + place + "/time");
    double ability = candidate.ability().get(item.competency());
    long window = item.windowMs() * candidate.windowPercent() / 100;
    boolean informed = candidate.informed() && item.trait() == ItemTrait.LEAKED;
    boolean stalled = candidate.center() == plan.badHeadsets() && times.nextDouble() < HEARS_BADLY;
    double seconds =
        (informed ? LEAKED_SECONDS : item.seconds() * (stalled ? HEARS_AGAIN : 1))
            * Math.exp(candidate.slowness() + TIME_SPREAD * times.nextGaussian());
    boolean omits = random.nextDouble() < OMITS;
    Answer answer = choose(candidate, item, ability, informed, random);
    long milliseconds = Math.max(900, Math.round(1000 * seconds));
    return omits
        ? new Given(NOTHING, window, stalled)
        : new Given(answer, Math.min(milliseconds, window - 400), stalled);
  }

  /** A text and the time that writing it takes. */
  Given written(SimulatedCandidate candidate, ItemModel item, String text) {
    RandomGenerator times =
        chance.stream(candidate.writtenName() + "/" + item.scenario() + "/" + item.key() + "/time");
    double seconds =
        (WRITTEN_FROM_SECONDS + text.length() / CHARACTERS_A_SECOND)
            * Math.exp(candidate.slowness() + TIME_SPREAD * times.nextGaussian());
    long window = item.windowMs() * candidate.windowPercent() / 100;
    return new Given(
        new Answer(text, null, null, null, null, null),
        Math.min(Math.round(1000 * seconds), window - 400),
        false);
  }

  private static Answer choose(
      SimulatedCandidate candidate,
      ItemModel item,
      double ability,
      boolean informed,
      RandomGenerator random) {
    return switch (item.format()) {
      case BEST -> best(candidate, item, ability, informed, random);
      case BEST_WORST -> bestWorst(item, ability, random);
      case RATE_EACH -> rates(item, ability, random);
      case RANK -> order(item, ability, random);
      case WRITTEN -> throw new IllegalArgumentException("A written answer is drawn from texts");
    };
  }

  private static Answer best(
      SimulatedCandidate candidate,
      ItemModel item,
      double ability,
      boolean informed,
      RandomGenerator random) {
    boolean disadvantaged =
        item.trait() == ItemTrait.DIF && candidate.group() == SimulatedCandidate.Group.AMBER;
    double logit =
        item.discrimination() * (ability - item.difficulty()) - (disadvantaged ? DIF : 0);
    double finds = informed ? KNOWS_LEAKED : 1 / (1 + Math.exp(-logit));
    int key = mostEffective(item);
    int chosen = random.nextDouble() < finds ? key : distractor(item, key, random);
    return new Answer(null, item.options().get(chosen), null, null, null, null);
  }

  private static int mostEffective(ItemModel item) {
    return IntStream.range(0, item.options().size())
        .boxed()
        .max(Comparator.comparing(option -> item.truth().get(option)))
        .orElseThrow();
  }

  /** The more effective, the likelier. */
  private static int distractor(ItemModel item, int key, RandomGenerator random) {
    double sum = 0;
    for (int i = 0; i < item.options().size(); i++) {
      sum += i == key ? 0 : Math.exp(item.truth().get(i));
    }
    double rest = random.nextDouble() * sum;
    int last = key;
    for (int i = 0; i < item.options().size(); i++) {
      if (i != key) {
        last = i;
        rest -= Math.exp(item.truth().get(i));
        if (rest <= 0) {
          return i;
        }
      }
    }
    return last;
  }

  private static Answer bestWorst(ItemModel item, double ability, RandomGenerator random) {
    List<Integer> order = perceived(item, ability, random);
    return new Answer(
        null,
        null,
        item.options().get(order.get(0)),
        item.options().get(order.get(order.size() - 1)),
        null,
        null);
  }

  private static Answer order(ItemModel item, double ability, RandomGenerator random) {
    List<String> ids = perceived(item, ability, random).stream().map(item.options()::get).toList();
    return new Answer(null, null, null, null, null, ids);
  }

  /** The options by their effectiveness as the candidate sees it, the best first. */
  private static List<Integer> perceived(ItemModel item, double ability, RandomGenerator random) {
    double[] seen = new double[item.options().size()];
    for (int i = 0; i < seen.length; i++) {
      seen[i] = item.truth().get(i) + error(ability) * random.nextGaussian();
    }
    List<Integer> order = new ArrayList<>(IntStream.range(0, seen.length).boxed().toList());
    order.sort(Comparator.comparingDouble(option -> -seen[option]));
    return order;
  }

  private static Answer rates(ItemModel item, double ability, RandomGenerator random) {
    Map<String, Integer> ratings = new TreeMap<>();
    for (int i = 0; i < item.options().size(); i++) {
      double seen = item.truth().get(i) + error(ability) * random.nextGaussian();
      ratings.put(item.options().get(i), (int) Math.max(1, Math.min(5, Math.rint(seen))));
    }
    return new Answer(null, null, null, null, ratings, null);
  }

  /**
   * How far an average candidate is off, in scale points; two deviations above, a quarter of it.
   */
  private static double error(double ability) {
    return 1.2 * Math.exp(-0.75 * ability);
  }
}
