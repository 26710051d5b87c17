package org.ridealong.scoring.plan;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.ridealong.platform.Ids;
import org.ridealong.platform.Microseconds;
import org.ridealong.platform.crypto.Hashes;
import org.ridealong.platform.problem.ProblemException;
import org.ridealong.scoring.audit.ScoringAction;
import org.ridealong.scoring.audit.ScoringAuditService;

/**
 * Makes, publishes and locks plans. From nothing to use: {@link #create} or {@link #importFile},
 * {@link #edit} as often as wanted, {@link #publish}, and {@link #sign} by two people.
 */
@ApplicationScoped
public class ScoringPlanService {

  private final ScoringPlanRepository plans;
  private final ScoredForms forms;
  private final PlanJson json;
  private final ScoringAuditService audit;
  private final Ids ids;
  private final Clock clock;

  ScoringPlanService(
      ScoringPlanRepository plans,
      ScoredForms forms,
      PlanJson json,
      ScoringAuditService audit,
      Ids ids,
      Clock clock) {
    this.plans = plans;
    this.forms = forms;
    this.json = json;
    this.audit = audit;
    this.ids = ids;
    this.clock = clock;
  }

  /**
   * Makes a plan in which every item of the form counts as its author meant.
   *
   * @param by subject of the psychometrician
   */
  @Transactional
  public ScoringPlanId create(PlanRequests.NewPlan request, String by) {
    ScoredForm form = forms.of(request.formVersionId());
    return add(PlanComposer.compose(request.title(), form), by, ScoringAction.PLAN_CREATED);
  }

  /** Makes a plan from its file; published without an edit, it has the hash of the file's plan. */
  @Transactional
  public ScoringPlanId importFile(String document, String by) {
    PlanContent content = json.readFile(document);
    PlanRules.require(content, forms.of(content.formVersionId()), "/document");
    return add(content, by, ScoringAction.PLAN_IMPORTED);
  }

  /** Replaces the draft. What is published stays as it is. */
  @Transactional
  public void edit(ScoringPlanId id, PlanRequests.DraftEdit request, String by) {
    ScoringPlan plan = lock(id);
    PlanDraft draft = draft(plan, request.revision());
    PlanRules.require(request.content(), forms.of(plan.formVersionId), "/content");
    draft.edit(json.canonical(request.content()), by, now());
    audit.done(by, ScoringAction.DRAFT_EDITED, plan.id, "Revision " + draft.revision);
  }

  /**
   * Makes the draft a version; the same content again is the same version.
   *
   * @return which version says what the draft says
   */
  @Transactional
  public int publish(ScoringPlanId id, PlanRequests.Publication request, String by) {
    ScoringPlan plan = lock(id);
    PlanDraft draft = draft(plan, request.revision());
    String hash = Hashes.sha256(draft.content);
    Optional<PlanVersion> latest = plans.latest(plan.id);
    if (latest.filter(version -> version.contentSha256.equals(hash)).isPresent()) {
      return latest.get().version;
    }
    int next = latest.map(version -> version.version).orElse(0) + 1;
    plans.add(new PlanVersion(ids.next(), plan.id, next, draft.content, hash, by, now()));
    audit.done(
        by, ScoringAction.VERSION_PUBLISHED, plan.id, "Version %d, %s".formatted(next, hash));
    return next;
  }

  /**
   * Puts one of two signatures under the version that was published last. The second one locks it.
   *
   * @param by subject of the psychometrician; never the same for both
   */
  @Transactional
  public void sign(ScoringPlanId id, int version, PlanRequests.Signature request, String by) {
    ScoringPlan plan = lock(id);
    PlanVersion signed = plans.version(plan.id, version).orElseThrow(ScoringPlanQueries::unknown);
    boolean isLatest = plans.latest(plan.id).filter(last -> last.version == version).isPresent();
    if (!isLatest || !signed.contentSha256.equals(request.sha256())) {
      audit.refused(by, ScoringAction.SIGNATURE_REFUSED, plan.id, "Stale " + request.sha256());
      throw ProblemException.of(
          ScoringPlanProblem.SIGNATURE_STALE,
          "Read the version that was published last and sign its hash.");
    }
    List<PlanSignature> signatures = plans.signatures(signed.id);
    if (signatures.stream().anyMatch(signature -> signature.signedBy.equals(by))) {
      audit.refused(by, ScoringAction.SIGNATURE_REFUSED, plan.id, "Twice by one person");
      throw ProblemException.of(
          ScoringPlanProblem.ALREADY_SIGNED, "Ask another psychometrician for the other one.");
    }
    if (signatures.size() >= PlanSignature.NEEDED) {
      throw ProblemException.of(
          ScoringPlanProblem.ALREADY_LOCKED, "Two people stand for it; more are not needed.");
    }
    plans.add(new PlanSignature(signed, signatures.size() + 1, by, request.reason(), now()));
    audit.done(
        by,
        ScoringAction.SIGNED,
        plan.id,
        "Version %d, %s".formatted(version, signed.contentSha256));
  }

  private ScoringPlanId add(PlanContent content, String by, ScoringAction how) {
    Instant now = now();
    ScoringPlan plan = new ScoringPlan(ids.next(), content.formVersionId(), by, now);
    String canonical = json.canonical(content);
    plans.persist(plan);
    plans.add(new PlanDraft(plan.id, canonical, by, now));
    audit.done(by, how, plan.id, Hashes.sha256(canonical));
    return new ScoringPlanId(plan.id);
  }

  private ScoringPlan lock(ScoringPlanId id) {
    return plans.lock(id.value()).orElseThrow(ScoringPlanQueries::unknown);
  }

  private PlanDraft draft(ScoringPlan plan, int revision) {
    PlanDraft draft = plans.draft(plan.id);
    if (draft.revision != revision) {
      throw ProblemException.of(
          ScoringPlanProblem.DRAFT_STALE,
          "It is at revision %d; read it again.".formatted(draft.revision));
    }
    return draft;
  }

  private Instant now() {
    return Microseconds.now(clock);
  }
}
