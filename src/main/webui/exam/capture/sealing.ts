const IV_BYTES = 12;

export function base64url(bytes: Uint8Array): string {
  let binary = "";
  for (const byte of bytes) {
    binary += String.fromCharCode(byte);
  }
  return btoa(binary).replace(/\+/g, "-").replace(/\//g, "_").replace(/=+$/, "");
}

export function fromBase64url(text: string): Uint8Array<ArrayBuffer> {
  const binary = atob(text.replace(/-/g, "+").replace(/_/g, "/"));
  return Uint8Array.from(binary, (character) => character.charCodeAt(0));
}

/** Lower-case hexadecimal SHA-256. */
export async function sha256(data: Uint8Array<ArrayBuffer> | string): Promise<string> {
  const bytes = typeof data === "string" ? new TextEncoder().encode(data) : data;
  const digest = new Uint8Array(await crypto.subtle.digest("SHA-256", bytes));
  return Array.from(digest, (byte) => byte.toString(16).padStart(2, "0")).join("");
}

/** The session's key. It cannot be read back and never leaves memory. */
export function importKey(base64: string): Promise<CryptoKey> {
  return crypto.subtle.importKey("raw", fromBase64url(base64), "AES-GCM", false, ["encrypt"]);
}

/** AES-256-GCM: base64url of nonce, ciphertext and tag; `context` is authenticated with it. */
export async function seal(key: CryptoKey, plain: string, context: string): Promise<string> {
  const encode = new TextEncoder();
  const iv = crypto.getRandomValues(new Uint8Array(IV_BYTES));
  const sealed = await crypto.subtle.encrypt(
    { name: "AES-GCM", iv, additionalData: encode.encode(context) },
    key,
    encode.encode(plain),
  );
  const whole = new Uint8Array(IV_BYTES + sealed.byteLength);
  whole.set(iv);
  whole.set(new Uint8Array(sealed), IV_BYTES);
  return base64url(whole);
}
