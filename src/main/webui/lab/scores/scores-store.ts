import type { analysisApi, FormSummary, Plot } from "../../shared/api/analysis";
import { Problem } from "../../shared/api/problem";
import type {
  PlanContent,
  PlanSummary,
  PlanView,
  RunDifferences,
  RunKind,
  RunView,
  ScorePage,
  scoresApi,
  ScoreSummary,
} from "../../shared/api/scores";
import { Store } from "../../shared/store";

/** Everything on the page of all plans and runs. */
export interface ListPage {
  plans: PlanSummary[];
  runs: RunView[];
  forms: FormSummary[];
}

/** A plan with the runs by it; the draft is what the person has made of it so far. */
export interface PlanPage {
  plan: PlanView;
  runs: RunView[];
  draft: PlanContent;
  changed: boolean;
}

/** A run with its scores, and with another run that it is compared with. */
export interface RunPage {
  run: RunView;
  summary: ScoreSummary;
  histogram: Plot;
  scores: ScorePage;
  others: RunView[];
  differences: RunDifferences | null;
}

export type ScoresScreen =
  | { name: "loading" }
  | { name: "failed"; problem: Problem }
  | ({ name: "list" } & ListPage)
  | ({ name: "plan" } & PlanPage)
  | ({ name: "run" } & RunPage);

export const PAGE_SIZE = 25;

interface Surroundings {
  scores: typeof scoresApi;
  analysis: Pick<typeof analysisApi, "forms">;
}

/** Plans, runs and what is done with them. Nothing is shown as done before the server has said so. */
export class ScoresStore extends Store {
  screen: ScoresScreen = { name: "loading" };
  /** Why the last thing that was asked for was refused. */
  problem: Problem | null = null;
  busy = false;

  private journey = 0;

  constructor(private readonly around: Surroundings) {
    super();
  }

  /** Goes to the list, to `plans/ID` or to `runs/ID`. Of two journeys the later one decides. */
  async go(path: string): Promise<void> {
    const journey = ++this.journey;
    this.problem = null;
    this.show({ name: "loading" });
    let screen: ScoresScreen;
    try {
      screen = await this.screenOf(path);
    } catch (failure) {
      screen = { name: "failed", problem: problemOf(failure) };
    }
    if (journey === this.journey) {
      this.show(screen);
    }
  }

  private async screenOf(path: string): Promise<ScoresScreen> {
    const [kind, id] = path.split("/");
    if (id === undefined) {
      return { name: "list", ...(await this.list()) };
    }
    return kind === "plans" ? { name: "plan", ...(await this.plan(id)) } : { name: "run", ...(await this.run(id)) };
  }

  private async list(): Promise<ListPage> {
    const { scores, analysis } = this.around;
    const [plans, runs, { forms }] = await Promise.all([scores.plans(), scores.runs(), analysis.forms()]);
    return { plans, runs, forms };
  }

  private async plan(id: string): Promise<PlanPage> {
    const { scores } = this.around;
    const [plan, runs] = await Promise.all([scores.plan(id), scores.runs()]);
    return { plan, runs: runs.filter((run) => run.planId === id), draft: plan.draft, changed: false };
  }

  private async run(id: string): Promise<RunPage> {
    const { scores } = this.around;
    const [run, summary, histogram, first, runs] = await Promise.all([
      scores.run(id),
      scores.summary(id),
      scores.histogram(id),
      scores.scores(id, 0, PAGE_SIZE),
      scores.runs(),
    ]);
    const others = runs.filter((other) => other.formVersionId === run.formVersionId && other.runId !== id);
    return { run, summary, histogram, scores: first, others, differences: null };
  }

  /** Changes the draft on the page; nothing is saved. */
  edit(change: (draft: PlanContent) => PlanContent): void {
    if (this.screen.name === "plan") {
      this.show({ ...this.screen, draft: change(this.screen.draft), changed: true });
    }
  }

  /** The id of the new plan, unless it was refused. */
  async create(form: string, title: string): Promise<string | null> {
    return (await this.ask(() => this.around.scores.create(form, title)))?.planId ?? null;
  }

  async importFile(text: string): Promise<string | null> {
    return (await this.ask(() => this.around.scores.importFile(text)))?.planId ?? null;
  }

  async save(): Promise<void> {
    const screen = this.screen;
    if (screen.name === "plan") {
      const plan = await this.ask(() => this.around.scores.save(screen.plan.planId, screen.plan.revision, screen.draft));
      if (plan !== null) {
        this.show({ ...screen, plan, draft: plan.draft, changed: false });
      }
    }
  }

  publish = (): Promise<void> => this.change((plan) => this.around.scores.publish(plan.planId, plan.revision));

  sign = (version: number, sha256: string, reason: string): Promise<void> =>
    this.change((plan) => this.around.scores.sign(plan.planId, version, sha256, reason));

  /** The id of the new run, unless it was refused. */
  async makeRun(planVersion: string, kind: RunKind): Promise<string | null> {
    return (await this.ask(() => this.around.scores.makeRun(planVersion, kind)))?.runId ?? null;
  }

  async turnTo(page: number): Promise<void> {
    const screen = this.screen;
    if (screen.name === "run") {
      const scores = await this.ask(() => this.around.scores.scores(screen.run.runId, page, PAGE_SIZE));
      if (scores !== null) {
        this.show({ ...screen, scores });
      }
    }
  }

  /** Compares the run with an earlier or later one. */
  async compare(other: string): Promise<void> {
    const screen = this.screen;
    if (screen.name === "run") {
      const differences = await this.ask(() => this.around.scores.differences(other, screen.run.runId));
      if (differences !== null) {
        this.show({ ...screen, differences });
      }
    }
  }

  /** Does something with the plan on the page and shows what it became. */
  private async change(act: (plan: PlanView) => Promise<unknown>): Promise<void> {
    const screen = this.screen;
    if (screen.name !== "plan") {
      return;
    }
    const page = await this.ask(async () => {
      await act(screen.plan);
      return this.plan(screen.plan.planId);
    });
    if (page !== null) {
      this.show({ name: "plan", ...page });
    }
  }

  private async ask<T>(call: () => Promise<T>): Promise<T | null> {
    if (this.busy) {
      return null;
    }
    this.busy = true;
    this.problem = null;
    this.changed();
    try {
      return await call();
    } catch (failure) {
      this.problem = problemOf(failure);
      return null;
    } finally {
      this.busy = false;
      this.changed();
    }
  }

  private show(screen: ScoresScreen): void {
    this.screen = screen;
    this.changed();
  }
}

function problemOf(failure: unknown): Problem {
  return failure instanceof Problem ? failure : Problem.noAnswer();
}
