package org.ridealong.launcher.analyze;

import picocli.CommandLine;

/**
 * The way in for {@code ./ridealong analyze}, which needs nothing of the server: the script starts
 * this class with the few jars that it uses, so that a small file is answered at once.
 */
public final class AnalyzeMain {

  private AnalyzeMain() {}

  public static void main(String... arguments) {
    System.exit(new CommandLine(new AnalyzeCommand()).execute(arguments));
  }
}
