import { describe, expect, it } from "vitest";
import { Problem } from "../../shared/api/problem";
import type { PlanContent } from "../../shared/api/scores";
import { ScoresStore } from "./scores-store";

type Surroundings = ConstructorParameters<typeof ScoresStore>[0];

const PLAN = "0190a1b2-0000-7000-8000-000000000003";
const RUN = "0190a1b2-0000-7000-8000-000000000004";
const OTHER = "0190a1b2-0000-7000-8000-000000000005";

/** A server that answers everything; a test overrides what it is about. */
function around(scores: Record<string, unknown> = {}): Surroundings {
  const plan = { planId: PLAN, revision: 1, draft: { title: "As it was" } };
  return {
    scores: {
      plans: () => Promise.resolve([]),
      plan: () => Promise.resolve(plan),
      runs: () =>
        Promise.resolve([
          { runId: RUN, planId: PLAN, formVersionId: "one" },
          { runId: OTHER, planId: "another", formVersionId: "one" },
          { runId: "far", planId: "another", formVersionId: "two" },
        ]),
      run: () => Promise.resolve({ runId: RUN, formVersionId: "one" }),
      summary: () => Promise.resolve({}),
      histogram: () => Promise.resolve({}),
      scores: (_run: string, page: number) => Promise.resolve({ page }),
      ...scores,
    },
    analysis: { forms: () => Promise.resolve({ forms: [] }) },
  } as unknown as Surroundings;
}

const title = (to: string) => (draft: PlanContent) => ({ ...draft, title: to });

describe("ScoresStore", () => {
  it("shows a plan with its own runs", async () => {
    const store = new ScoresStore(around());
    await store.go(`plans/${PLAN}`);
    expect(store.screen).toMatchObject({ name: "plan", changed: false, runs: [{ runId: RUN }] });
  });

  it("offers only other runs over the same form to compare with", async () => {
    const store = new ScoresStore(around());
    await store.go(`runs/${RUN}`);
    expect(store.screen).toMatchObject({ name: "run", others: [{ runId: OTHER }] });
  });

  it("keeps an edit on the page until the server has saved it", async () => {
    let saved: unknown[] = [];
    const store = new ScoresStore(
      around({
        save: (...call: unknown[]) => {
          saved = call;
          return Promise.resolve({ planId: PLAN, revision: 2, draft: { title: "Saved" } });
        },
      }),
    );
    await store.go(`plans/${PLAN}`);
    store.edit(title("Edited"));
    expect(store.screen).toMatchObject({ changed: true, draft: { title: "Edited" }, plan: { revision: 1 } });
    await store.save();
    expect(saved).toEqual([PLAN, 1, { title: "Edited" }]);
    expect(store.screen).toMatchObject({ changed: false, draft: { title: "Saved" }, plan: { revision: 2 } });
  });

  it("keeps the edit and says why when saving is refused", async () => {
    const stale = new Problem(409, "scoring-plan-draft-stale", "Changed");
    const store = new ScoresStore(around({ save: () => Promise.reject(stale) }));
    await store.go(`plans/${PLAN}`);
    store.edit(title("Edited"));
    await store.save();
    expect(store.problem).toBe(stale);
    expect(store.busy).toBe(false);
    expect(store.screen).toMatchObject({ changed: true, draft: { title: "Edited" } });
  });

  it("does one thing at a time", async () => {
    let signed = 0;
    const store = new ScoresStore(
      around({
        sign: () => {
          signed++;
          return Promise.resolve();
        },
      }),
    );
    await store.go(`plans/${PLAN}`);
    await Promise.all([store.sign(1, "hash", "Fine."), store.sign(1, "hash", "Fine.")]);
    expect(signed).toBe(1);
  });

  it("shows what the later of two journeys leads to", async () => {
    let finish: (value: unknown) => void = () => undefined;
    const store = new ScoresStore(around({ plan: () => new Promise((resolve) => (finish = resolve)) }));
    const slow = store.go(`plans/${PLAN}`);
    await store.go("");
    finish({ planId: PLAN, draft: {} });
    await slow;
    expect(store.screen.name).toBe("list");
  });

  it("says that a run cannot be had", async () => {
    const store = new ScoresStore(around({ run: () => Promise.reject(new Problem(404, "scoring-run-unknown", "No")) }));
    await store.go(`runs/${RUN}`);
    expect(store.screen).toMatchObject({ name: "failed", problem: { status: 404 } });
  });
});
