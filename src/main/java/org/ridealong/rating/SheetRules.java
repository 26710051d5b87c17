package org.ridealong.rating;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.ridealong.platform.problem.Violation;
import org.ridealong.rating.RatingSheet.CriterionMark;
import org.ridealong.rating.RatingSheet.EvidenceMark;
import org.ridealong.rubric.CommonEvidence;
import org.ridealong.rubric.RubricContent;

/**
 * What a sheet must fulfil: a level before its evidence, codes of the rubric, places that the
 * answer and the clip have. A sheet that is handed in is also complete.
 *
 * @param criteria what rates the answer
 * @param flags codes of the critical behaviors of the rubrics
 * @param answerLength characters of the answer in UTF-16 units
 * @param clipMs length of the clip in milliseconds
 */
record SheetRules(
    List<RubricContent.Criterion> criteria, Set<String> flags, int answerLength, long clipMs) {

  /** What keeps a sheet from being kept as a draft. */
  List<Violation> ofDraft(RatingSheet sheet) {
    List<Violation> violations = new ArrayList<>();
    Set<String> marked = new HashSet<>();
    for (int m = 0; m < sheet.marks().size(); m++) {
      checkMark("/marks/" + m, sheet.marks().get(m), marked, violations);
    }
    Set<String> flagged = new HashSet<>();
    for (int f = 0; f < sheet.criticalFlags().size(); f++) {
      String flag = sheet.criticalFlags().get(f);
      if (!flags.contains(flag) || !flagged.add(flag)) {
        violations.add(
            Violation.at("/criticalFlags/" + f, "No such flag, or it is there twice: " + flag));
      }
    }
    return violations;
  }

  /** What keeps a sheet from being handed in. */
  List<Violation> ofSubmission(RatingSheet sheet) {
    List<Violation> violations = ofDraft(sheet);
    for (RubricContent.Criterion criterion : criteria) {
      if (sheet.marks().stream().noneMatch(mark -> mark.criterion().equals(criterion.code()))) {
        violations.add(
            Violation.at("/marks", "The criterion " + criterion.code() + " is missing."));
      }
    }
    for (int m = 0; m < sheet.marks().size(); m++) {
      CriterionMark mark = sheet.marks().get(m);
      if (!mark.decided()) {
        violations.add(
            Violation.at("/marks/" + m + "/level", "Choose a level, or why there is none."));
      } else if (mark.level() != null && mark.evidence().isEmpty()) {
        violations.add(
            Violation.at("/marks/" + m + "/evidence", "Show at least one sign for the level."));
      }
    }
    return violations;
  }

  private void checkMark(
      String at, CriterionMark mark, Set<String> marked, List<Violation> violations) {
    RubricContent.Criterion criterion =
        criteria.stream()
            .filter(candidate -> candidate.code().equals(mark.criterion()))
            .findFirst()
            .orElse(null);
    if (criterion == null || !marked.add(mark.criterion())) {
      violations.add(
          Violation.at(at + "/criterion", "It does not rate this answer, or it is there twice."));
      return;
    }
    if (mark.level() != null && mark.missing() != null) {
      violations.add(Violation.at(at + "/missing", "There is a level already."));
    }
    if (mark.level() == null && !mark.evidence().isEmpty()) {
      violations.add(Violation.at(at + "/evidence", "Choose the level first, then the evidence."));
    }
    for (int e = 0; e < mark.evidence().size(); e++) {
      checkEvidence(at + "/evidence/" + e, mark, mark.evidence().get(e), criterion, violations);
    }
  }

  private void checkEvidence(
      String at,
      CriterionMark mark,
      EvidenceMark evidence,
      RubricContent.Criterion criterion,
      List<Violation> violations) {
    boolean common = isCommon(evidence.code());
    if (common && mark.level() != null && mark.level() != RubricContent.LOWEST_LEVEL) {
      violations.add(Violation.at(at + "/code", "This sign is one of level 1 only."));
    }
    if (!common && !criterion.hasEvidence(evidence.code())) {
      violations.add(Violation.at(at + "/code", "The criterion has no such sign."));
    }
    boolean from = evidence.answerFrom() != null;
    if (from != (evidence.answerTo() != null)) {
      violations.add(Violation.at(at + "/answerTo", "A place has a beginning and an end."));
    } else if (from
        && (evidence.answerFrom() >= evidence.answerTo() || evidence.answerTo() > answerLength)) {
      violations.add(
          Violation.at(at + "/answerTo", "The answer has %d characters.".formatted(answerLength)));
    }
    if (evidence.clipMs() != null && evidence.clipMs() > clipMs) {
      violations.add(Violation.at(at + "/clipMs", "The clip ends at %d ms.".formatted(clipMs)));
    }
    if (!common && !from && evidence.clipMs() == null) {
      violations.add(
          Violation.at(at + "/answerFrom", "Pin the sign to the answer or to the clip."));
    }
  }

  private static boolean isCommon(String code) {
    for (CommonEvidence evidence : CommonEvidence.values()) {
      if (evidence.name().equals(code)) {
        return true;
      }
    }
    return false;
  }
}
