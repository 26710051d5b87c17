import { Problem } from "../shared/api/problem";
import type { Account, staffApi } from "../shared/api/staff";
import { Store } from "../shared/store";

/** A role that has something to do at the desk. */
export type DeskRole = "assessor" | "lead-assessor";

/**
 * What the store knows of a page: its address after `#`, whose it is, and what has to be there before it is shown. The groups of
 * the address are the arguments of `load`.
 */
export interface DeskRoute {
  address: RegExp;
  roles: DeskRole[];
  load(...parts: string[]): Promise<unknown>;
}

export type DeskScreen<R extends DeskRoute> =
  | { name: "loading" }
  | { name: "sign-in" }
  | { name: "no-role" }
  | { name: "not-a-rater" }
  | { name: "not-found" }
  | { name: "failed" }
  | { name: "page"; route: R; content: unknown };

interface Surroundings {
  staff: typeof staffApi;
}

const ROLES: DeskRole[] = ["assessor", "lead-assessor"];

/** What the desk shows. The address after `#` says which page; the registry of pages says what that takes. */
export class DeskStore<R extends DeskRoute> extends Store {
  screen: DeskScreen<R> = { name: "loading" };
  account: Account | null = null;

  private journey = 0;

  constructor(
    private readonly around: Surroundings,
    private readonly routes: R[],
  ) {
    super();
  }

  /** Pages of the caller's roles. */
  mine(): R[] {
    return this.routes.filter((route) => this.may(route));
  }

  /** Goes to an address. Of two journeys that overlap, the later one decides what is shown. */
  async go(address: string): Promise<void> {
    this.show({ name: "loading" });
    await this.fetch(address);
  }

  /** Fetches the page anew and keeps what is shown until it is there. */
  async fetch(address: string): Promise<void> {
    const journey = ++this.journey;
    let screen: DeskScreen<R>;
    try {
      screen = await this.screenOf(address);
    } catch (failure) {
      screen = screenOfFailure(failure);
    }
    if (journey === this.journey) {
      this.show(screen);
    }
  }

  async signOut(): Promise<void> {
    await this.around.staff.logout();
    this.journey += 1;
    this.account = null;
    this.show({ name: "sign-in" });
  }

  private async screenOf(address: string): Promise<DeskScreen<R>> {
    this.account ??= await this.around.staff.account();
    if (!ROLES.some((role) => this.account!.roles.includes(role))) {
      return { name: "no-role" };
    }
    // No address is the first page of one's own: a lead who does not rate has no queue.
    const route = address === "" ? this.mine()[0] : this.routes.find((one) => one.address.test(address));
    if (route === undefined) {
      return { name: "not-found" };
    }
    if (!this.may(route)) {
      return { name: "no-role" };
    }
    const parts = route.address.exec(address)?.slice(1) ?? [];
    return { name: "page", route, content: await route.load(...parts) };
  }

  private may(route: R): boolean {
    return route.roles.some((role) => this.account?.roles.includes(role));
  }

  private show(screen: DeskScreen<R>): void {
    this.screen = screen;
    this.changed();
  }
}

function screenOfFailure<R extends DeskRoute>(failure: unknown): DeskScreen<R> {
  switch (failure instanceof Problem ? failure.status : 0) {
    case 401:
      return { name: "sign-in" };
    case 403:
      return { name: failure instanceof Problem && failure.slug === "not-a-rater" ? "not-a-rater" : "no-role" };
    case 404:
      return { name: "not-found" };
    default:
      return { name: "failed" };
  }
}
