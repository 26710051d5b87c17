package org.ridealong.scoring.run;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.ridealong.rating.MissingReason;
import org.ridealong.rating.ResolvedRecord;

/** What the ratings of written answers came to, by answer and criterion. */
final class ResolvedLevels {

  private static final Level UNRESOLVED = new Level(ItemOutcome.UNRESOLVED, null);

  private record Key(UUID session, UUID decisionPoint, int attempt, String criterion) {}

  /**
   * A result.
   *
   * @param levelMilli in thousandths; null where there is none
   */
  record Level(ItemOutcome outcome, Integer levelMilli) {}

  private final Map<Key, Level> levels = new HashMap<>();

  /** Results of benchmarks belong to no exam and stay out. */
  ResolvedLevels(Collection<ResolvedRecord> results) {
    results.stream()
        .filter(result -> result.testSessionId() != null)
        .forEach(
            result ->
                levels.put(
                    new Key(
                        result.testSessionId(),
                        result.decisionPointId(),
                        result.attempt(),
                        result.criterion()),
                    level(result)));
  }

  private static Level level(ResolvedRecord result) {
    MissingReason missing = result.missing();
    if (missing == null) {
      return new Level(ItemOutcome.SCORED, result.levelMilli());
    }
    return switch (missing) {
      case NO_OPPORTUNITY -> new Level(ItemOutcome.NO_OPPORTUNITY, null);
      case TECHNICAL_FAULT -> new Level(ItemOutcome.TECHNICAL_FAULT, null);
    };
  }

  /** The result, or that there is none yet. */
  Level of(UUID session, UUID decisionPoint, int attempt, String criterion) {
    return levels.getOrDefault(new Key(session, decisionPoint, attempt, criterion), UNRESOLVED);
  }
}
