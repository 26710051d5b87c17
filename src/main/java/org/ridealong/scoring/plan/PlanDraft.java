package org.ridealong.scoring.plan;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/** What the next version of a plan would say. */
@Entity
@Table(name = "scoring_plan_draft")
class PlanDraft {

  @Id UUID planId;

  /** Counts the edits from 1, so that nobody overwrites what they have not seen. */
  int revision = 1;

  @Column(columnDefinition = "longtext")
  String content;

  String editedBy;
  Instant editedAt;

  protected PlanDraft() {}

  PlanDraft(UUID planId, String content, String editedBy, Instant editedAt) {
    this.planId = planId;
    this.content = content;
    this.editedBy = editedBy;
    this.editedAt = editedAt;
  }

  void edit(String canonical, String by, Instant now) {
    revision++;
    content = canonical;
    editedBy = by;
    editedAt = now;
  }
}
