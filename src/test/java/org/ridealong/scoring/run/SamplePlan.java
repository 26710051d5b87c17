package org.ridealong.scoring.run;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.ridealong.delivery.Answer;
import org.ridealong.delivery.Closure;
import org.ridealong.delivery.ScorableSession;
import org.ridealong.delivery.ScorableSession.ScorableAnswer;
import org.ridealong.rating.MissingReason;
import org.ridealong.rating.ResolutionRule;
import org.ridealong.rating.ResolvedRecord;
import org.ridealong.rubric.Competency;
import org.ridealong.scenario.ResponseFormat;
import org.ridealong.scoring.item.KeyRule;
import org.ridealong.scoring.item.KeyRule.OptionValue;
import org.ridealong.scoring.item.ScoringMethod;
import org.ridealong.scoring.plan.PlanContent;
import org.ridealong.scoring.plan.PlanContent.AbsentAnswer;
import org.ridealong.scoring.plan.PlanContent.LateAnswer;
import org.ridealong.scoring.plan.PlanContent.PlannedCriterion;
import org.ridealong.scoring.plan.PlanContent.PlannedItem;
import org.ridealong.scoring.plan.PlanContent.Treatments;
import org.ridealong.scoring.plan.PlanContent.UnresolvedAnswer;

/** A plan made for a test, with the exams that it scores. */
final class SamplePlan {

  private static final String LETTERS = "abcdefgh";

  private final List<PlannedItem> items = new ArrayList<>();
  private Treatments treatments =
      new Treatments(
          AbsentAnswer.LOWEST,
          AbsentAnswer.LEFT_OUT,
          LateAnswer.INCOMPLETE,
          UnresolvedAnswer.INCOMPLETE);
  private int leastScenarios = 1;
  private int leastShare = 0;

  static UUID id(String name) {
    return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
  }

  /** Options are called a, b, c and so on. */
  SamplePlan keyed(
      String name,
      ResponseFormat format,
      ScoringMethod method,
      int weightMilli,
      String best,
      String worst,
      int... effectivenessMilli) {
    List<OptionValue> options = new ArrayList<>();
    for (int i = 0; i < effectivenessMilli.length; i++) {
      options.add(new OptionValue(LETTERS.substring(i, i + 1), effectivenessMilli[i]));
    }
    KeyRule rule = new KeyRule(method, options, key(best), key(worst));
    return add(name, format, weightMilli, Competency.DE, rule, List.of(), null);
  }

  private static List<String> key(String letters) {
    return List.of(letters.split("")).stream().filter(letter -> !letter.isEmpty()).toList();
  }

  /** Criteria with their shares. */
  SamplePlan written(String name, int weightMilli, Map<Competency, Integer> shares) {
    List<PlannedCriterion> criteria =
        shares.entrySet().stream()
            .sorted(Map.Entry.comparingByKey())
            .map(
                share ->
                    new PlannedCriterion(
                        share.getKey().name(),
                        share.getKey(),
                        share.getValue(),
                        id("rubric"),
                        "0".repeat(64)))
            .toList();
    return add(name, ResponseFormat.WRITTEN, weightMilli, null, null, criteria, null);
  }

  SamplePlan strike(String name) {
    items.replaceAll(
        item ->
            item.decisionPointId().equals(id(name))
                ? new PlannedItem(
                    item.decisionPointId(),
                    item.scenario(),
                    item.decisionPoint(),
                    item.format(),
                    item.weightMilli(),
                    item.competency(),
                    item.rule(),
                    item.criteria(),
                    "Leaked.")
                : item);
    return this;
  }

  SamplePlan treating(
      AbsentAnswer omitted, AbsentAnswer neverAsked, LateAnswer late, UnresolvedAnswer unresolved) {
    treatments = new Treatments(omitted, neverAsked, late, unresolved);
    return this;
  }

  SamplePlan least(int scenarios, int shareMilli) {
    leastScenarios = scenarios;
    leastShare = shareMilli;
    return this;
  }

  /** A name is the scenario, a slash and the decision point. */
  private SamplePlan add(
      String name,
      ResponseFormat format,
      int weight,
      Competency competency,
      KeyRule rule,
      List<PlannedCriterion> criteria,
      String struck) {
    String[] parts = name.split("/");
    items.add(
        new PlannedItem(
            id(name), parts[0], parts[1], format, weight, competency, rule, criteria, struck));
    return this;
  }

  PlanContent content() {
    return new PlanContent(
        PlanContent.SCHEMA,
        "Sample",
        id("form"),
        "f".repeat(64),
        List.copyOf(items),
        treatments,
        leastScenarios,
        leastShare,
        null);
  }

  static Answer choice(String option) {
    return new Answer(null, option, null, null, null, null);
  }

  static Answer ends(String best, String worst) {
    return new Answer(null, null, best, worst, null, null);
  }

  static Answer ratings(Map<String, Integer> ratings) {
    return new Answer(null, null, null, null, ratings, null);
  }

  static Answer order(String letters) {
    return new Answer(null, null, null, null, null, List.of(letters.split("")));
  }

  static Answer text(String text) {
    return new Answer(text, null, null, null, null, null);
  }

  static ScorableAnswer answered(String item, Answer answer) {
    return new ScorableAnswer(id(item), 1, answer, Closure.ANSWERED);
  }

  static ScorableAnswer answered(String item, int attempt, Answer answer, Closure closure) {
    return new ScorableAnswer(id(item), attempt, answer, closure);
  }

  static ScorableSession exam(String code, ScorableAnswer... answers) {
    return new ScorableSession(id(code), code, List.of(answers));
  }

  static ResolvedRecord level(String code, String item, Competency criterion, int levelMilli) {
    return result(code, item, criterion, levelMilli, null);
  }

  static ResolvedRecord result(
      String code, String item, Competency criterion, Integer levelMilli, MissingReason missing) {
    return new ResolvedRecord(
        id(code), id(item), 1, criterion.name(), levelMilli, missing, ResolutionRule.READINGS, 2);
  }
}
