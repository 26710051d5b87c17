package org.ridealong.delivery;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.security.SecureRandom;
import org.ridealong.platform.crypto.Crockford;

/** Codes of receipts and their JSON. */
@ApplicationScoped
class ReceiptPaper {
  private static final int CODE_CHARACTERS = 10;

  private final SecureRandom random;
  private final ObjectMapper json;

  ReceiptPaper(SecureRandom random, ObjectMapper json) {
    this.random = random;
    this.json = json;
  }

  String newCode() {
    return Crockford.grouped(Crockford.random(random, CODE_CHARACTERS));
  }

  String write(Receipt receipt) {
    try {
      return json.writeValueAsString(receipt);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("A receipt can be written", e);
    }
  }

  Receipt read(String receipt) {
    try {
      return json.readValue(receipt, Receipt.class);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("The receipt of a session is unreadable", e);
    }
  }
}
