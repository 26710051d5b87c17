package org.ridealong.analysis.rater;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.ridealong.form.FormContent;
import org.ridealong.form.FormView;
import org.ridealong.platform.Text;
import org.ridealong.rater.RaterId;
import org.ridealong.rating.MissingReason;
import org.ridealong.rating.PlacedRating;
import org.ridealong.rating.PooledResponseId;
import org.ridealong.rating.ResponsePurpose;

/** Ratings made for a test. A level of 0 stands for a criterion that the rater called missing. */
final class SampleRatings {

  static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");

  private final int planned;
  private final List<PlacedRating> ratings = new ArrayList<>();
  private final Map<Integer, Integer> readings = new HashMap<>();
  private final Map<Integer, Set<Integer>> orders = new HashMap<>();

  SampleRatings(int planned) {
    this.planned = planned;
  }

  static SampleRatings twoReaders() {
    return new SampleRatings(2);
  }

  /** One reading of a live answer: the levels of DE, LC and so on. */
  SampleRatings read(int rater, int answer, int... levels) {
    return read(rater, answer, ResponsePurpose.LIVE, levels);
  }

  SampleRatings read(int rater, int answer, ResponsePurpose purpose, int... levels) {
    int reading = readings.merge(answer, 1, Integer::sum);
    Set<Integer> own = orders.computeIfAbsent(rater, key -> new HashSet<>());
    own.add(answer);
    for (int i = 0; i < levels.length; i++) {
      ratings.add(
          new PlacedRating(
              new UUID(rater, answer * 10L + i),
              new PooledResponseId(new UUID(0, answer)),
              "D" + answer,
              purpose,
              purpose == ResponsePurpose.LIVE ? new UUID(1, answer) : null,
              new UUID(2, 1),
              purpose == ResponsePurpose.LIVE ? 1 : null,
              planned,
              id(rater),
              reading,
              own.size(),
              List.of("DE", "LC").get(i),
              levels[i] == 0 ? null : levels[i],
              levels[i] == 0 ? MissingReason.NO_OPPORTUNITY : null,
              NOON.plusSeconds(ratings.size())));
    }
    return this;
  }

  static RaterId id(int rater) {
    return new RaterId(new UUID(0, rater));
  }

  List<PlacedRating> ratings() {
    return ratings;
  }

  RaterTable table() {
    FormContent content = new FormContent(new Text("A form", "Una forma"), List.of(), 0, 2_000_000);
    return RaterTables.of(
        new FormView(new UUID(0, 9), content, "f".repeat(64), NOON), ratings, NOON);
  }

  RaterTable.RaterRow rater(int rater) {
    return table().raters().stream()
        .filter(row -> row.rater().equals(id(rater).code()))
        .findFirst()
        .orElseThrow();
  }
}
