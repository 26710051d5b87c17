import { Problem } from "./problem";

/** A server that says nothing for so long is treated as gone. */
const TIMEOUT_MS = 5_000;

async function call(path: string, init: RequestInit, timeoutMs: number): Promise<Response> {
  const abort = new AbortController();
  const timer = setTimeout(() => abort.abort(), timeoutMs);
  let response: Response;
  try {
    response = await fetch(path, { ...init, credentials: "same-origin", signal: abort.signal });
  } catch {
    throw Problem.noAnswer();
  } finally {
    clearTimeout(timer);
  }
  if (!response.ok) {
    throw await Problem.of(response);
  }
  return response;
}

async function json<T>(response: Response): Promise<T> {
  try {
    return (await response.json()) as T;
  } catch {
    throw Problem.noAnswer();
  }
}

export async function get<T>(path: string): Promise<T> {
  return json<T>(await call(path, { headers: { Accept: "application/json" }, cache: "no-store" }, TIMEOUT_MS));
}

export function post<T>(path: string, body: unknown = {}): Promise<T> {
  return send<T>("POST", path, body);
}

export function put<T>(path: string, body: unknown): Promise<T> {
  return send<T>("PUT", path, body);
}

async function send<T>(method: "POST" | "PUT", path: string, body: unknown): Promise<T> {
  const response = await call(
    path,
    {
      method,
      headers: { Accept: "application/json", "Content-Type": "application/json", "X-Ridealong": "1" },
      body: JSON.stringify(body),
    },
    TIMEOUT_MS,
  );
  return response.status === 204 ? (undefined as T) : json<T>(response);
}

/**
 * Fetches a file whole.
 *
 * @param progress is told the bytes that have come so far
 * @param again true asks the server again instead of a cache
 */
export async function bytes(path: string, progress: (received: number) => void, again: boolean): Promise<Uint8Array<ArrayBuffer>> {
  let response: Response;
  try {
    response = await fetch(path, { credentials: "same-origin", cache: again ? "reload" : "default" });
  } catch {
    throw Problem.noAnswer();
  }
  if (!response.ok || response.body === null) {
    throw await Problem.of(response);
  }
  const parts: Uint8Array[] = [];
  let received = 0;
  const reader = response.body.getReader();
  try {
    for (let part = await reader.read(); !part.done; part = await reader.read()) {
      parts.push(part.value);
      received += part.value.length;
      progress(received);
    }
  } catch {
    throw Problem.noAnswer();
  }
  const whole = new Uint8Array(received);
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}
