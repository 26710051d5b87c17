package org.ridealong.delivery;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.Immutable;

/** Four timestamps of one exchange between the browser's and the server's clock, microseconds. */
@Entity
@Immutable
@Table(name = "clock_exchange")
class ClockExchange {

  @Id UUID id;
  UUID testSessionId;

  @Column(name = "t1_us")
  long t1;

  @Column(name = "t2_us")
  long t2;

  @Column(name = "t3_us")
  long t3;

  @Column(name = "t4_us")
  long t4;

  Instant receivedAt;

  protected ClockExchange() {}

  ClockExchange(UUID id, UUID session, ClockReading reading, Instant receivedAt) {
    this.id = id;
    this.testSessionId = session;
    this.t1 = reading.t1();
    this.t2 = reading.t2();
    this.t3 = reading.t3();
    this.t4 = reading.t4();
    this.receivedAt = receivedAt;
  }

  /** What must be added to the browser's clock to get the server's (RFC 5905, section 8). */
  long offsetUs() {
    return Math.floorDiv((t2 - t1) + (t3 - t4), 2L);
  }
}
