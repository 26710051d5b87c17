import type { analysisApi, FormSummary, ItemTable } from "../shared/api/analysis";
import { Problem } from "../shared/api/problem";
import type { Account, staffApi } from "../shared/api/staff";
import { Store } from "../shared/store";

export type LabScreen =
  | { name: "loading" }
  | { name: "sign-in" }
  | { name: "no-role" }
  | { name: "failed" }
  | { name: "forms"; forms: FormSummary[] }
  | { name: "items"; table: ItemTable };

interface Surroundings {
  analysis: typeof analysisApi;
  staff: typeof staffApi;
}

/** What the lab shows. The address after `#` says which form; no form shows the list. */
export class LabStore extends Store {
  screen: LabScreen = { name: "loading" };
  account: Account | null = null;

  constructor(private readonly around: Surroundings) {
    super();
  }

  async go(form: string | null): Promise<void> {
    this.show({ name: "loading" });
    try {
      this.account ??= await this.around.staff.account();
      if (!this.account.roles.includes("psychometrician")) {
        this.show({ name: "no-role" });
      } else if (form === null) {
        this.show({ name: "forms", forms: (await this.around.analysis.forms()).forms });
      } else {
        this.show({ name: "items", table: await this.around.analysis.itemStatistics(form) });
      }
    } catch (failure) {
      const status = failure instanceof Problem ? failure.status : 0;
      this.show({ name: status === 401 ? "sign-in" : status === 403 ? "no-role" : "failed" });
    }
  }

  async signOut(): Promise<void> {
    await this.around.staff.logout();
    this.account = null;
    this.show({ name: "sign-in" });
  }

  private show(screen: LabScreen): void {
    this.screen = screen;
    this.changed();
  }
}
