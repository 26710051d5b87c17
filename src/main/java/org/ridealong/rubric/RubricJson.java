package org.ridealong.rubric;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import org.ridealong.platform.crypto.CanonicalJson;

/** Rubrics as the canonical JSON that is hashed and kept, and back. */
@ApplicationScoped
class RubricJson {

  private final ObjectMapper json;

  RubricJson(ObjectMapper json) {
    this.json = json;
  }

  String canonical(RubricContent content) {
    return CanonicalJson.of(json.valueToTree(content));
  }

  RubricView view(RubricVersion version) {
    return new RubricView(
        version.id,
        read(version.content),
        version.contentSha256,
        version.proposedBy,
        version.approvedBy,
        version.publishedAt);
  }

  RubricProposalView view(RubricProposal proposal, boolean published) {
    return new RubricProposalView(
        proposal.id,
        read(proposal.content),
        proposal.contentSha256,
        proposal.proposedBy,
        proposal.proposedAt,
        published);
  }

  private RubricContent read(String text) {
    try {
      return json.readValue(text, RubricContent.class);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("A rubric that was kept is unreadable", e);
    }
  }
}
