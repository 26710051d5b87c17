/** Where the pages of the desk are, for links from one to another. */
export const addresses = {
  desk: "#/",
  task: (assignmentId: string) => `#/answers/${assignmentId}`,
  training: "#/training",
  feedback: (assignmentId: string) => `#/training/answers/${assignmentId}`,
  round: (roundId: string) => `#/training/rounds/${roundId}`,
  pools: "#/lead/pools",
  cases: "#/lead/cases",
  response: (code: string) => `#/lead/answers/${encodeURIComponent(code)}`,
  raters: "#/lead/raters",
  rater: (id: string) => `#/lead/raters/${id}`,
};
