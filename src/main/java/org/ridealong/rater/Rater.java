package org.ridealong.rater;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;

/** A person who rates. */
@Entity
@Table(name = "rater")
class Rater {

  @Id UUID id;

  /** The person's subject at the identity provider. */
  String subject;

  String displayName;

  /** Where the person works, or null. */
  String agency;

  boolean active = true;

  @Enumerated(EnumType.STRING)
  Qualification qualification = Qualification.IN_TRAINING;

  Instant qualificationChangedAt;
  Instant createdAt;

  @Version long lockVersion;

  protected Rater() {}

  Rater(UUID id, String subject, String displayName, String agency, Instant now) {
    this.id = id;
    this.subject = subject;
    this.displayName = displayName;
    this.agency = agency;
    this.qualificationChangedAt = now;
    this.createdAt = now;
  }

  void rename(String name, String newAgency) {
    displayName = name;
    agency = newAgency;
  }

  void activate() {
    active = true;
  }

  void deactivate() {
    active = false;
  }

  void qualify(Qualification changed, Instant now) {
    if (qualification != changed) {
      qualification = changed;
      qualificationChangedAt = now;
    }
  }
}
