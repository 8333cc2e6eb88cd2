import { fail, succeed, type Result } from '@/lib/result';

/** How a file may be refused while it is unpacked. */
export type UnpackCode = 'too-large' | 'cut-short' | 'not-a-backup';

const brace = 0x7b;

export function isPacked(bytes: Uint8Array): boolean {
  return bytes[0] === 0x1f && bytes[1] === 0x8b;
}

/** Texts, one after the other, as one gzip file. Ends with an `AbortError` when `signal` aborts. */
export async function pack(texts: Iterable<string>, signal?: AbortSignal): Promise<Uint8Array<ArrayBuffer>> {
  return collect(encoded(texts).pipeThrough(new CompressionStream('gzip'), signal ? { signal } : {}));
}

/** Texts, one after the other, as bytes. */
export async function encode(texts: Iterable<string>, signal?: AbortSignal): Promise<Uint8Array<ArrayBuffer>> {
  return collect(encoded(texts).pipeThrough(new TransformStream(), signal ? { signal } : {}));
}

/** The JSON object in a gzip file. Not more than `most` bytes of it are ever held, and nothing that begins otherwise. */
export async function unpack(
  bytes: Uint8Array<ArrayBuffer>,
  most: number,
): Promise<Result<Uint8Array<ArrayBuffer>, UnpackCode>> {
  let length = 0;
  let code: UnpackCode = 'cut-short';
  const counted = new TransformStream<Uint8Array, Uint8Array>({
    transform(chunk, controller) {
      if (length === 0 && chunk[0] !== brace) code = 'not-a-backup';
      length += chunk.length;
      if (length > most) code = 'too-large';
      if (code === 'cut-short') controller.enqueue(chunk);
      else controller.error(new Error(code));
    },
  });
  try {
    const stream = new Blob([bytes]).stream().pipeThrough(new DecompressionStream('gzip')).pipeThrough(counted);
    return succeed(await collect(stream));
  } catch {
    return fail(code);
  }
}

function encoded(texts: Iterable<string>): ReadableStream<Uint8Array<ArrayBuffer>> {
  const encoder = new TextEncoder();
  const iterator = texts[Symbol.iterator]();
  return new ReadableStream({
    pull(controller) {
      const next = iterator.next();
      if (next.done) controller.close();
      else controller.enqueue(encoder.encode(next.value));
    },
  });
}

async function collect(stream: ReadableStream<Uint8Array>): Promise<Uint8Array<ArrayBuffer>> {
  return new Uint8Array(await new Response(stream as ReadableStream<Uint8Array<ArrayBuffer>>).arrayBuffer());
}
