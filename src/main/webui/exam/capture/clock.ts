/** A time of this page's monotonic clock (milliseconds, as in `event.timeStamp`) in integer microseconds. */
export function microseconds(time: number): number {
  return Math.round((performance.timeOrigin + time) * 1000);
}

/** When this page was loaded: times of one page load can be compared exactly. */
export function segment(): number {
  return Math.round(performance.timeOrigin * 1000);
}

const WATCH_EVERY_MS = 5_000;
const STEP_MS = 1_000;

/**
 * Tells when the wall clock was set: it then runs off the monotonic clock. Nothing is decided by it; it is recorded.
 *
 * @returns ends the watch
 */
export function watchWallClock(changed: (stepMs: number) => void): () => void {
  const distance = () => Date.now() - (performance.timeOrigin + performance.now());
  let last = distance();
  const timer = setInterval(() => {
    const now = distance();
    if (Math.abs(now - last) >= STEP_MS) {
      changed(Math.round(now - last));
    }
    last = now;
  }, WATCH_EVERY_MS);
  return () => clearInterval(timer);
}
