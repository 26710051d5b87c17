import { describe, expect, it } from "vitest";
import { Problem } from "../shared/api/problem";
import { LabStore } from "./lab-store";

type Surroundings = ConstructorParameters<typeof LabStore>[0];

const FORM = "0190a1b2-0000-7000-8000-000000000001";
const ITEM = "0190a1b2-0000-7000-8000-000000000002";

/** A server that answers everything; a test overrides what it is about. */
function around(analysis: Record<string, unknown> = {}, roles = ["psychometrician"]): Surroundings {
  const plot = (...parts: string[]) => Promise.resolve({ name: parts[parts.length - 1] });
  return {
    analysis: {
      forms: () => Promise.resolve({ forms: [] }),
      summary: () => Promise.resolve({ n: 3 }),
      itemStatistics: () => Promise.resolve({ items: [] }),
      item: () => Promise.resolve({ omitted: { n: 0 } }),
      formPlot: plot,
      itemPlot: plot,
      ...analysis,
    },
    staff: { account: () => Promise.resolve({ name: "Priya", roles }), logout: () => Promise.resolve() },
  } as unknown as Surroundings;
}

describe("LabStore", () => {
  it("gathers everything that the page of a form shows", async () => {
    const store = new LabStore(around());
    await store.go({ form: FORM, item: null });
    expect(store.screen).toEqual({
      name: "form",
      summary: { n: 3 },
      table: { items: [] },
      histogram: { name: "score-histogram" },
      scatter: { name: "item-scatter" },
    });
  });

  it("asks for no distractors where nothing is chosen", async () => {
    const asked: string[] = [];
    const store = new LabStore(
      around({
        item: () => Promise.resolve({ omitted: null }),
        itemPlot: (_form: string, _item: string, plot: string) => {
          asked.push(plot);
          return Promise.resolve({ name: plot });
        },
      }),
    );
    await store.go({ form: FORM, item: ITEM });
    expect(asked).toEqual(["response-times"]);
    expect(store.screen).toMatchObject({ name: "item", distractors: null });
  });

  it("asks for levels and lengths where something is written", async () => {
    const store = new LabStore(around({ item: () => Promise.resolve({ omitted: null, written: { criteria: [] } }) }));
    await store.go({ form: FORM, item: ITEM });
    expect(store.screen).toMatchObject({ written: { levels: { name: "levels" }, lengths: { name: "answer-lengths" } } });
  });

  it("gathers what the page about raters shows", async () => {
    const store = new LabStore(around({ raters: () => Promise.resolve({ raters: [] }) }));
    await store.go({ form: FORM, item: null, raters: true });
    expect(store.screen).toEqual({ name: "raters", table: { raters: [] }, leniency: { name: "rater-leniency" } });
  });

  it.each([
    [401, "sign-in"],
    [403, "no-role"],
    [404, "not-found"],
    [503, "failed"],
  ])("shows a screen of its own for a refusal with %i", async (status, screen) => {
    const store = new LabStore(around({ summary: () => Promise.reject(new Problem(status, "slug", "title")) }));
    await store.go({ form: FORM, item: null });
    expect(store.screen.name).toBe(screen);
  });

  it("keeps what is shown while it is fetched anew", async () => {
    const store = new LabStore(around());
    await store.go({ form: null, item: null });
    const seen: string[] = [];
    store.subscribe(() => seen.push(store.screen.name));
    await store.fetch({ form: null, item: null });
    expect(seen).toEqual(["forms"]);
  });

  it("shows the later of two journeys, whichever ends last", async () => {
    let late: (summary: unknown) => void = () => undefined;
    const store = new LabStore(around({ summary: () => new Promise((done) => (late = done)) }));
    const first = store.go({ form: FORM, item: null });
    await store.go({ form: null, item: null });
    late({ n: 1 });
    await first;
    expect(store.screen.name).toBe("forms");
  });

  it("shows nothing of the lab to another role", async () => {
    const store = new LabStore(around({}, ["assessor"]));
    await store.go({ form: FORM, item: null });
    expect(store.screen.name).toBe("no-role");
  });
});
