package org.ridealong.delivery;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.UUID;
import org.ridealong.platform.crypto.CanonicalJson;
import org.ridealong.platform.crypto.Signer;

/**
 * What the candidate takes home: proof of what was handed in. The signature is Ed25519 over the RFC
 * 8785 form of all members but {@code publicKey} and {@code signature}, so anybody can check it
 * without this server.
 *
 * @param submittedAt when the last event was held, ISO 8601 UTC
 * @param headHash the browser's hash of the last event
 * @param chainHash the server's hash over the whole log
 * @param publicKey X.509 SubjectPublicKeyInfo in base64
 */
public record Receipt(
    String receiptCode,
    UUID sessionId,
    String submittedAt,
    int eventCount,
    int answerCount,
    String headHash,
    String chainHash,
    String keyId,
    String publicKey,
    String signature) {

  /** The text that is signed. */
  @JsonIgnore
  public String signedText() {
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    json.put("receiptCode", receiptCode);
    json.put("sessionId", sessionId.toString());
    json.put("submittedAt", submittedAt);
    json.put("eventCount", eventCount);
    json.put("answerCount", answerCount);
    json.put("headHash", headHash);
    json.put("chainHash", chainHash);
    json.put("keyId", keyId);
    return CanonicalJson.of(json);
  }

  /** Whether the signature is the key's over these members. */
  public boolean hasValidSignature() {
    return Signer.verify(publicKey, signedText(), signature);
  }

  Receipt signedBy(Signer signer) {
    return new Receipt(
        receiptCode,
        sessionId,
        submittedAt,
        eventCount,
        answerCount,
        headHash,
        chainHash,
        keyId,
        publicKey,
        signer.sign(signedText()));
  }
}
