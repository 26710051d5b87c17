package org.ridealong.browser;

import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

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

  /** Kills the processes that show pages, as a machine without memory does; the browser lives. */
  void killTabs() {
    CDPSession devTools = browser.newBrowserCDPSession();
    JsonArray processes = devTools.send("SystemInfo.getProcessInfo").getAsJsonArray("processInfo");
    int killed = 0;
    for (JsonElement process : processes) {
      if (process.getAsJsonObject().get("type").getAsString().equals("renderer")) {
        long id = process.getAsJsonObject().get("id").getAsLong();
        killed += ProcessHandle.of(id).filter(ProcessHandle::destroyForcibly).isPresent() ? 1 : 0;
      }
    }
    devTools.detach();
    assertTrue(killed > 0, "No tab was killed");
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
