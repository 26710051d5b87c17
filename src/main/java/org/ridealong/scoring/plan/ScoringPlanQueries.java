package org.ridealong.scoring.plan;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.IntStream;
import org.ridealong.form.FormService;
import org.ridealong.platform.crypto.Hashes;
import org.ridealong.platform.problem.ProblemException;
import org.ridealong.scoring.plan.PlanContent.PlannedItem;
import org.ridealong.scoring.plan.PlanViews.ItemWording;
import org.ridealong.scoring.plan.PlanViews.SignatureView;
import org.ridealong.scoring.plan.PlanViews.VersionSummary;

/** Reads plans. */
@ApplicationScoped
public class ScoringPlanQueries {

  private final ScoringPlanRepository plans;
  private final ScoredForms forms;
  private final FormService published;
  private final PlanJson json;

  ScoringPlanQueries(
      ScoringPlanRepository plans, ScoredForms forms, FormService published, PlanJson json) {
    this.plans = plans;
    this.forms = forms;
    this.published = published;
    this.json = json;
  }

  /**
   * A version as a run applies it.
   *
   * @param sha256 the hash of what it says
   */
  public record PublishedPlan(
      ScoringPlanVersionId id,
      ScoringPlanId plan,
      int version,
      PlanContent content,
      String sha256,
      boolean locked) {}

  @Transactional
  public PlanViews.PlanList all() {
    return new PlanViews.PlanList(plans.newestFirst().stream().map(this::summary).toList());
  }

  @Transactional
  public PlanViews.PlanView one(ScoringPlanId id) {
    ScoringPlan plan = plans.findByIdOptional(id.value()).orElseThrow(ScoringPlanQueries::unknown);
    PlanDraft draft = plans.draft(plan.id);
    PlanContent content = json.read(draft.content);
    String hash = Hashes.sha256(draft.content);
    ScoredForm form = forms.of(plan.formVersionId);
    List<PlanVersion> versions = plans.versions(plan.id);
    return new PlanViews.PlanView(
        plan.id,
        form.form().content().title(),
        plan.createdBy,
        plan.createdAt,
        draft.revision,
        content,
        hash,
        !versions.isEmpty() && versions.get(0).contentSha256.equals(hash),
        draft.editedBy,
        draft.editedAt,
        content.reported(),
        wording(content, form),
        versions.stream().map(this::summary).toList());
  }

  @Transactional
  public PlanViews.VersionView version(ScoringPlanId plan, int version) {
    PlanVersion found = find(plan, version);
    PlanContent content = json.read(found.content);
    ScoredForm form = forms.of(content.formVersionId());
    return new PlanViews.VersionView(
        found.planId,
        form.form().content().title(),
        summary(found),
        content,
        content.reported(),
        wording(content, form));
  }

  /** The very bytes whose hash is signed. */
  @Transactional
  public byte[] file(ScoringPlanId plan, int version) {
    return find(plan, version).content.getBytes(StandardCharsets.UTF_8);
  }

  @Transactional
  public PublishedPlan published(ScoringPlanVersionId id) {
    PlanVersion version = plans.version(id.value()).orElseThrow(ScoringPlanQueries::unknown);
    return new PublishedPlan(
        id,
        new ScoringPlanId(version.planId),
        version.version,
        json.read(version.content),
        version.contentSha256,
        plans.isLocked(version.id));
  }

  private PlanVersion find(ScoringPlanId plan, int version) {
    return plans.version(plan.value(), version).orElseThrow(ScoringPlanQueries::unknown);
  }

  private PlanViews.PlanSummary summary(ScoringPlan plan) {
    PlanDraft draft = plans.draft(plan.id);
    return new PlanViews.PlanSummary(
        plan.id,
        json.read(draft.content).title(),
        plan.formVersionId,
        published.find(plan.formVersionId).content().title(),
        draft.editedAt,
        plans.latest(plan.id).map(this::summary).orElse(null));
  }

  private VersionSummary summary(PlanVersion version) {
    List<SignatureView> signatures =
        plans.signatures(version.id).stream().map(SignatureView::of).toList();
    return new VersionSummary(
        version.id,
        version.version,
        version.contentSha256,
        version.publishedBy,
        version.publishedAt,
        signatures.size() >= PlanSignature.NEEDED,
        signatures);
  }

  private static List<ItemWording> wording(PlanContent content, ScoredForm form) {
    return IntStream.range(0, form.items().size())
        .mapToObj(i -> wording(content.items().get(i), form.items().get(i), form))
        .toList();
  }

  private static ItemWording wording(PlannedItem planned, ScoredForm.Item item, ScoredForm form) {
    PlannedItem meant = PlanComposer.item(item, form);
    boolean same =
        planned.weightMilli() == meant.weightMilli()
            && planned.competency() == meant.competency()
            && planned.criteria().equals(meant.criteria())
            && (planned.rule() == null || planned.rule().equals(meant.rule()));
    return new ItemWording(
        planned.decisionPointId(), item.scenario().title(), item.content().prompt(), !same);
  }

  static ProblemException unknown() {
    return ProblemException.of(
        ScoringPlanProblem.PLAN_UNKNOWN, "List the plans and choose one of their versions.");
  }
}
