import { describe, expect, it } from "vitest";
import { Problem } from "../shared/api/problem";
import { type DeskRoute, DeskStore } from "./desk-store";

const ASSESSOR = ["assessor"];
const LEAD = ["lead-assessor"];

function staff(roles: string[]): ConstructorParameters<typeof DeskStore>[0] {
  return { staff: { account: () => Promise.resolve({ name: "Noor", roles }), logout: () => Promise.resolve() } } as never;
}

function routes(load: (...parts: string[]) => Promise<unknown> = (...parts) => Promise.resolve(parts)): DeskRoute[] {
  return [
    { address: /^\/$/, roles: ["assessor"], load },
    { address: /^\/lead\/answers\/(\w+)$/, roles: ["lead-assessor"], load },
  ];
}

describe("DeskStore", () => {
  it("gives a page the parts of its address", async () => {
    const store = new DeskStore(staff(LEAD), routes());
    await store.go("/lead/answers/7K2M");
    expect(store.screen).toMatchObject({ name: "page", content: ["7K2M"] });
  });

  it.each([
    [ASSESSOR, 0],
    [LEAD, 1],
  ])("begins %s at the first page of their own", async (roles, first) => {
    const pages = routes();
    const store = new DeskStore(staff(roles), pages);
    await store.go("");
    expect(store.screen).toMatchObject({ name: "page", route: pages[first] });
  });

  it.each([
    [ASSESSOR, "/lead/answers/7K2M", "no-role"],
    [LEAD, "/", "no-role"],
    [["psychometrician"], "", "no-role"],
    [LEAD, "/nowhere", "not-found"],
  ])("keeps %s from %s with %s", async (roles, address, screen) => {
    const asked: unknown[] = [];
    const store = new DeskStore(staff(roles), routes((...parts) => Promise.resolve(asked.push(parts))));
    await store.go(address);
    expect(store.screen.name).toBe(screen);
    expect(asked).toEqual([]);
  });

  it.each([
    [401, "not-signed-in", "sign-in"],
    [403, "not-allowed", "no-role"],
    [403, "not-a-rater", "not-a-rater"],
    [404, "pool-unknown", "not-found"],
    [0, "no-answer", "failed"],
  ])("shows a screen of its own for a refusal with %i %s", async (status, slug, screen) => {
    const store = new DeskStore(staff(ASSESSOR), routes(() => Promise.reject(new Problem(status, slug, "title"))));
    await store.go("/");
    expect(store.screen.name).toBe(screen);
  });

  it("shows nothing that arrives after the person has signed out", async () => {
    let late: (content: unknown) => void = () => undefined;
    const store = new DeskStore(staff(ASSESSOR), routes(() => new Promise((done) => (late = done))));
    const journey = store.go("/");
    await Promise.resolve();
    await store.signOut();
    late("an answer");
    await journey;
    expect(store.screen.name).toBe("sign-in");
  });
});
