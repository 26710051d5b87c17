import type { Plot } from "../../shared/api/analysis";
import { monitorApi } from "../../shared/api/calibration";
import { Problem } from "../../shared/api/problem";
import { leadApi, type LeadResponse } from "../../shared/api/rating";
import type { PoolsPage } from "./desk-pools";
import type { RaterPage } from "./desk-rater";

/** An answer for the lead, or why this lead does not get it. */
export type CaseVisit = { response: LeadResponse } | { refused: string };

/** A lead who is barred from one answer is still a lead: the refusal is a visit too. */
export async function loadCase(code: string): Promise<CaseVisit> {
  try {
    return { response: await leadApi.response(decodeURIComponent(code)) };
  } catch (failure) {
    if (failure instanceof Problem && failure.status === 403 && failure.slug === "conflict-of-interest") {
      return { refused: failure.slug };
    }
    throw failure;
  }
}

export async function loadPools(): Promise<PoolsPage> {
  const [{ forms }, { pools }] = await Promise.all([leadApi.forms(), leadApi.pools()]);
  return { forms, pools };
}

/** The plot comes from another part of the server; the page stands without it. */
export async function loadRater(id: string): Promise<RaterPage> {
  const [monitor, plot] = await Promise.all([monitorApi.rater(id), monitorApi.agreementPlot(id).catch(absent)]);
  return { monitor, plot };
}

function absent(failure: unknown): Plot | null {
  if (failure instanceof Problem) {
    return null;
  }
  throw failure;
}
