package org.ridealong.launcher;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.ridealong.launcher.demodata.PlantedTruths;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Says what is planted in a demo. */
@Command(
    name = "reveal",
    description = "Print what is planted in the data of a demo, sealed or not.",
    mixinStandardHelpOptions = true)
final class DemoRevealCommand implements Callable<Integer> {

  @Option(names = "--data", description = "Folder of the demo (default: .ridealong).")
  private Path data = Path.of(".ridealong");

  @Spec private CommandSpec spec;

  @Override
  public Integer call() throws IOException {
    Path folder = data.toAbsolutePath().normalize();
    DemoState state =
        DemoState.read(folder)
            .filter(kept -> kept.candidates() > 0)
            .orElseThrow(() -> new Refusal(folder + " holds no demo with simulated data."));
    state.writeTruths(folder);
    spec.commandLine().getOut().print(PlantedTruths.table(state.simulation()));
    spec.commandLine().getOut().printf("All of it: %s%n", DemoState.truths(folder));
    return 0;
  }
}
