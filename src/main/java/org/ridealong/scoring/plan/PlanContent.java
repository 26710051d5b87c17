package org.ridealong.scoring.plan;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.ridealong.rubric.Competency;
import org.ridealong.scenario.ResponseFormat;
import org.ridealong.scoring.item.KeyRule;

/**
 * What a scoring plan says; its canonical JSON is what is hashed. Together with the answers and the
 * resolved ratings it determines every score, and nothing else does. All numbers are integers:
 * weights, effectiveness and the cut in thousandths.
 *
 * @param schema names the shape of this document: {@link #SCHEMA}
 * @param formSha256 the hash of the form that the plan scores
 * @param items every item of the form, in the order of the exam
 * @param leastScenarios a competency is reported when its items come from so many scenarios
 * @param leastScoredShareMilli a score stands when so much of its weight was scored
 * @param cutScoreMilli the lowest score that passes, from 0 to 1000; null where nobody passes or
 *     fails
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record PlanContent(
    @NotNull String schema,
    @NotBlank @Size(max = 200) String title,
    @NotNull UUID formVersionId,
    @NotNull @Size(max = 64) String formSha256,
    @NotEmpty @Size(max = 200) List<@NotNull @Valid PlannedItem> items,
    @NotNull @Valid Treatments treatments,
    @Min(1) @Max(20) int leastScenarios,
    @Min(0) @Max(1000) int leastScoredShareMilli,
    @Min(0) @Max(1000) @Schema(nullable = true) Integer cutScoreMilli) {

  public static final String SCHEMA = "ridealong-scoring-plan-1";

  /** Parts of the whole weight of an item that its criteria share. */
  public static final int WHOLE_SHARE = 1000;

  /**
   * How one decision point counts.
   *
   * @param scenario the scenario's key
   * @param decisionPoint its key in the scenario
   * @param weightMilli how much it counts, in thousandths
   * @param competency what a keyed item counts in; null for a rated one
   * @param rule how it is scored without a rater; null for a rated one
   * @param criteria what rates it, with a share each; empty for a keyed one
   * @param struck why it does not count; null where it does
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record PlannedItem(
      @NotNull UUID decisionPointId,
      @NotNull String scenario,
      @NotNull String decisionPoint,
      @NotNull ResponseFormat format,
      @Min(1) @Max(100_000) int weightMilli,
      @Schema(nullable = true) Competency competency,
      @Valid @Schema(nullable = true) KeyRule rule,
      @NotNull @Size(max = 10) List<@NotNull @Valid PlannedCriterion> criteria,
      @Size(max = 1000) @Schema(nullable = true) String struck) {

    public boolean counts() {
      return struck == null;
    }

    /** What is scored for itself: the item, or each criterion of a rated one. */
    public List<ScoredPart> parts() {
      if (criteria.isEmpty()) {
        return List.of(new ScoredPart("", competency, (long) weightMilli * WHOLE_SHARE));
      }
      return criteria.stream()
          .map(
              each ->
                  new ScoredPart(
                      each.criterion(), each.competency(), (long) weightMilli * each.shareMilli()))
          .toList();
    }

    /** What the item counts in. */
    public Set<Competency> competencies() {
      if (competency != null) {
        return Set.of(competency);
      }
      Set<Competency> own = new TreeSet<>();
      criteria.forEach(criterion -> own.add(criterion.competency()));
      return own;
    }
  }

  /**
   * An item, or a criterion of one.
   *
   * @param criterion empty for an item that is scored by its key
   * @param weight in millionths
   */
  public record ScoredPart(String criterion, Competency competency, long weight) {}

  /**
   * A criterion of a rated item.
   *
   * @param competency what it counts in
   * @param shareMilli its part of the item's weight, in thousandths; together 1000
   * @param rubricVersionId the version that raters rated by
   * @param rubricSha256 the hash of that version
   */
  public record PlannedCriterion(
      @NotNull String criterion,
      @NotNull Competency competency,
      @Min(1) @Max(WHOLE_SHARE) int shareMilli,
      @NotNull UUID rubricVersionId,
      @NotNull @Size(max = 64) String rubricSha256) {}

  /**
   * What becomes of an answer without a score of its own.
   *
   * @param omitted asked, and nothing was answered in time
   * @param neverAsked the exam ended before the question
   * @param lateUnverified it arrived late and its time is not confirmed
   * @param unresolved a written answer whose ratings have not come to a result
   */
  public record Treatments(
      @NotNull AbsentAnswer omitted,
      @NotNull AbsentAnswer neverAsked,
      @NotNull LateAnswer lateUnverified,
      @NotNull UnresolvedAnswer unresolved) {}

  /** What becomes of an item without an answer. */
  public enum AbsentAnswer {
    /** It has the lowest score. */
    LOWEST,
    /** The score rests on the other items. */
    LEFT_OUT,
    /** Scores that it belongs to are not given. */
    INCOMPLETE
  }

  /** What becomes of an answer whose time is not confirmed. */
  public enum LateAnswer {
    /** It counts like one in time. */
    SCORED,
    /** It has the lowest score. */
    LOWEST,
    /** The score rests on the other items. */
    LEFT_OUT,
    /** Scores that it belongs to are not given. */
    INCOMPLETE
  }

  /** What becomes of an answer that raters or a lead have not finished. */
  public enum UnresolvedAnswer {
    /** Scores that it belongs to are not given. */
    INCOMPLETE,
    /** Nobody is scored before every answer has its result. */
    BLOCK
  }

  /** What is reported: competencies whose counted items come from enough scenarios. */
  public List<Competency> reported() {
    Map<Competency, Set<String>> scenarios = new EnumMap<>(Competency.class);
    items.stream()
        .filter(PlannedItem::counts)
        .forEach(
            item ->
                item.competencies()
                    .forEach(
                        competency ->
                            scenarios
                                .computeIfAbsent(competency, ignored -> new TreeSet<>())
                                .add(item.scenario())));
    return scenarios.entrySet().stream()
        .filter(each -> each.getValue().size() >= leastScenarios)
        .map(Map.Entry::getKey)
        .toList();
  }
}
