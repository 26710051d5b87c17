package org.ridealong.browser;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;

/** The distribution's own Chromium, without a window and without calls to the outside. */
final class Chromium implements AutoCloseable {

  private static final List<String> FLAGS =
      List.of(
          "--no-sandbox",
          "--disable-gpu",
          "--disable-quic",
          "--disable-background-networking",
          "--disable-component-update",
          "--disable-sync",
          "--mute-audio");

  /** What comes at all comes within this time, even where other tests take the machine. */
  private static final double PATIENCE_MS = 20_000;

  private final Playwright playwright;
  private final Browser browser;

  private Chromium(Playwright playwright, Browser browser) {
    this.playwright = playwright;
    this.browser = browser;
  }

  static Chromium start() {
    return start(FLAGS);
  }

  /** The browser of somebody who has set its text to twice the usual size. */
  static Chromium withLargeText() {
    List<String> flags = new ArrayList<>(FLAGS);
    flags.add("--blink-settings=defaultFontSize=32");
    return start(flags);
  }

  private static Chromium start(List<String> flags) {
    Playwright playwright = playwright();
    Browser browser =
        playwright
            .chromium()
            .launch(new BrowserType.LaunchOptions().setExecutablePath(program()).setArgs(flags));
    return new Chromium(playwright, browser);
  }

  /** A browser whose profile stays on the disk, so that it can be killed and opened again. */
  static BrowserContext withProfile(Playwright playwright, Path profile) {
    return playwright
        .chromium()
        .launchPersistentContext(
            profile,
            new BrowserType.LaunchPersistentContextOptions()
                .setExecutablePath(program())
                .setLocale("en-US")
                .setArgs(FLAGS));
  }

  static Playwright playwright() {
    PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE_MS);
    return Playwright.create(
        new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
  }

  /** A fresh browser of somebody: no cookies, nothing kept. */
  BrowserContext person(int width, int height) {
    return browser.newContext(
        new Browser.NewContextOptions().setViewportSize(width, height).setLocale("en-US"));
  }

  /** A fresh browser with settings of its own. */
  BrowserContext readerWith(Browser.NewContextOptions options) {
    return browser.newContext(options);
  }

  /**
   * Kills the processes that show pages, as a machine without memory does; the browser lives. Comes
   * back when the browser knows it: until then it may give a dead process to the next page.
   */
  void killTabs() {
    CDPSession devTools = browser.newBrowserCDPSession();
    Set<Long> killed = pageProcesses(devTools);
    assertFalse(killed.isEmpty(), "There is no tab");
    for (long id : killed) {
      ProcessHandle.of(id).ifPresent(ProcessHandle::destroyForcibly);
    }
    long latest = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos((long) PATIENCE_MS);
    while (!Collections.disjoint(killed, pageProcesses(devTools))) {
      assertTrue(System.nanoTime() < latest, "The browser does not notice that its tabs are gone");
    }
    devTools.detach();
  }

  private static Set<Long> pageProcesses(CDPSession devTools) {
    Set<Long> ids = new HashSet<>();
    for (JsonElement each :
        devTools.send("SystemInfo.getProcessInfo").getAsJsonArray("processInfo")) {
      JsonObject process = each.getAsJsonObject();
      if (process.get("type").getAsString().equals("renderer")) {
        ids.add(process.get("id").getAsLong());
      }
    }
    return ids;
  }

  @Override
  public void close() {
    browser.close();
    playwright.close();
  }

  private static Path program() {
    return Path.of("/usr/bin/chromium");
  }
}
