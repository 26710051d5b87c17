package org.ridealong.scoring.run;

import static java.util.Comparator.comparing;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import org.ridealong.scoring.run.RunViews.ScoreChange;

/** Who has another test score in one run than in the other, and by how much. Pure. */
final class Differences {

  private final Map<String, CandidateScore> before;
  private final Map<String, CandidateScore> after;
  private final Cut cutBefore;
  private final Cut cutAfter;

  Differences(
      List<CandidateScore> before, Cut cutBefore, List<CandidateScore> after, Cut cutAfter) {
    this.before = byCode(before);
    this.cutBefore = cutBefore;
    this.after = byCode(after);
    this.cutAfter = cutAfter;
  }

  private static Map<String, CandidateScore> byCode(List<CandidateScore> scores) {
    Map<String, CandidateScore> byCode = new HashMap<>();
    scores.forEach(score -> byCode.put(score.responseCode(), score));
    return byCode;
  }

  int exams() {
    return codes().size();
  }

  /** The largest differences first, then by response code. */
  List<ScoreChange> changes() {
    List<ScoreChange> changes = new ArrayList<>();
    for (String code : codes()) {
      ScoreChange change = change(code);
      if (!Objects.equals(scoreOf(change.before()), scoreOf(change.after()))
          || change.before() == null
          || change.after() == null
          || hasMoved(change)) {
        changes.add(change);
      }
    }
    changes.sort(
        Comparator.<ScoreChange>comparingInt(change -> -size(change))
            .thenComparing(comparing(ScoreChange::responseCode)));
    return changes;
  }

  /** Whether somebody passes by one run and not by the other; unknown while one has no cut. */
  private boolean hasMoved(ScoreChange change) {
    return cutBefore.isSet()
        && cutAfter.isSet()
        && !Objects.equals(change.passedBefore(), change.passedAfter());
  }

  static int size(ScoreChange change) {
    return change.differenceMicro() == null ? 0 : Math.abs(change.differenceMicro());
  }

  private TreeSet<String> codes() {
    TreeSet<String> codes = new TreeSet<>(before.keySet());
    codes.addAll(after.keySet());
    return codes;
  }

  private ScoreChange change(String code) {
    WeightedScore one = test(before.get(code));
    WeightedScore other = test(after.get(code));
    Integer from = scoreOf(one);
    Integer to = scoreOf(other);
    return new ScoreChange(
        code,
        one,
        other,
        from == null || to == null ? null : Integer.valueOf(to - from),
        one == null ? null : cutBefore.passes(one).orElse(null),
        other == null ? null : cutAfter.passes(other).orElse(null));
  }

  private static WeightedScore test(CandidateScore score) {
    return score == null ? null : score.test();
  }

  private static Integer scoreOf(WeightedScore score) {
    return score == null ? null : score.scoreMicro();
  }
}
