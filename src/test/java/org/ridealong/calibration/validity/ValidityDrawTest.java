package org.ridealong.calibration.validity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.LongStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.ridealong.rater.RaterId;
import org.ridealong.rating.RatingPoolId;

class ValidityDrawTest {

  private static final int CLAIMS = 20_000;
  private static final RaterId NORA = new RaterId(new UUID(1, 1));
  private static final RaterId LUIS = new RaterId(new UUID(1, 2));
  private static final RatingPoolId POOL = new RatingPoolId(new UUID(2, 1));
  private static final ValidityDraw DRAW = new ValidityDraw(new byte[32], 0.1);

  @Test
  void a_tenth_of_the_claims_get_one() {
    // Binomial: 2,000 expected, standard deviation 42; the key is fixed, so this never flickers.
    assertEquals(2_000, hits(DRAW, NORA).size(), 4 * 42);
  }

  @Test
  void the_same_key_gives_the_same_claims_and_another_key_or_rater_others() {
    assertEquals(hits(DRAW, NORA), hits(new ValidityDraw(new byte[32], 0.1), NORA));
    byte[] other = new byte[32];
    other[0] = 1;
    assertNotEquals(hits(DRAW, NORA), hits(new ValidityDraw(other, 0.1), NORA));
    assertNotEquals(hits(DRAW, NORA), hits(DRAW, LUIS));
  }

  @Test
  void nobody_can_count_to_the_next_one() {
    List<Long> hits = hits(DRAW, NORA);
    Map<Long, Integer> gaps = new HashMap<>();
    for (int i = 1; i < hits.size(); i++) {
      gaps.merge(hits.get(i) - hits.get(i - 1), 1, Integer::sum);
    }
    // Geometric: a gap of k has probability .1 x .9^(k-1); a plain every-tenth has one gap only.
    assertEquals(0.1, gaps.get(1L) / (double) hits.size(), 0.03);
    assertEquals(0.1 * Math.pow(0.9, 9), gaps.get(10L) / (double) hits.size(), 0.03);
    assertTrue(gaps.size() > 30, gaps.toString());
  }

  @Test
  void the_share_can_be_nothing_or_everything_and_nothing_else() {
    assertTrue(hits(new ValidityDraw(new byte[32], 0), NORA).isEmpty());
    assertEquals(CLAIMS, hits(new ValidityDraw(new byte[32], 1), NORA).size());
    for (double wrong : new double[] {-0.1, 1.1, Double.NaN}) {
      assertThrows(IllegalArgumentException.class, () -> new ValidityDraw(new byte[32], wrong));
    }
    assertEquals(0, new ValidityDraw(new byte[32], 0).upcoming(NORA, POOL, 0, 5, 5));
    assertEquals(5, new ValidityDraw(new byte[32], 1).upcoming(NORA, POOL, 0, 1, 5));
  }

  @Property(seed = "20261125", tries = 300)
  void what_is_left_falls_by_one_with_each_claim(
      @ForAll @IntRange(max = 60) int live, @ForAll @IntRange(max = 5) int benchmarks) {
    ValidityDraw draw = new ValidityDraw(new byte[32], 0.3);
    long left = live;
    long unseen = benchmarks;
    long shown = left + draw.upcoming(NORA, POOL, 0, left, unseen);
    for (long claim = 0; left > 0; claim++) {
      if (draw.hits(NORA, POOL, claim) && unseen > 0) {
        unseen--;
      } else {
        left--;
      }
      long now = left + draw.upcoming(NORA, POOL, claim + 1, left, unseen);
      assertEquals(shown - 1, now);
      shown = now;
    }
    assertEquals(0, shown);
  }

  private static List<Long> hits(ValidityDraw draw, RaterId rater) {
    List<Long> hits = new ArrayList<>();
    LongStream.range(0, CLAIMS).filter(n -> draw.hits(rater, POOL, n)).forEach(hits::add);
    assertFalse(hits.size() > CLAIMS);
    return hits;
  }
}
