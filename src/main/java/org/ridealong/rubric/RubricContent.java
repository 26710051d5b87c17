package org.ridealong.rubric;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.ridealong.platform.Text;

/**
 * What a version of a rubric says; its canonical JSON is what is hashed.
 *
 * @param key names the rubric through all its versions
 * @param competency what it measures
 * @param definition what the competency is
 * @param behaviors what can be seen or read of it
 * @param criticalFlags behaviors that call for another blind reading, whatever the level
 */
public record RubricContent(
    String key,
    int version,
    Competency competency,
    String license,
    Text title,
    Text definition,
    List<Text> behaviors,
    List<Criterion> criteria,
    List<CriticalFlag> criticalFlags) {

  /** The lowest level of every criterion. */
  public static final int LOWEST_LEVEL = 1;

  /** The highest level of every criterion. */
  public static final int HIGHEST_LEVEL = 5;

  /**
   * One thing that is rated on five levels; levels 2 and 4 lie between the written ones.
   *
   * @param code unique among all rubrics
   * @param definition what is rated, or null where the competency has one criterion only
   * @param levels the written anchors, at 1, 3 and 5
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record Criterion(
      String code,
      Text title,
      @Schema(nullable = true) Text definition,
      List<LevelDescriptor> levels) {

    /** Whether the code names evidence of this criterion. */
    public boolean hasEvidence(String evidenceCode) {
      return levels.stream()
          .flatMap(level -> level.evidence().stream())
          .anyMatch(evidence -> evidence.code().equals(evidenceCode));
    }
  }

  /** What an answer of a level does, and by which signs it is known. */
  public record LevelDescriptor(int level, Text anchor, List<EvidenceCode> evidence) {}

  /** A sign in the answer, pinned by the rater to the place where it stands. */
  public record EvidenceCode(String code, Text text) {}

  /** A behavior that must not go unread by a second pair of eyes; never a score by itself. */
  public record CriticalFlag(String code, Text text) {}

  public Optional<Criterion> criterion(String code) {
    return criteria.stream().filter(criterion -> criterion.code().equals(code)).findFirst();
  }
}
