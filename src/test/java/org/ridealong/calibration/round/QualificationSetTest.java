package org.ridealong.calibration.round;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.ridealong.calibration.benchmark.BenchmarkId;
import org.ridealong.calibration.benchmark.BenchmarkSeeds;
import org.ridealong.rating.PooledResponseId;
import org.ridealong.rating.RatingPoolId;

class QualificationSetTest {

  private static final RatingPoolId POOL = new RatingPoolId(new UUID(0, 0));

  @Test
  void a_rare_level_is_taken_however_late_it_comes() {
    List<QualificationSet.Option> options = options(List.of(1, 1, 1, 1, 2, 3, 4, 5));
    List<BenchmarkSeeds.Place> set = QualificationSet.choose(options, 5).orElseThrow();
    assertEquals(List.of(0L, 4L, 5L, 6L, 7L), numbers(set));
  }

  @Test
  void there_is_no_set_without_a_level_or_with_too_few_answers() {
    assertEquals(Optional.empty(), QualificationSet.choose(options(List.of(1, 2, 3, 4, 1, 2)), 5));
    assertEquals(List.of(5), QualificationSet.missing(options(List.of(1, 2, 3, 4, 1, 2))));
    assertEquals(Optional.empty(), QualificationSet.choose(options(List.of(1, 2, 3, 4, 5)), 6));
  }

  @Property(seed = "20261125", tries = 300)
  void a_set_has_the_size_and_all_levels_and_keeps_the_order(
      @ForAll @Size(min = 5, max = 40) List<@IntRange(min = 1, max = 5) Integer> levels) {
    List<QualificationSet.Option> options = options(levels);
    Optional<List<BenchmarkSeeds.Place>> set = QualificationSet.choose(options, 5);
    assertEquals(new HashSet<>(levels).size() == 5, set.isPresent());
    set.ifPresent(
        places -> {
          List<Long> numbers = numbers(places);
          assertEquals(5, numbers.size());
          assertEquals(numbers.stream().sorted().toList(), numbers);
          Set<Integer> covered = new HashSet<>();
          numbers.forEach(n -> covered.add(levels.get(n.intValue())));
          assertTrue(covered.containsAll(Set.of(1, 2, 3, 4, 5)));
        });
  }

  private static List<QualificationSet.Option> options(List<Integer> levels) {
    return new ArrayList<>(
        IntStream.range(0, levels.size())
            .mapToObj(
                i ->
                    new QualificationSet.Option(
                        new BenchmarkSeeds.Place(
                            new BenchmarkId(new UUID(0, i)),
                            new PooledResponseId(new UUID(0, i)),
                            POOL),
                        Set.of(levels.get(i))))
            .toList());
  }

  private static List<Long> numbers(List<BenchmarkSeeds.Place> places) {
    return places.stream()
        .map(place -> place.benchmark().value().getLeastSignificantBits())
        .toList();
  }
}
