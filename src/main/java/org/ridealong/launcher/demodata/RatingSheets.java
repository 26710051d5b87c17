package org.ridealong.launcher.demodata;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;
import org.ridealong.rating.MissingReason;
import org.ridealong.rating.RatingSheet;
import org.ridealong.rating.RatingTaskView;
import org.ridealong.rubric.CommonEvidence;
import org.ridealong.rubric.RubricContent;

/**
 * Puts levels on a sheet as a rater does: with a sign of the nearest written anchor, pinned to a
 * sentence of the answer, and the critical behaviors that the rater saw.
 */
final class RatingSheets {

  private static final double SEES_FLAG = 0.9;

  private RatingSheets() {}

  /**
   * @param levels by criterion; one that is not there had no opportunity
   */
  static RatingSheet of(
      RatingTaskView task,
      Map<String, Integer> levels,
      WrittenTexts.Sample sample,
      RandomGenerator random) {
    List<RatingSheet.CriterionMark> marks =
        task.criteria().stream()
            .map(view -> mark(view.criterion(), levels, sample, task.answer(), random))
            .toList();
    boolean known =
        task.criticalFlags().stream().anyMatch(flag -> flag.code().equals(sample.flag()));
    boolean sees = known && random.nextDouble() < SEES_FLAG;
    return new RatingSheet(marks, sees ? List.of(sample.flag()) : List.of());
  }

  private static RatingSheet.CriterionMark mark(
      RubricContent.Criterion criterion,
      Map<String, Integer> levels,
      WrittenTexts.Sample sample,
      String answer,
      RandomGenerator random) {
    Integer level = levels.get(criterion.code());
    if (level == null) {
      return new RatingSheet.CriterionMark(
          criterion.code(), null, MissingReason.NO_OPPORTUNITY, List.of());
    }
    return new RatingSheet.CriterionMark(
        criterion.code(), level, null, List.of(sign(criterion, level, sample, answer, random)));
  }

  private static RatingSheet.EvidenceMark sign(
      RubricContent.Criterion criterion,
      int level,
      WrittenTexts.Sample sample,
      String answer,
      RandomGenerator random) {
    if (level == RubricContent.LOWEST_LEVEL && sample.tags().contains("off-topic")) {
      return new RatingSheet.EvidenceMark(CommonEvidence.OFF_TOPIC.name(), null, null, null);
    }
    List<RubricContent.EvidenceCode> signs =
        criterion.levels().stream()
            .min(Comparator.comparingInt(anchor -> Math.abs(anchor.level() - level)))
            .orElseThrow()
            .evidence();
    String code = signs.get(random.nextInt(signs.size())).code();
    int[] sentence = sentence(answer, random);
    return new RatingSheet.EvidenceMark(code, sentence[0], sentence[1], null);
  }

  /** Where one of the sentences begins and ends. */
  private static int[] sentence(String answer, RandomGenerator random) {
    List<int[]> sentences = new ArrayList<>();
    int from = 0;
    for (int i = 0; i < answer.length(); i++) {
      boolean ends = ".!?".indexOf(answer.charAt(i)) >= 0 || i == answer.length() - 1;
      if (ends && !answer.substring(from, i + 1).isBlank()) {
        int begin = from;
        while (Character.isWhitespace(answer.charAt(begin))) {
          begin++;
        }
        sentences.add(new int[] {begin, i + 1});
        from = i + 1;
      }
    }
    return sentences.get(random.nextInt(sentences.size()));
  }
}
