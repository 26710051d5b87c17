package org.ridealong.candidate;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/** A person who takes the exam. */
@Entity
@Table(name = "candidate")
class Candidate {

  @Id UUID id;
  String number;
  String name;

  /** Where the person works or trains now, or null; bars raters of the same agency. */
  String agency;

  Instant createdAt;

  protected Candidate() {}

  Candidate(UUID id, String number, String name, Instant createdAt) {
    this.id = id;
    this.number = number;
    this.name = name;
    this.createdAt = createdAt;
  }
}
