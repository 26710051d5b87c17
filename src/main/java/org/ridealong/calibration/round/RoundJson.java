package org.ridealong.calibration.round;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;

/** Rules and decisions as they are kept, and back. */
@ApplicationScoped
class RoundJson {

  private final ObjectMapper json;

  RoundJson(ObjectMapper json) {
    this.json = json;
  }

  String write(Record value) {
    try {
      return json.writeValueAsString(value);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("A record can be written", e);
    }
  }

  QualificationRule rule(String text) {
    return read(text, QualificationRule.class);
  }

  QualificationRule.Decision decision(String text) {
    return read(text, QualificationRule.Decision.class);
  }

  private <T> T read(String text, Class<T> type) {
    try {
      return json.readValue(text, type);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("What was kept of a round is unreadable", e);
    }
  }
}
