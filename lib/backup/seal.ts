import { fail, succeed, type Result } from '@/lib/result';

/** What stands before a sealed file, so that it is known without being opened. */
const mark = new TextEncoder().encode('GREENROOM-SEALED');
const version = 1;
/** As OWASP advises for PBKDF2 with SHA-256 (2023, still so in 2026). */
const iterations = 600_000;
/** A file that asks for more is made to keep the computer busy. */
const mostIterations = 10_000_000;
const saltLength = 16;
const nonceLength = 12;
const headLength = mark.length + 1 + 4 + saltLength + nonceLength;

/** `wrong-passphrase`: or the file was changed, which cannot be told apart. */
export type UnsealCode = 'wrong-passphrase' | 'cut-short' | 'newer-version' | 'not-a-backup';

export function isSealed(bytes: Uint8Array): boolean {
  return mark.every((byte, index) => bytes[index] === byte);
}

/**
 * `bytes` under a passphrase: AES-GCM with a key from PBKDF2, fresh salt and nonce. Layout: mark, version, iterations
 * (32 bits, the largest first), salt, nonce, the sealed bytes; all before these is sealed against change too.
 */
export async function seal(bytes: Uint8Array<ArrayBuffer>, passphrase: string): Promise<Uint8Array<ArrayBuffer>> {
  const head = new Uint8Array(headLength);
  head.set(mark);
  const view = new DataView(head.buffer);
  view.setUint8(mark.length, version);
  view.setUint32(mark.length + 1, iterations);
  crypto.getRandomValues(head.subarray(mark.length + 5));
  const sealed = await crypto.subtle.encrypt(cipherOf(head), await keyOf(head, passphrase, iterations), bytes);
  const file = new Uint8Array(headLength + sealed.byteLength);
  file.set(head);
  file.set(new Uint8Array(sealed), headLength);
  return file;
}

/** What `seal` sealed. */
export async function unseal(
  file: Uint8Array<ArrayBuffer>,
  passphrase: string,
): Promise<Result<Uint8Array<ArrayBuffer>, UnsealCode>> {
  if (!isSealed(file)) return fail('not-a-backup');
  if (file.length <= headLength) return fail('cut-short');
  const head = file.slice(0, headLength);
  const view = new DataView(head.buffer);
  if (view.getUint8(mark.length) > version) return fail('newer-version');
  const asked = view.getUint32(mark.length + 1);
  if (asked < 1 || asked > mostIterations) return fail('not-a-backup', `iterations: ${asked}`);
  try {
    const key = await keyOf(head, passphrase, asked);
    return succeed(new Uint8Array(await crypto.subtle.decrypt(cipherOf(head), key, file.subarray(headLength))));
  } catch {
    return fail('wrong-passphrase');
  }
}

function cipherOf(head: Uint8Array<ArrayBuffer>): AesGcmParams {
  return { name: 'AES-GCM', iv: head.subarray(headLength - nonceLength), additionalData: head };
}

async function keyOf(head: Uint8Array<ArrayBuffer>, passphrase: string, iterations: number): Promise<CryptoKey> {
  // The same letters may be typed as different code points on another keyboard.
  const typed = new TextEncoder().encode(passphrase.normalize('NFKC'));
  const material = await crypto.subtle.importKey('raw', typed, 'PBKDF2', false, ['deriveKey']);
  const salt = head.subarray(mark.length + 5, mark.length + 5 + saltLength);
  return crypto.subtle.deriveKey(
    { name: 'PBKDF2', hash: 'SHA-256', salt, iterations },
    material,
    { name: 'AES-GCM', length: 256 },
    false,
    ['encrypt', 'decrypt'],
  );
}
