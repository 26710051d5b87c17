package org.ridealong.scoring.plan;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.ridealong.platform.Text;
import org.ridealong.rubric.Competency;

/** What psychometricians and auditors see of plans. */
public final class PlanViews {

  private PlanViews() {}

  /** All plans, the latest first. */
  public record PlanList(List<PlanSummary> plans) {}

  /**
   * A plan in the list.
   *
   * @param published the newest version, or null
   */
  public record PlanSummary(
      UUID planId,
      String title,
      UUID formVersionId,
      Text formTitle,
      Instant editedAt,
      @Schema(nullable = true) VersionSummary published) {}

  /** A version without what it says. */
  public record VersionSummary(
      UUID planVersionId,
      int version,
      String sha256,
      String publishedBy,
      Instant publishedAt,
      boolean locked,
      List<SignatureView> signatures) {}

  /** Who stands for a version. */
  public record SignatureView(String signedBy, String sha256, String reason, Instant signedAt) {

    static SignatureView of(PlanSignature signature) {
      return new SignatureView(
          signature.signedBy, signature.contentSha256, signature.reason, signature.signedAt);
    }
  }

  /**
   * A plan with its draft and its versions, the newest first.
   *
   * @param sha256 the hash that the draft would be published with
   * @param isPublished whether the newest version says just what the draft says
   * @param wording in the order of the items
   */
  public record PlanView(
      UUID planId,
      Text formTitle,
      String createdBy,
      Instant createdAt,
      int revision,
      PlanContent draft,
      String sha256,
      boolean isPublished,
      String editedBy,
      Instant editedAt,
      List<Competency> reported,
      List<ItemWording> wording,
      List<VersionSummary> versions) {}

  /**
   * A published version.
   *
   * @param reported the competencies that get a score of their own
   * @param wording in the order of the items
   */
  public record VersionView(
      UUID planId,
      Text formTitle,
      VersionSummary summary,
      PlanContent content,
      List<Competency> reported,
      List<ItemWording> wording) {}

  /**
   * What an item asks.
   *
   * @param changed whether the plan scores it otherwise than its author meant
   */
  public record ItemWording(
      UUID decisionPointId, Text scenarioTitle, Text prompt, boolean changed) {}
}
