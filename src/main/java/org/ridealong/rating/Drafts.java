package org.ridealong.rating;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.ridealong.platform.crypto.CanonicalJson;
import org.ridealong.platform.crypto.Hashes;
import org.ridealong.platform.problem.ProblemException;

/** Keeps what raters have put down so far. */
@ApplicationScoped
class Drafts implements PanacheRepositoryBase<RatingDraft, UUID> {

  private final ObjectMapper json;

  Drafts(ObjectMapper json) {
    this.json = json;
  }

  /**
   * Keeps a sheet, unless another window kept one meanwhile.
   *
   * @param basedOn version of the draft that the sheet goes on from, 0 where there was none; null
   *     replaces whatever is there
   * @return the version of the draft that was saved
   */
  int save(UUID assignment, RatingSheet sheet, Integer basedOn, Instant now) {
    RatingDraft draft = findByIdOptional(assignment).orElseGet(() -> new RatingDraft(assignment));
    if (basedOn != null && basedOn != draft.version) {
      throw ProblemException.of(
          RatingProblem.DRAFT_STALE,
          "Read the answer again and go on from the draft that is there.",
          Map.of("version", draft.version));
    }
    draft.save(canonical(sheet), now);
    persist(draft);
    return draft.version;
  }

  /** The draft of a claim, or null. */
  RatingTaskView.DraftView view(UUID assignment) {
    return findByIdOptional(assignment)
        .map(draft -> new RatingTaskView.DraftView(read(draft.sheet), draft.savedAt, draft.version))
        .orElse(null);
  }

  /** What tells whether two sheets say the same. */
  String hash(RatingSheet sheet) {
    return Hashes.sha256(canonical(sheet));
  }

  private String canonical(RatingSheet sheet) {
    return CanonicalJson.of(json.valueToTree(sheet));
  }

  private RatingSheet read(String text) {
    try {
      return json.readValue(text, RatingSheet.class);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("A draft that was kept is unreadable", e);
    }
  }
}
