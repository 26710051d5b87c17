package org.ridealong.launcher;

import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.QuarkusApplication;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.eclipse.microprofile.config.ConfigProvider;

/** Runs while the demo runs: sets up its content, says where everything is, and waits. */
public final class DemoApplication implements QuarkusApplication {

  private static Path folder;
  private static EmbeddedIdentity identity;
  private static DemoState wanted;

  private final DemoContent content;

  DemoApplication(DemoContent content) {
    this.content = content;
  }

  /** Tells the application, which Quarkus makes, what the command knows. */
  static void at(Path data, EmbeddedIdentity provider, DemoState simulated) {
    folder = data;
    identity = provider;
    wanted = simulated;
  }

  @Override
  public int run(String... arguments) throws IOException {
    int port = ConfigProvider.getConfig().getValue("quarkus.http.port", Integer.class);
    List<String> codes = content.prepare(folder, wanted);
    RunningDemo.write(folder, port, identity.accessToken("omar"));
    System.out.println(
        DemoTable.of("http://localhost:" + port, codes, folder, DemoState.read(folder)));
    Quarkus.waitForExit();
    Files.deleteIfExists(RunningDemo.file(folder));
    return 0;
  }
}
