package org.ridealong.rating;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.ridealong.platform.Microseconds;

/** Applies the policy to an answer after a reading of it, under the answer's lock. */
@ApplicationScoped
class Resolver {

  private final RatingRepository ratings;
  private final ResponseResolutionRepository resolutions;
  private final PoolContents contents;
  private final LeadCases cases;
  private final Clock clock;

  Resolver(
      RatingRepository ratings,
      ResponseResolutionRepository resolutions,
      PoolContents contents,
      LeadCases cases,
      Clock clock) {
    this.ratings = ratings;
    this.resolutions = resolutions;
    this.contents = contents;
    this.cases = cases;
    this.clock = clock;
  }

  /**
   * Decides what becomes of an answer; one that is with a lead or decided stays as it is. Nothing
   * is decided about a benchmark, but one reading of it is read as an answer's first would be: how
   * long a hand-in takes must not tell what was handed in.
   */
  void decide(PooledResponse response) {
    if (response.ratingsDone == 0 || (response.isLive() && response.status != PooledStatus.OPEN)) {
      return;
    }
    PoolContent content = contents.of(response.poolId);
    if (!response.isLive()) {
      readings(response, content.criteria().size());
      return;
    }
    Resolution resolution =
        content.policy().decide(content.criterionCodes(), readings(response, Integer.MAX_VALUE));
    if (resolution instanceof Resolution.AnotherReading) {
      response.needAnother();
    } else if (resolution instanceof Resolution.LeadDecides apart) {
      response.sendToLead();
      cases.raise(
          response,
          CaseKind.DISCREPANCY,
          null,
          "Still 2 or more apart: " + String.join(", ", apart.criteria()));
    } else if (resolution instanceof Resolution.Resolved resolved) {
      response.resolve();
      resolutions.persist(
          ResponseResolution.byReadings(response, resolved.marks(), Microseconds.now(clock)));
      if (!resolved.confirmedFlags().isEmpty()) {
        cases.raise(
            response,
            CaseKind.CRITICAL_BEHAVIOR,
            null,
            String.join(", ", resolved.confirmedFlags()));
      }
    }
  }

  private List<Reading> readings(PooledResponse response, int mostRatings) {
    Map<UUID, Set<String>> flags =
        ratings.flagsOf(response.id).stream()
            .collect(
                Collectors.groupingBy(
                    flag -> flag.key.assignmentId(),
                    Collectors.mapping(flag -> flag.key.code(), Collectors.toSet())));
    return ratings.ofResponse(response.id, mostRatings).stream()
        .collect(Collectors.groupingBy(rating -> rating.assignmentId))
        .entrySet()
        .stream()
        .map(
            reader ->
                new Reading(
                    reader.getValue().stream()
                        .collect(Collectors.toMap(rating -> rating.criterion, Rating::mark)),
                    flags.getOrDefault(reader.getKey(), Set.of())))
        .toList();
  }
}
