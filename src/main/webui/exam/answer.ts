import type { Answer, DecisionPart } from "../shared/api/exam";

/** How much of a question is answered. An order that nobody touched is `shown`: it becomes an answer by handing it in. */
export type Completeness = "none" | "shown" | "part" | "whole";

export function isAnswered(answer: Answer | null): boolean {
  return (
    answer !== null &&
    (Boolean(answer.choice) ||
      Boolean(answer.text?.trim()) ||
      Boolean(answer.best) ||
      Boolean(answer.worst) ||
      Object.keys(answer.ratings ?? {}).length > 0 ||
      (answer.order ?? []).length > 0)
  );
}

export function completeness(decision: DecisionPart, answer: Answer): Completeness {
  if (!isAnswered(answer)) {
    return decision.format === "RANK" ? "shown" : "none";
  }
  switch (decision.format) {
    case "BEST":
    case "WRITTEN":
      return "whole";
    case "BEST_WORST":
      return answer.best && answer.worst ? "whole" : "part";
    case "RATE_EACH":
      return Object.keys(answer.ratings ?? {}).length === decision.options.length ? "whole" : "part";
    case "RANK":
      return (answer.order ?? []).length === decision.options.length ? "whole" : "part";
  }
}

/** The options in the order of the answer; those that it does not place follow as they were shown. */
export function ordered(decision: DecisionPart, answer: Answer): string[] {
  const placed = answer.order ?? [];
  return [...placed, ...decision.options.map((option) => option.id).filter((id) => !placed.includes(id))];
}

/** The order with the option at a place moved to another. */
export function moved(order: readonly string[], from: number, to: number): string[] {
  const result = [...order];
  result.splice(to, 0, ...result.splice(from, 1));
  return result;
}

export function sameAnswer(one: Answer | null, other: Answer | null): boolean {
  return spelled(one) === spelled(other);
}

/** One spelling for each answer, whoever wrote it. */
function spelled(answer: Answer | null): string {
  const ratings = Object.entries(answer?.ratings ?? {}).sort(([one], [other]) => (one < other ? -1 : 1));
  return JSON.stringify([
    answer?.text ?? null,
    answer?.choice ?? null,
    answer?.best ?? null,
    answer?.worst ?? null,
    ratings,
    answer?.order ?? [],
  ]);
}
