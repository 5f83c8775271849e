/** Whether the browser offers sha256 at all, which it does only on a secure address. */
export const hasSha256 = (): boolean => globalThis.crypto?.subtle !== undefined;

/** The sha256 of bytes, as manifests write it: 64 hexadecimal digits. */
export async function sha256(bytes: Uint8Array): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', bytes as Uint8Array<ArrayBuffer>);
  return Array.from(new Uint8Array(digest), (byte) => byte.toString(16).padStart(2, '0')).join('');
}
