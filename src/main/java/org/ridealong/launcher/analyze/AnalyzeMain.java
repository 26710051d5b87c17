package org.ridealong.launcher.analyze;

import org.ridealong.launcher.analyze.run.AnalysisKind;
import picocli.CommandLine;

/**
 * The way in for {@code ./ridealong analyze}, which needs nothing of the server: the script starts
 * this class with the few jars that it uses, so that a small file is answered at once.
 */
public final class AnalyzeMain {

  private AnalyzeMain() {}

  public static void main(String... arguments) {
    System.exit(command().execute(arguments));
  }

  static CommandLine command() {
    CommandLine command =
        new CommandLine(new AnalyzeCommand()).setCaseInsensitiveEnumValuesAllowed(true);
    command.setCommandName("ridealong analyze");
    String version = "Ridealong " + AnalysisKind.VERSION;
    command.getCommandSpec().version(version);
    command.getSubcommands().values().forEach(kind -> kind.getCommandSpec().version(version));
    return command;
  }
}
