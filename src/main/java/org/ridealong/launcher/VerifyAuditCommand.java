package org.ridealong.launcher;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.QuarkusApplication;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.ridealong.delivery.AuditFinding;
import org.ridealong.delivery.AuditReport;
import org.ridealong.delivery.AuditService;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Checks every hash chain. */
@Command(
    name = "verify-audit",
    description = "Recompute every hash chain and compare it with receipts and checkpoints.",
    mixinStandardHelpOptions = true)
final class VerifyAuditCommand implements Callable<Integer> {

  private static final ObjectMapper JSON = new ObjectMapper();

  @Option(names = "--data", description = "Folder of the instance (default: .ridealong).")
  private Path data = Path.of(".ridealong");

  @Option(names = "--json", description = "Print the report as JSON.")
  private boolean asJson;

  @Override
  public Integer call() throws IOException {
    Path folder = data.toAbsolutePath().normalize();
    if (Files.notExists(folder.resolve("master.key"))) {
      throw new Refusal(folder + " holds no instance.");
    }
    if (RunningDemo.find(folder).isPresent()) {
      throw new Refusal("The demo of " + folder + " runs; stop it first.");
    }
    try (EmbeddedInstance instance = EmbeddedInstance.start(folder, 0)) {
      Quarkus.run(Verification.class);
    }
    print(Verification.report);
    return Verification.report.isClean() ? 0 : 1;
  }

  /** Runs the check inside the instance. */
  public static final class Verification implements QuarkusApplication {
    private static AuditReport report;
    private final AuditService audit;

    Verification(AuditService audit) {
      this.audit = audit;
    }

    @Override
    public int run(String... arguments) {
      report = audit.verify();
      return 0;
    }
  }

  private void print(AuditReport report) throws IOException {
    if (asJson) {
      System.out.println(JSON.writerWithDefaultPrettyPrinter().writeValueAsString(report));
      return;
    }
    System.out.printf(
        "%d sessions, %d events, %d checkpoints: %s%n",
        report.sessions(),
        report.events(),
        report.checkpoints(),
        report.isClean() ? "every hash holds." : report.findings().size() + " findings.");
    for (AuditFinding finding : report.findings()) {
      String row =
          finding.sequence() == null
              ? ""
              : ", epoch " + finding.epoch() + ", sequence " + finding.sequence();
      System.out.printf("  session %s%s: %s%n", finding.session(), row, finding.what());
    }
  }
}
