import { type ReactiveController, type ReactiveControllerHost } from "lit";
import { Problem } from "../shared/api/problem";

/**
 * Something that a person asked the server to do: one at a time, and how the last one was refused. A button says that it is busy by
 * `aria-disabled`: one that is disabled would lose the focus.
 */
export class ActionController implements ReactiveController {
  busy = false;
  failure: Problem | null = null;

  constructor(private readonly host: ReactiveControllerHost) {
    host.addController(this);
  }

  hostConnected(): void {
    this.busy = false;
    this.failure = null;
  }

  /** Whether it was done. A second press while the first is on its way does nothing. */
  async run(action: () => Promise<void>): Promise<boolean> {
    if (this.busy) {
      return false;
    }
    this.show(true, null);
    try {
      await action();
      this.show(false, null);
      return true;
    } catch (failure) {
      if (!(failure instanceof Problem)) {
        this.show(false, null);
        throw failure;
      }
      this.show(false, failure);
      return false;
    }
  }

  private show(busy: boolean, failure: Problem | null): void {
    this.busy = busy;
    this.failure = failure;
    this.host.requestUpdate();
  }
}
