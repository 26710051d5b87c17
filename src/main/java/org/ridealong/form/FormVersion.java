package org.ridealong.form;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.ridealong.platform.Text;

/** A published version of a form: written once. */
@Entity
@Immutable
@Table(name = "form_version")
class FormVersion {

  @Id UUID id;
  String titleEn;
  String titleEs;
  int replayAllowance;
  long graceUs;
  String contentSha256;
  Instant publishedAt;

  @ElementCollection
  @CollectionTable(name = "form_scenario", joinColumns = @JoinColumn(name = "form_version_id"))
  @OrderColumn(name = "position")
  @Column(name = "scenario_version_id")
  List<UUID> scenarios = new ArrayList<>();

  protected FormVersion() {}

  FormVersion(UUID id, FormContent content, String contentSha256, Instant publishedAt) {
    this.id = id;
    this.titleEn = content.title().en();
    this.titleEs = content.title().es();
    this.replayAllowance = content.replayAllowance();
    this.graceUs = content.graceUs();
    this.scenarios = new ArrayList<>(content.scenarios());
    this.contentSha256 = contentSha256;
    this.publishedAt = publishedAt;
  }

  FormContent content() {
    return new FormContent(
        new Text(titleEn, titleEs), List.copyOf(scenarios), replayAllowance, graceUs);
  }
}
