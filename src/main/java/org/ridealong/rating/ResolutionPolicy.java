package org.ridealong.rating;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * How independent readings of one answer become a result.
 *
 * <p>Two readings agree on a criterion when their levels are less than 2 apart, or when both say
 * that it is missing by plan. If they disagree on any criterion, or somebody saw a critical
 * behavior, somebody else reads the answer blind. With three readings the two closest levels of
 * each criterion count; where the middle one is equally far from both, all three do. If even the
 * closest are 2 or more apart, a lead decides. A criterion that most readers call missing is
 * missing; one that a single reader of three calls missing rests on the other two.
 *
 * <p>The result depends on nothing but the readings: neither on their order nor on who gave them.
 *
 * @param ratersPerResponse independent readings that every answer gets, 1 or 2
 */
record ResolutionPolicy(int ratersPerResponse) {

  /** Levels that far apart or farther are a discrepancy. */
  static final int DISCREPANCY = 2;

  /** Readings of one answer; after them a lead decides. */
  static final int MOST_READINGS = 3;

  private static final int THOUSANDTHS = 1000;

  ResolutionPolicy {
    if (ratersPerResponse < 1 || ratersPerResponse > 2) {
      throw new IllegalArgumentException("An answer gets one or two readings before a third");
    }
  }

  /**
   * @param criteria codes of the criteria, each marked in every reading
   * @param readings at least one; no more than three
   */
  Resolution decide(Collection<String> criteria, List<Reading> readings) {
    if (readings.isEmpty() || readings.size() > MOST_READINGS) {
      throw new IllegalArgumentException(readings.size() + " readings");
    }
    if (readings.size() < ratersPerResponse || needsAnother(criteria, readings)) {
      return new Resolution.AnotherReading();
    }
    Map<String, ResolvedMark> marks = new LinkedHashMap<>();
    Set<String> apart = new TreeSet<>();
    for (String criterion : criteria) {
      resolve(marks(criterion, readings))
          .ifPresentOrElse(mark -> marks.put(criterion, mark), () -> apart.add(criterion));
    }
    return apart.isEmpty()
        ? new Resolution.Resolved(marks, confirmed(readings))
        : new Resolution.LeadDecides(apart);
  }

  private boolean needsAnother(Collection<String> criteria, List<Reading> readings) {
    if (readings.size() == MOST_READINGS) {
      return false;
    }
    boolean flagged = readings.stream().anyMatch(reading -> !reading.criticalFlags().isEmpty());
    if (flagged && readings.size() == ratersPerResponse) {
      return true;
    }
    return readings.size() == 2
        && criteria.stream().anyMatch(criterion -> disagree(marks(criterion, readings)));
  }

  private static List<Mark> marks(String criterion, List<Reading> readings) {
    return readings.stream().map(reading -> reading.marks().get(criterion)).toList();
  }

  private static boolean disagree(List<Mark> two) {
    Mark one = two.get(0);
    Mark other = two.get(1);
    if (one.isMissing() || other.isMissing()) {
      return one.isMissing() != other.isMissing();
    }
    return Math.abs(one.level() - other.level()) >= DISCREPANCY;
  }

  private static Optional<ResolvedMark> resolve(List<Mark> marks) {
    List<Mark> missing = marks.stream().filter(Mark::isMissing).toList();
    if (missing.size() * 2 > marks.size()) {
      return Optional.of(ResolvedMark.missing(reason(missing)));
    }
    int[] levels =
        marks.stream().filter(mark -> !mark.isMissing()).mapToInt(Mark::level).sorted().toArray();
    return switch (levels.length) {
      case 1 -> Optional.of(mean(levels[0], levels[0]));
      case 2 -> closest(levels[0], levels[1]);
      default -> closest(levels[0], levels[1], levels[2]);
    };
  }

  /** What most say; a fault that somebody can mend goes before an equal number of other reasons. */
  private static MissingReason reason(List<Mark> missing) {
    long faults =
        missing.stream().filter(mark -> mark.missing() == MissingReason.TECHNICAL_FAULT).count();
    return faults * 2 >= missing.size()
        ? MissingReason.TECHNICAL_FAULT
        : MissingReason.NO_OPPORTUNITY;
  }

  private static Optional<ResolvedMark> closest(int low, int high) {
    return high - low >= DISCREPANCY ? Optional.empty() : Optional.of(mean(low, high));
  }

  private static Optional<ResolvedMark> closest(int low, int middle, int high) {
    if (middle - low == high - middle) {
      return middle - low >= DISCREPANCY ? Optional.empty() : Optional.of(mean(middle, middle));
    }
    return middle - low < high - middle ? closest(low, middle) : closest(middle, high);
  }

  private static ResolvedMark mean(int one, int other) {
    return ResolvedMark.at((one + other) * THOUSANDTHS / 2);
  }

  private static Set<String> confirmed(List<Reading> readings) {
    return readings.stream()
        .flatMap(reading -> reading.criticalFlags().stream())
        .collect(Collectors.groupingBy(flag -> flag, Collectors.counting()))
        .entrySet()
        .stream()
        .filter(flag -> flag.getValue() > 1)
        .map(Map.Entry::getKey)
        .collect(Collectors.toCollection(TreeSet::new));
  }
}
