package org.ridealong.calibration.round;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.ridealong.calibration.benchmark.BenchmarkSeeds;

/** Chooses the answers of a round: as many as the rule asks for, of all levels. */
final class QualificationSet {

  private static final Set<Integer> ALL_LEVELS = Set.of(1, 2, 3, 4, 5);

  private QualificationSet() {}

  /** A benchmark with the levels that its definitive rating has on any criterion. */
  record Option(BenchmarkSeeds.Place place, Set<Integer> levels) {}

  /**
   * Goes through the options in their order: first takes each that brings a level that was not
   * there, then fills up. The answers come in the order of the options, so that place in the round
   * says nothing of the level.
   *
   * @return nothing where there are too few, or a level has none
   */
  static Optional<List<BenchmarkSeeds.Place>> choose(List<Option> options, int size) {
    Set<Option> chosen = new HashSet<>();
    Set<Integer> covered = new HashSet<>();
    for (Option option : options) {
      if (chosen.size() < size && covered.addAll(option.levels())) {
        chosen.add(option);
      }
    }
    for (Option option : options) {
      if (chosen.size() < size) {
        chosen.add(option);
      }
    }
    return chosen.size() == size && covered.containsAll(ALL_LEVELS)
        ? Optional.of(options.stream().filter(chosen::contains).map(Option::place).toList())
        : Optional.empty();
  }

  /** Levels that no option has, in order. */
  static List<Integer> missing(List<Option> options) {
    Set<Integer> missing = new TreeSet<>(ALL_LEVELS);
    options.forEach(option -> missing.removeAll(option.levels()));
    return new ArrayList<>(missing);
  }
}
