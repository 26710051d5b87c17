import type { RatingSheet } from "../../shared/api/rating";

/** A sheet that the server may not have yet. */
export interface Kept {
  sheet: RatingSheet;
  /** Version of the server's draft that it goes on from. */
  base: number;
  /** Sheets that were sent and never answered: the server may have one of them. */
  sent: RatingSheet[];
  /** When it was kept, in milliseconds of the browser's clock. */
  savedAt: number;
}

/** Where unsaved sheets survive a reload of the window. */
export interface SheetKeep {
  read(assignmentId: string): Kept | null;
  write(assignmentId: string, kept: Kept): void;
  drop(assignmentId: string): void;
}

const PREFIX = "ridealong-rating-";

/** Keeps sheets in the window's session storage: levels and codes, and nothing of the answer itself. */
export const windowKeep: SheetKeep = {
  read(assignmentId) {
    try {
      const text = sessionStorage.getItem(PREFIX + assignmentId);
      return text === null ? null : (JSON.parse(text) as Kept);
    } catch {
      // Nothing to go on from but the server's draft.
      return null;
    }
  },
  write(assignmentId, kept) {
    try {
      sessionStorage.setItem(PREFIX + assignmentId, JSON.stringify(kept));
    } catch {
      // Storage may be full or off; the server gets the sheet within a second.
    }
  },
  drop(assignmentId) {
    try {
      sessionStorage.removeItem(PREFIX + assignmentId);
    } catch {
      // What could not be written is not there.
    }
  },
};
