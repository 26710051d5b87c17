package org.ridealong.sitting;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;

/** A place where exams are held. */
@Entity
@Table(name = "test_center")
class TestCenter {

  @Id UUID id;
  String name;

  protected TestCenter() {}

  TestCenter(UUID id, String name) {
    this.id = id;
    this.name = name;
  }
}
