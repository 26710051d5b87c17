import { Problem } from "../../shared/api/problem";
import type { Lease, RatingApi, RatingSheet, RatingTask } from "../../shared/api/rating";
import { Store } from "../../shared/store";
import type { SheetKeep } from "./kept-sheet";
import { emptySheet, sameSheet } from "./sheet";

/** Whether the server has what is put down. */
export type Saving =
  | { name: "nothing" }
  | { name: "changed" }
  | { name: "saving" }
  | { name: "saved"; at: string }
  /** No answer came; it is tried again, and the sheet is kept in this window. */
  | { name: "offline" }
  | { name: "signed-out" }
  /** The server does not take the sheet. */
  | { name: "refused"; why: string };

/** What keeps the rater from going on; nothing is saved meanwhile. */
export type Hurdle =
  | { name: "expired" }
  /** It was handed in, given back or sent on in another window. */
  | { name: "ended" }
  | { name: "conflict"; theirs: Draft };

export interface Draft {
  sheet: RatingSheet;
  savedAt: string;
  version: number;
}

interface Surroundings {
  api: Pick<RatingApi, "task" | "saveDraft" | "submit">;
  keep: SheetKeep;
  /** Milliseconds of the browser's clock. */
  now(): number;
}

/** The draft goes out so long after a change; the design allows 2 s. */
const SAVE_AFTER_MS = 800;
const RETRY_MS = [2_000, 4_000, 8_000, 15_000];
const LONGEST_HISTORY = 50;

/**
 * One answer on the desk: the sheet, and how the server's draft of it stands. A change is kept in the window at once and saved
 * shortly after. Another window's savings are never overwritten without asking.
 */
export class RatingStore extends Store {
  sheet: RatingSheet;
  saving: Saving;
  hurdle: Hurdle | null = null;
  /** When the claim runs out, in milliseconds of the browser's clock. */
  expiresAt: number;
  submitting = false;

  /** Whether the claim has ended from here. */
  private done = false;
  private base: number;
  private sent: RatingSheet[] = [];
  private history: RatingSheet[] = [];
  private failures = 0;
  private flight: Promise<void> | null = null;
  private saveTimer: ReturnType<typeof setTimeout> | undefined;
  private leaseTimer: ReturnType<typeof setTimeout> | undefined;

  constructor(
    private readonly around: Surroundings,
    readonly task: RatingTask,
  ) {
    super();
    const draft = task.draft ?? null;
    this.sheet = draft?.sheet ?? emptySheet();
    this.base = draft?.version ?? 0;
    this.saving = draft === null ? { name: "nothing" } : { name: "saved", at: draft.savedAt };
    this.expiresAt = this.around.now() + (Date.parse(task.expiresAt) - Date.parse(task.serverTime));
    this.watchLease();
    this.recover(draft);
  }

  get canUndo(): boolean {
    return this.history.length > 0 && !this.closed;
  }

  /** Whether nothing can be changed now. */
  get closed(): boolean {
    return this.hurdle !== null || this.submitting;
  }

  /** Puts something down. */
  change(sheet: RatingSheet): void {
    if (this.closed || sameSheet(sheet, this.sheet)) {
      return;
    }
    this.history = [...this.history, this.sheet].slice(-LONGEST_HISTORY);
    this.put(sheet);
  }

  undo(): void {
    const before = this.history[this.history.length - 1];
    if (before !== undefined && !this.closed) {
      this.history = this.history.slice(0, -1);
      this.put(before);
    }
  }

  /** Saves now; with nothing new it renews the claim. */
  async save(): Promise<void> {
    clearTimeout(this.saveTimer);
    while (this.flight !== null) {
      await this.flight;
    }
    if (this.hurdle === null) {
      this.flight = this.send().finally(() => (this.flight = null));
      await this.flight;
    }
  }

  /** Goes on from the other window's draft. */
  takeTheirs(): void {
    if (this.hurdle?.name === "conflict") {
      const { theirs } = this.hurdle;
      this.history = [...this.history, this.sheet].slice(-LONGEST_HISTORY);
      this.sheet = theirs.sheet;
      this.base = theirs.version;
      this.hurdle = null;
      this.around.keep.drop(this.task.assignmentId);
      this.tell({ name: "saved", at: theirs.savedAt });
    }
  }

  /** Replaces the other window's draft by what is here. */
  async keepMine(): Promise<void> {
    if (this.hurdle?.name === "conflict") {
      this.base = this.hurdle.theirs.version;
      this.hurdle = null;
      await this.save();
    }
  }

  /** Hands the ratings in; see {@link finish}. */
  submit(): Promise<boolean> {
    return this.finish(() => this.around.api.submit(this.task.assignmentId, this.sheet));
  }

  /**
   * Ends the claim in some way. Rejects with the problem when that was refused or no answer came; the sheet is still here then.
   *
   * @returns false when a hurdle came in between
   */
  async finish(end: () => Promise<unknown>): Promise<boolean> {
    clearTimeout(this.saveTimer);
    this.submitting = true;
    this.changed();
    try {
      await this.flight;
      if (this.hurdle !== null) {
        return false;
      }
      await end();
      this.done = true;
      this.dispose();
      this.around.keep.drop(this.task.assignmentId);
      return true;
    } catch (failure) {
      this.meet(failure);
      if (this.hurdle !== null) {
        return false;
      }
      throw failure;
    } finally {
      this.submitting = false;
      this.changed();
    }
  }

  /** Sends what was not sent yet, and stops. */
  async leave(): Promise<void> {
    if (this.saving.name === "changed" && !this.closed && !this.done) {
      await this.save();
    }
    this.dispose();
  }

  /** Stops all clocks; an unsaved sheet stays in the window. */
  dispose(): void {
    clearTimeout(this.saveTimer);
    clearTimeout(this.leaseTimer);
  }

  private put(sheet: RatingSheet): void {
    this.sheet = sheet;
    this.keepSheet();
    this.later(SAVE_AFTER_MS);
    this.tell({ name: "changed" });
  }

  /** Goes on from what this window had when it was closed or loaded anew. */
  private recover(draft: Draft | null): void {
    const kept = this.around.keep.read(this.task.assignmentId);
    if (kept === null || sameSheet(kept.sheet, this.sheet)) {
      this.around.keep.drop(this.task.assignmentId);
      return;
    }
    this.sheet = kept.sheet;
    const own = kept.base === this.base || (draft !== null && kept.sent.some((sheet) => sameSheet(sheet, draft.sheet)));
    if (own || draft === null) {
      this.saving = { name: "changed" };
      this.later(SAVE_AFTER_MS);
    } else {
      this.hurdle = { name: "conflict", theirs: draft };
    }
  }

  private async send(): Promise<void> {
    const sheet = this.sheet;
    this.tell({ name: "saving" });
    try {
      this.sent.push(sheet);
      this.saved(sheet, await this.around.api.saveDraft(this.task.assignmentId, sheet, this.base));
    } catch (failure) {
      await this.unsaved(failure);
    }
  }

  private saved(sheet: RatingSheet, lease: Lease): void {
    this.failures = 0;
    this.sent = [];
    this.base = lease.version;
    this.expiresAt = this.around.now() + (Date.parse(lease.expiresAt) - Date.parse(lease.savedAt));
    this.watchLease();
    if (sheet === this.sheet) {
      this.around.keep.drop(this.task.assignmentId);
      this.tell({ name: "saved", at: lease.savedAt });
    } else {
      this.keepSheet();
      this.later(SAVE_AFTER_MS);
      this.tell({ name: "changed" });
    }
  }

  private async unsaved(failure: unknown): Promise<void> {
    this.keepSheet();
    this.saving = { name: "changed" };
    if (failure instanceof Problem && failure.slug === "rating-draft-stale") {
      await this.meetOtherWindow();
      return;
    }
    if (!(failure instanceof Problem) || failure.isTransient) {
      this.later(RETRY_MS[Math.min(this.failures++, RETRY_MS.length - 1)]!);
      this.tell({ name: "offline" });
      return;
    }
    this.meet(failure);
    if (this.hurdle === null) {
      this.tell(failure.status === 401 ? { name: "signed-out" } : { name: "refused", why: failure.message });
    }
  }

  /** The server has another draft: this window's own, if its answer was lost on the way, or another window's. */
  private async meetOtherWindow(): Promise<void> {
    try {
      const theirs = (await this.around.api.task(this.task.assignmentId)).draft ?? null;
      if (theirs === null || this.sent.some((sheet) => sameSheet(sheet, theirs.sheet))) {
        this.base = theirs?.version ?? 0;
        this.later(0);
        return;
      }
      this.hurdle = { name: "conflict", theirs };
      this.changed();
    } catch (failure) {
      await this.unsaved(failure);
    }
  }

  private meet(failure: unknown): void {
    if (failure instanceof Problem && failure.status === 410) {
      this.hurdle = { name: "expired" };
    } else if (failure instanceof Problem && ["claim-ended", "rating-differs", "assignment-unknown"].includes(failure.slug)) {
      this.hurdle = { name: "ended" };
    }
    this.changed();
  }

  private keepSheet(): void {
    this.around.keep.write(this.task.assignmentId, { sheet: this.sheet, base: this.base, sent: this.sent, savedAt: this.around.now() });
  }

  private later(milliseconds: number): void {
    clearTimeout(this.saveTimer);
    this.saveTimer = setTimeout(() => void this.save(), milliseconds);
  }

  private watchLease(): void {
    clearTimeout(this.leaseTimer);
    this.leaseTimer = setTimeout(
      () => {
        this.hurdle ??= { name: "expired" };
        clearTimeout(this.saveTimer);
        this.changed();
      },
      Math.max(0, this.expiresAt - this.around.now()),
    );
  }

  private tell(saving: Saving): void {
    this.saving = saving;
    this.changed();
  }
}
