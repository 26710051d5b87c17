import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { Problem } from "../../shared/api/problem";
import type { RatingSheet, RatingTask } from "../../shared/api/rating";
import type { Kept, SheetKeep } from "./kept-sheet";
import { type Draft, RatingStore } from "./rating-store";
import { choose, emptySheet } from "./sheet";

const NOON = Date.parse("2026-11-25T12:00:00Z");
const sheet = (level: number): RatingSheet => choose(emptySheet(), "DE", { level }, []);
const iso = (ms: number) => new Date(ms).toISOString();
const stale = () => new Problem(409, "rating-draft-stale", "stale");

class Keep implements SheetKeep {
  readonly kept = new Map<string, Kept>();
  read = (id: string) => this.kept.get(id) ?? null;
  write = (id: string, kept: Kept) => void this.kept.set(id, kept);
  drop = (id: string) => void this.kept.delete(id);
}

/** A server that counts savings and can be made to fail. */
class Server {
  draft: Draft | null = null;
  readonly failures: Problem[] = [];
  /** Whether a failing call is carried out all the same: its answer was lost. */
  carriedOut = false;
  submitted: RatingSheet[] = [];

  saveDraft = vi.fn(async (_id: string, saved: RatingSheet, basedOn: number) => {
    const failure = this.failures.shift();
    if (failure !== undefined && !this.carriedOut) {
      throw failure;
    }
    if (basedOn !== (this.draft?.version ?? 0)) {
      throw stale();
    }
    this.draft = { sheet: saved, savedAt: iso(Date.now()), version: basedOn + 1 };
    if (failure !== undefined) {
      throw failure;
    }
    return { savedAt: this.draft.savedAt, expiresAt: iso(Date.now() + 1_200_000), version: this.draft.version };
  });

  task = vi.fn(async () => this.read());

  submit = vi.fn(async (_id: string, handedIn: RatingSheet) => {
    const failure = this.failures.shift();
    if (failure !== undefined) {
      throw failure;
    }
    this.submitted.push(handedIn);
  });

  read(): RatingTask {
    return { assignmentId: "a", serverTime: iso(Date.now() + 5_000), expiresAt: iso(Date.now() + 1_205_000), draft: this.draft } as RatingTask;
  }
}

let server: Server;
let keep: Keep;
const open = () => new RatingStore({ api: server as never, keep, now: () => Date.now() }, server.read());

beforeEach(() => {
  vi.useFakeTimers({ now: NOON });
  server = new Server();
  keep = new Keep();
});
afterEach(() => void vi.useRealTimers());

describe("saving", () => {
  it("sends several changes at once, shortly after the last, and well within two seconds", async () => {
    const store = open();
    store.change(sheet(2));
    store.change(sheet(3));
    expect(store.saving.name).toBe("changed");
    await vi.advanceTimersByTimeAsync(1_000);
    expect(server.saveDraft.mock.calls).toEqual([["a", sheet(3), 0]]);
    expect(store.saving).toEqual({ name: "saved", at: server.draft!.savedAt });
    expect(keep.kept.size).toBe(0);
  });

  it("sends nothing where nothing changed", async () => {
    server.draft = { sheet: sheet(3), savedAt: iso(NOON), version: 4 };
    const store = open();
    store.change(sheet(3));
    await vi.advanceTimersByTimeAsync(60_000);
    expect(server.saveDraft).not.toHaveBeenCalled();
  });

  it("goes on trying while the server is silent, and keeps the sheet in the window meanwhile", async () => {
    server.failures.push(Problem.noAnswer(), new Problem(503, "unavailable", "busy"));
    const store = open();
    store.change(sheet(3));
    await vi.advanceTimersByTimeAsync(1_000);
    expect(store.saving.name).toBe("offline");
    expect(keep.kept.get("a")!.sheet).toEqual(sheet(3));
    await vi.advanceTimersByTimeAsync(7_000);
    expect(store.saving.name).toBe("saved");
    expect(server.draft!.sheet).toEqual(sheet(3));
  });

  it("takes a draft whose answer was lost on the way for its own", async () => {
    server.failures.push(Problem.noAnswer());
    server.carriedOut = true;
    const store = open();
    store.change(sheet(3));
    await vi.advanceTimersByTimeAsync(1_000);
    store.change(sheet(4));
    await vi.advanceTimersByTimeAsync(10_000);
    expect(store.hurdle).toBeNull();
    expect(server.draft).toMatchObject({ sheet: sheet(4), version: 2 });
  });

  it("says that the server does not take a sheet, or does not know who asks", async () => {
    for (const [failure, saving] of [
      [new Problem(422, "rating-sheet-invalid", "No such sign."), { name: "refused", why: "No such sign." }],
      [new Problem(401, "not-signed-in", "title"), { name: "signed-out" }],
    ] as const) {
      server.failures.push(failure);
      const store = open();
      store.change(sheet(3));
      await vi.advanceTimersByTimeAsync(1_000);
      expect(store.saving).toEqual(saving);
      store.dispose();
    }
  });
});

describe("a reload", () => {
  it("loses nothing that was not saved yet", async () => {
    server.failures.push(Problem.noAnswer());
    const before = open();
    before.change(sheet(3));
    before.dispose();
    const after = open();
    expect(after.sheet).toEqual(sheet(3));
    await vi.advanceTimersByTimeAsync(10_000);
    expect(server.draft!.sheet).toEqual(sheet(3));
  });

  it("goes on from the server's draft where the window has nothing newer", () => {
    server.draft = { sheet: sheet(5), savedAt: iso(NOON), version: 2 };
    expect(open().sheet).toEqual(sheet(5));
  });

  it("asks where another window saved since", () => {
    keep.write("a", { sheet: sheet(2), base: 1, sent: [], savedAt: NOON });
    server.draft = { sheet: sheet(5), savedAt: iso(NOON), version: 2 };
    expect(open()).toMatchObject({ sheet: sheet(2), hurdle: { name: "conflict", theirs: { sheet: sheet(5) } } });
  });

  it("knows a draft that this window had sent", async () => {
    keep.write("a", { sheet: sheet(4), base: 1, sent: [sheet(3)], savedAt: NOON });
    server.draft = { sheet: sheet(3), savedAt: iso(NOON), version: 2 };
    const store = open();
    expect(store.hurdle).toBeNull();
    await vi.advanceTimersByTimeAsync(1_000);
    expect(server.draft).toMatchObject({ sheet: sheet(4), version: 3 });
  });
});

describe("another window", () => {
  const other: Draft = { sheet: sheet(5), savedAt: iso(NOON), version: 1 };

  async function conflicted(): Promise<RatingStore> {
    const store = open();
    server.draft = other;
    store.change(sheet(2));
    await vi.advanceTimersByTimeAsync(1_000);
    expect(store.hurdle).toEqual({ name: "conflict", theirs: other });
    return store;
  }

  it("is never overwritten without asking, and nothing changes meanwhile", async () => {
    const store = await conflicted();
    store.change(sheet(3));
    await vi.advanceTimersByTimeAsync(60_000);
    expect(store.sheet).toEqual(sheet(2));
    expect(server.draft).toEqual(other);
  });

  it("gives its draft, and the own sheet can be had back", async () => {
    const store = await conflicted();
    store.takeTheirs();
    expect(store).toMatchObject({ sheet: sheet(5), hurdle: null });
    store.undo();
    expect(store.sheet).toEqual(sheet(2));
  });

  it("gives way when told so", async () => {
    const store = await conflicted();
    await store.keepMine();
    expect(server.draft).toMatchObject({ sheet: sheet(2), version: 2 });
  });
});

describe("a claim", () => {
  it("runs out by the server's clock, and what was put down is kept", async () => {
    const store = open();
    server.failures.push(Problem.noAnswer(), ...Array.from({ length: 200 }, () => Problem.noAnswer()));
    store.change(sheet(3));
    await vi.advanceTimersByTimeAsync(1_199_000);
    expect(store.hurdle).toBeNull();
    await vi.advanceTimersByTimeAsync(2_000);
    expect(store.hurdle).toEqual({ name: "expired" });
    expect(keep.kept.get("a")!.sheet).toEqual(sheet(3));
  });

  it("is renewed by every saving", async () => {
    const store = open();
    await vi.advanceTimersByTimeAsync(1_000_000);
    await store.save();
    await vi.advanceTimersByTimeAsync(1_000_000);
    expect(store.hurdle).toBeNull();
  });

  it.each([
    [410, "claim-expired", "expired"],
    [409, "claim-ended", "ended"],
    [404, "assignment-unknown", "ended"],
  ])("is over with %i %s", async (status, slug, hurdle) => {
    const store = open();
    server.failures.push(new Problem(status, slug, "title"));
    store.change(sheet(3));
    await vi.advanceTimersByTimeAsync(1_000);
    expect(store).toMatchObject({ hurdle: { name: hurdle }, saving: { name: "changed" } });
    expect(keep.kept.get("a")!.sheet).toEqual(sheet(3));
  });
});

describe("handing in", () => {
  it("sends what is there and keeps nothing of it", async () => {
    const store = open();
    store.change(sheet(3));
    expect(await store.submit()).toBe(true);
    await vi.advanceTimersByTimeAsync(60_000);
    expect(server.submitted).toEqual([sheet(3)]);
    expect(server.saveDraft).not.toHaveBeenCalled();
    expect(keep.kept.size).toBe(0);
  });

  it("keeps the sheet open when no answer came", async () => {
    const store = open();
    store.change(sheet(3));
    server.failures.push(Problem.noAnswer());
    await expect(store.submit()).rejects.toThrow("did not answer");
    expect(store).toMatchObject({ closed: false, sheet: sheet(3) });
    expect(keep.kept.get("a")!.sheet).toEqual(sheet(3));
  });

  it("says that the claim ran out meanwhile", async () => {
    const store = open();
    store.change(sheet(3));
    server.failures.push(new Problem(410, "claim-expired", "title"));
    expect(await store.submit()).toBe(false);
    expect(store.hurdle).toEqual({ name: "expired" });
  });
});

describe("leaving", () => {
  it("sends what was not sent yet, and nothing after that", async () => {
    const store = open();
    store.change(sheet(3));
    await store.leave();
    expect(server.draft!.sheet).toEqual(sheet(3));
    await vi.advanceTimersByTimeAsync(2_000_000);
    expect(store.hurdle).toBeNull();
    expect(server.saveDraft).toHaveBeenCalledTimes(1);
  });

  it("sends no draft of what was handed in", async () => {
    const store = open();
    store.change(sheet(3));
    await store.submit();
    await store.leave();
    expect(server.saveDraft).not.toHaveBeenCalled();
  });
});

describe("undo", () => {
  it("goes back one change at a time", () => {
    const store = open();
    store.change(sheet(1));
    store.change(sheet(2));
    store.undo();
    expect(store.sheet).toEqual(sheet(1));
    store.undo();
    expect(store).toMatchObject({ sheet: emptySheet(), canUndo: false });
  });
});
