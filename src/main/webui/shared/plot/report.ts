import { draw } from "./draw";

/**
 * Draws the plots of a report that is one file: each figure holds its specification as a data
 * block. Without this script the report still has all findings and tables.
 */
async function drawAll(): Promise<void> {
  for (const figure of document.querySelectorAll<HTMLElement>("figure[data-plot]")) {
    const place = figure.querySelector<HTMLElement>(".picture");
    const text = figure.querySelector("script[type='application/json']")?.textContent;
    if (place === null || text === null || text === undefined) {
      continue;
    }
    try {
      place.hidden = false;
      await draw(place, JSON.parse(text));
      figure.dataset["drawn"] = "yes";
    } catch {
      place.hidden = true;
      figure.dataset["drawn"] = "no";
    }
  }
  document.documentElement.dataset["drawn"] = "yes";
}

// What is folded away on the screen belongs on paper, unless it is marked as too long for it.
addEventListener("beforeprint", () => {
  for (const folded of document.querySelectorAll<HTMLDetailsElement>("details:not([open]):not(.long)")) {
    folded.open = true;
    folded.dataset["unfolded"] = "";
  }
});
addEventListener("afterprint", () => {
  for (const folded of document.querySelectorAll<HTMLDetailsElement>("details[data-unfolded]")) {
    folded.open = false;
    delete folded.dataset["unfolded"];
  }
});

void drawAll();
