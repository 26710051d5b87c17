package org.ridealong.calibration.benchmark;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import org.ridealong.platform.crypto.CanonicalJson;

/** What is settled as the canonical JSON that is hashed and kept, and back. */
@ApplicationScoped
class BenchmarkJson {

  private final ObjectMapper json;

  BenchmarkJson(ObjectMapper json) {
    this.json = json;
  }

  String canonical(BenchmarkContent content) {
    return CanonicalJson.of(json.valueToTree(content));
  }

  BenchmarkContent read(String text) {
    try {
      return json.readValue(text, BenchmarkContent.class);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("A benchmark that was kept is unreadable", e);
    }
  }
}
