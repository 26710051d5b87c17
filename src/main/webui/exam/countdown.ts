import { type ReactiveController, type ReactiveControllerHost } from "lit";
import { spoken, words } from "./messages";

const LAST_CALL_SECONDS = 10;
/** Longer windows are also announced at each full minute. */
const MINUTE_MARKS_ABOVE_SECONDS = 180;

/** What a screen reader is told when `left` of `total` seconds are left, or null. */
export function announcement(left: number, total: number): string | null {
  const t = words();
  if (left === total) {
    return t.timeTotal(spoken(total));
  }
  const isHalf = left === Math.floor(total / 2);
  const isMinute = total > MINUTE_MARKS_ABOVE_SECONDS && left % 60 === 0 && left > 0;
  return isHalf || left === LAST_CALL_SECONDS || isMinute ? t.timeSome(spoken(left)) : null;
}

/** "1:05". */
export function clockFace(seconds: number): string {
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, "0")}`;
}

/** Counts down to a deadline on the page's monotonic clock and rings once. */
export class Countdown implements ReactiveController {
  /** Whole seconds that are left, rounded up. */
  left = 0;
  /** What was last to be announced. */
  said = "";

  private total = 0;
  private deadline = Infinity;
  private timer: ReturnType<typeof setTimeout> | undefined;

  constructor(
    private readonly host: ReactiveControllerHost,
    private readonly ring: () => void,
  ) {
    host.addController(this);
  }

  /** @param deadline milliseconds of this page's clock */
  start(deadline: number, windowMs: number): void {
    this.deadline = deadline;
    this.total = Math.round(windowMs / 1000);
    this.said = "";
    this.tick();
  }

  stop(): void {
    clearTimeout(this.timer);
  }

  hostDisconnected(): void {
    this.stop();
  }

  private tick(): void {
    clearTimeout(this.timer);
    const leftMs = this.deadline - performance.now();
    if (leftMs <= 0) {
      this.left = 0;
      this.ring();
      return;
    }
    this.left = Math.min(this.total, Math.ceil(leftMs / 1000));
    this.said = announcement(this.left, this.total) ?? this.said;
    this.host.requestUpdate();
    // Wakes when the shown number changes, and exactly at the deadline.
    this.timer = setTimeout(() => this.tick(), leftMs % 1000 || Math.min(leftMs, 1000));
  }
}
