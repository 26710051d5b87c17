package org.ridealong.launcher;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Optional;
import org.ridealong.launcher.demodata.PlantedTruths;
import org.ridealong.launcher.demodata.Simulation;
import org.ridealong.platform.crypto.Keys;
import org.ridealong.platform.crypto.Sealing;

/**
 * What a demo's folder remembers of its simulated data: from which seed, and whether they are
 * whole. The seed of a sealed demo is encrypted under the folder's master key, so that nobody reads
 * by accident what is planted; who has the folder can always reveal it.
 *
 * @param candidates how many were simulated; none at all with 0
 * @param finished whether all data are there
 */
record DemoState(long seed, int candidates, boolean sealed, boolean finished) {

  static final long DEFAULT_SEED = 20261125;
  static final int DEFAULT_CANDIDATES = 1000;

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String PURPOSE = "demo-seal";

  static Path file(Path folder) {
    return folder.resolve("demo-data.json");
  }

  static Path truths(Path folder) {
    return folder.resolve("planted-truths.json");
  }

  static Optional<DemoState> read(Path folder) throws IOException {
    if (Files.notExists(file(folder))) {
      return Optional.empty();
    }
    JsonNode json = JSON.readTree(Files.readString(file(folder)));
    boolean sealed = json.get("sealed").booleanValue();
    return Optional.of(
        new DemoState(
            sealed ? opened(folder, json.get("seed").textValue()) : json.get("seed").longValue(),
            json.get("candidates").intValue(),
            sealed,
            json.get("finished").booleanValue()));
  }

  void write(Path folder) throws IOException {
    ObjectNode json = JSON.createObjectNode();
    if (sealed) {
      json.put("seed", closed(folder));
    } else {
      json.put("seed", seed);
    }
    json.put("candidates", candidates).put("sealed", sealed).put("finished", finished);
    PrivateFiles.write(file(folder), json.toPrettyString() + "\n");
  }

  DemoState done() {
    return new DemoState(seed, candidates, sealed, true);
  }

  Simulation simulation() {
    return sealed ? Simulation.sealed(seed, candidates) : Simulation.open(seed, candidates);
  }

  void writeTruths(Path folder) throws IOException {
    PrivateFiles.write(truths(folder), PlantedTruths.file(simulation()).toPrettyString() + "\n");
  }

  private String closed(Path folder) throws IOException {
    byte[] plain = Long.toString(seed).getBytes(StandardCharsets.UTF_8);
    byte[] sealedSeed = Sealing.seal(key(folder), plain, PURPOSE, new SecureRandom());
    return Base64.getEncoder().encodeToString(sealedSeed);
  }

  private static long opened(Path folder, String sealedSeed) throws IOException {
    byte[] bytes =
        Sealing.open(key(folder), Base64.getDecoder().decode(sealedSeed), PURPOSE)
            .orElseThrow(
                () -> new Refusal(file(folder) + " does not belong to this folder's master.key."));
    return Long.parseLong(new String(bytes, StandardCharsets.UTF_8));
  }

  private static byte[] key(Path folder) throws IOException {
    String master = Files.readString(folder.resolve("master.key")).trim();
    return new Keys(Base64.getDecoder().decode(master)).derive(PURPOSE);
  }
}
