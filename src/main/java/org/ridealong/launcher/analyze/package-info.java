/**
 * Offline psychometrics: {@code ./ridealong analyze KIND --data FILE --out DIR}. {@link
 * org.ridealong.launcher.analyze.AnalyzeCommand} lists the kinds, each a package below; {@code run}
 * holds what they share and says how to add one; {@code csv} reads and writes the files. Nothing
 * here starts Quarkus, and all figures come from {@code org.ridealong.psychometrics}.
 */
package org.ridealong.launcher.analyze;
