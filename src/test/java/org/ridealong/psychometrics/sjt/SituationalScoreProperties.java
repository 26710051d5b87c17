package org.ridealong.psychometrics.sjt;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalInt;
import java.util.Random;
import java.util.function.Function;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.ridealong.psychometrics.numeric.Estimate;

/** What holds for every item and every answer of best-worst, rate-each and rank. */
class SituationalScoreProperties {

  private static final double CLOSE = 1e-10;

  @Property(tries = 300, seed = "20261125")
  void theOrderInWhichOptionsAreListedDoesNotMatter(
      @ForAll("effectiveness") double[] key, @ForAll long seed) {
    Random random = new Random(seed);
    int[] moved = shuffled(key.length, random);
    double[] movedKey = Arrays.stream(moved).mapToDouble(i -> key[i]).toArray();

    int[] ratings = random.ints(key.length, 0, 6).toArray();
    int[] movedRatings = Arrays.stream(moved).map(i -> ratings[i]).toArray();
    assertClose(
        new RateEach(key).byDistance(ratings), new RateEach(movedKey).byDistance(movedRatings));
    assertClose(
        new RateEach(key).bySquaredDistance(ratings),
        new RateEach(movedKey).bySquaredDistance(movedRatings));
    assertClose(
        new RateEach(key).byStandardizedProfile(ratings),
        new RateEach(movedKey).byStandardizedProfile(movedRatings));

    int[] order = Arrays.copyOf(shuffled(key.length, random), random.nextInt(key.length + 1));
    int[] movedOrder = Arrays.stream(order).map(i -> place(moved, i)).toArray();
    assertClose(new RankOrder(key).spearman(order), new RankOrder(movedKey).spearman(movedOrder));
    assertClose(new RankOrder(key).kendall(order), new RankOrder(movedKey).kendall(movedOrder));

    int[] ends = shuffled(key.length, random);
    OptionalInt worst = random.nextInt(4) == 0 ? OptionalInt.empty() : OptionalInt.of(ends[1]);
    OptionalInt movedWorst = worst.isEmpty() ? worst : OptionalInt.of(place(moved, ends[1]));
    OptionalInt best = OptionalInt.of(ends[0]);
    OptionalInt movedBest = OptionalInt.of(place(moved, ends[0]));
    assertClose(
        new BestWorst(key).score(best, worst),
        new BestWorst(movedKey).score(movedBest, movedWorst));
    assertClose(
        new BestWorst(key).byEffectiveness(best, worst),
        new BestWorst(movedKey).byEffectiveness(movedBest, movedWorst));
  }

  @Property(tries = 300, seed = "20261125")
  void theBestAnswerGetsOneAndItsReverseZero(@ForAll("effectiveness") double[] key) {
    Assume.that(Arrays.stream(key).distinct().count() > 1);
    int[] order =
        IntStream.range(0, key.length)
            .boxed()
            .sorted(Comparator.comparingDouble(i -> -key[i]))
            .mapToInt(i -> i)
            .toArray();
    int[] reverse = IntStream.range(0, key.length).map(i -> order[key.length - 1 - i]).toArray();
    RankOrder rank = new RankOrder(key);
    for (Function<int[], Estimate> score :
        List.<Function<int[], Estimate>>of(rank::spearman, rank::kendall)) {
      assertEquals(1, value(score.apply(order)), CLOSE);
      assertEquals(0, value(score.apply(reverse)), CLOSE);
    }

    OptionalInt best = OptionalInt.of(order[0]);
    OptionalInt worst = OptionalInt.of(reverse[0]);
    assertEquals(1, value(new BestWorst(key).score(best, worst)), CLOSE);
    assertEquals(0, value(new BestWorst(key).score(worst, best)), CLOSE);
    assertEquals(1, value(new BestWorst(key).byEffectiveness(best, worst)), CLOSE);
    assertEquals(0, value(new BestWorst(key).byEffectiveness(worst, best)), CLOSE);

    int[] nearest = Arrays.stream(key).mapToInt(e -> (int) Math.rint(e)).toArray();
    int[] farthest = Arrays.stream(key).mapToInt(e -> e > 3 ? 1 : 5).toArray();
    RateEach rate = new RateEach(key);
    for (Function<int[], Estimate> score :
        List.<Function<int[], Estimate>>of(rate::byDistance, rate::bySquaredDistance)) {
      assertEquals(1, value(score.apply(nearest)), CLOSE);
      assertEquals(0, value(score.apply(farthest)), CLOSE);
    }
  }

  @Property(tries = 300, seed = "20261125")
  void aProfileOfTheKeysOwnShapeGetsOneAndItsMirrorZero(@ForAll("whole") int[] ratings) {
    Assume.that(Arrays.stream(ratings).distinct().count() > 1);
    RateEach item = new RateEach(Arrays.stream(ratings).asDoubleStream().toArray());

    assertEquals(1, value(item.byStandardizedProfile(ratings)), CLOSE);
    int[] mirror = Arrays.stream(ratings).map(rating -> 6 - rating).toArray();
    assertEquals(0, value(item.byStandardizedProfile(mirror)), CLOSE);
  }

  @Property(tries = 300, seed = "20261125")
  void everyScoreLiesBetweenZeroAndOne(@ForAll("effectiveness") double[] key, @ForAll long seed) {
    Random random = new Random(seed);
    int[] ratings = random.ints(key.length, 0, 6).toArray();
    int[] order = Arrays.copyOf(shuffled(key.length, random), random.nextInt(key.length + 1));
    int[] ends = shuffled(key.length, random);
    BestWorst choice = new BestWorst(key);
    for (Estimate score :
        List.of(
            new RateEach(key).byDistance(ratings),
            new RateEach(key).bySquaredDistance(ratings),
            new RateEach(key).byStandardizedProfile(ratings),
            new RankOrder(key).spearman(order),
            new RankOrder(key).kendall(order),
            choice.score(OptionalInt.of(ends[0]), OptionalInt.of(ends[1])),
            choice.score(OptionalInt.of(ends[0]), OptionalInt.empty()),
            choice.byEffectiveness(OptionalInt.empty(), OptionalInt.of(ends[1])))) {
      score.value().ifPresent(v -> assertTrue(v >= -CLOSE && v <= 1 + CLOSE, "score " + v));
    }
  }

  /** Leaving a part out never pays: any rating and any choice earns as much or more. */
  @Property(tries = 300, seed = "20261125")
  void answeringMoreNeverCosts(@ForAll("effectiveness") double[] key, @ForAll long seed) {
    Random random = new Random(seed);
    int[] ratings = random.ints(key.length, 1, 6).toArray();
    int[] fewer = ratings.clone();
    fewer[random.nextInt(key.length)] = RateEach.UNRATED;
    RateEach item = new RateEach(key);
    assertTrue(value(item.byDistance(ratings)) >= value(item.byDistance(fewer)) - CLOSE);
    assertTrue(
        value(item.bySquaredDistance(ratings)) >= value(item.bySquaredDistance(fewer)) - CLOSE);

    Assume.that(Arrays.stream(key).distinct().count() > 1);
    int[] ends = shuffled(key.length, random);
    OptionalInt best = OptionalInt.of(ends[0]);
    OptionalInt worst = OptionalInt.of(ends[1]);
    BestWorst choice = new BestWorst(key);
    assertTrue(
        value(choice.score(best, worst)) >= value(choice.score(best, OptionalInt.empty())) - CLOSE);
    assertTrue(
        value(choice.score(best, worst))
            >= value(choice.score(OptionalInt.empty(), worst)) - CLOSE);
  }

  /** In tenths, so that ties occur. */
  @Provide
  Arbitrary<double[]> effectiveness() {
    return Arbitraries.integers()
        .between(10, 50)
        .map(tenths -> tenths / 10.0)
        .array(Double[].class)
        .ofMinSize(2)
        .ofMaxSize(6)
        .map(values -> Arrays.stream(values).mapToDouble(v -> v).toArray());
  }

  @Provide
  Arbitrary<int[]> whole() {
    return Arbitraries.integers().between(1, 5).array(int[].class).ofMinSize(2).ofMaxSize(6);
  }

  private static int[] shuffled(int n, Random random) {
    List<Integer> order = new ArrayList<>(IntStream.range(0, n).boxed().toList());
    Collections.shuffle(order, random);
    return order.stream().mapToInt(i -> i).toArray();
  }

  private static int place(int[] order, int option) {
    int place = 0;
    while (order[place] != option) {
      place++;
    }
    return place;
  }

  private static void assertClose(Estimate expected, Estimate actual) {
    assertEquals(
        expected.refusal().map(Estimate.NotEstimable::outcome),
        actual.refusal().map(Estimate.NotEstimable::outcome));
    expected.value().ifPresent(value -> assertEquals(value, value(actual), CLOSE));
  }

  private static double value(Estimate estimate) {
    return estimate.value().orElseThrow();
  }
}
