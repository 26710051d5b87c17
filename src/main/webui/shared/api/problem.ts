/** A refusal of the server (RFC 9457), or the lack of an answer. */
export class Problem extends Error {
  constructor(
    /** HTTP status; 0 when no answer came. */
    readonly status: number,
    /** The last part of the problem's type. */
    readonly slug: string,
    title: string,
    /** The whole problem document. */
    readonly body: Record<string, unknown> = {},
  ) {
    super(title);
  }

  /** Whether the same call may succeed later without a change. */
  get isTransient(): boolean {
    return this.status === 0 || this.status === 429 || this.status >= 500;
  }

  static async of(response: Response): Promise<Problem> {
    let body: Record<string, unknown> = {};
    try {
      body = (await response.json()) as Record<string, unknown>;
    } catch {
      // A proxy's own page: the status says enough.
    }
    const type = typeof body.type === "string" ? body.type : "";
    const title = typeof body.title === "string" ? body.title : `HTTP ${response.status}`;
    return new Problem(response.status, type.slice(type.lastIndexOf("/") + 1), title, body);
  }

  static noAnswer(): Problem {
    return new Problem(0, "no-answer", "The server did not answer.");
  }
}
