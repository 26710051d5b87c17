import type { analysisApi, FormSummary, ItemDetail, ItemTable, Plot, RaterTable, TestSummary } from "../shared/api/analysis";
import { Problem } from "../shared/api/problem";
import type { Account, staffApi } from "../shared/api/staff";
import { Store } from "../shared/store";

/** Everything on the page of a form. */
export interface FormPage {
  summary: TestSummary;
  table: ItemTable;
  histogram: Plot;
  scatter: Plot;
}

/** What a written item has beyond others. */
export interface WrittenPlots {
  levels: Plot;
  lengths: Plot;
}

/** Everything on the page of an item; an item without a choice of one has no distractors. */
export interface ItemPage {
  detail: ItemDetail;
  times: Plot;
  distractors: Plot | null;
  written: WrittenPlots | null;
}

/** Everything on the page about the raters of a form. */
export interface RatersPage {
  table: RaterTable;
  leniency: Plot;
}

export type LabScreen =
  | { name: "loading" }
  | { name: "sign-in" }
  | { name: "no-role" }
  | { name: "not-found" }
  | { name: "failed" }
  | { name: "forms"; forms: FormSummary[] }
  | ({ name: "form" } & FormPage)
  | ({ name: "item" } & ItemPage)
  | ({ name: "raters" } & RatersPage)
  | { name: "scores"; path: string };

/** What the address says: which form, and which item of it or its raters; or where among plans and runs. */
export interface Place {
  form: string | null;
  item: string | null;
  raters?: boolean;
  scores?: string | null;
}

interface Surroundings {
  analysis: typeof analysisApi;
  staff: typeof staffApi;
}

/** What the lab shows. The address after `#` says which form and item; no form shows the list. */
export class LabStore extends Store {
  screen: LabScreen = { name: "loading" };
  account: Account | null = null;

  private journey = 0;

  constructor(private readonly around: Surroundings) {
    super();
  }

  /** Goes to a place. Of two journeys that overlap, the later one decides what is shown. */
  async go(place: Place): Promise<void> {
    this.show({ name: "loading" });
    await this.fetch(place);
  }

  /** Fetches the place anew and keeps what is shown until it is there. */
  async fetch(place: Place): Promise<void> {
    const journey = ++this.journey;
    let screen: LabScreen;
    try {
      screen = await this.screenOf(place);
    } catch (failure) {
      screen = screenOfFailure(failure);
    }
    if (journey === this.journey) {
      this.show(screen);
    }
  }

  async signOut(): Promise<void> {
    await this.around.staff.logout();
    this.account = null;
    this.show({ name: "sign-in" });
  }

  private async screenOf({ form, item, raters, scores }: Place): Promise<LabScreen> {
    this.account ??= await this.around.staff.account();
    if (!this.account.roles.includes("psychometrician")) {
      return { name: "no-role" };
    }
    if (scores != null) {
      return { name: "scores", path: scores };
    }
    if (form === null) {
      return { name: "forms", forms: (await this.around.analysis.forms()).forms };
    }
    if (raters === true) {
      return { name: "raters", ...(await this.raters(form)) };
    }
    return item === null ? { name: "form", ...(await this.form(form)) } : { name: "item", ...(await this.item(form, item)) };
  }

  private async form(form: string): Promise<FormPage> {
    const { analysis } = this.around;
    const [summary, table, histogram, scatter] = await Promise.all([
      analysis.summary(form),
      analysis.itemStatistics(form),
      analysis.formPlot(form, "score-histogram"),
      analysis.formPlot(form, "item-scatter"),
    ]);
    return { summary, table, histogram, scatter };
  }

  private async item(form: string, item: string): Promise<ItemPage> {
    const { analysis } = this.around;
    const detail = await analysis.item(form, item);
    const [times, distractors, written] = await Promise.all([
      analysis.itemPlot(form, item, "response-times"),
      detail.omitted == null ? null : analysis.itemPlot(form, item, "distractors"),
      detail.written == null ? null : this.written(form, item),
    ]);
    return { detail, times, distractors, written };
  }

  private async written(form: string, item: string): Promise<WrittenPlots> {
    const { analysis } = this.around;
    const [levels, lengths] = await Promise.all([analysis.itemPlot(form, item, "levels"), analysis.itemPlot(form, item, "answer-lengths")]);
    return { levels, lengths };
  }

  private async raters(form: string): Promise<RatersPage> {
    const { analysis } = this.around;
    const [table, leniency] = await Promise.all([analysis.raters(form), analysis.formPlot(form, "rater-leniency")]);
    return { table, leniency };
  }

  private show(screen: LabScreen): void {
    this.screen = screen;
    this.changed();
  }
}

function screenOfFailure(failure: unknown): LabScreen {
  switch (failure instanceof Problem ? failure.status : 0) {
    case 401:
      return { name: "sign-in" };
    case 403:
      return { name: "no-role" };
    case 404:
      return { name: "not-found" };
    default:
      return { name: "failed" };
  }
}
