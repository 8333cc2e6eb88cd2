import { fail, succeed, type Result } from '@/lib/result';

/** How a file may be refused while it is unpacked. */
export type UnpackCode = 'too-large' | 'cut-short';

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

/** The text of a gzip file; not more than `most` bytes of it are ever held. */
export async function unpack(
  bytes: Uint8Array<ArrayBuffer>,
  most: number,
): Promise<Result<Uint8Array<ArrayBuffer>, UnpackCode>> {
  let length = 0;
  const counted = new TransformStream<Uint8Array, Uint8Array>({
    transform(chunk, controller) {
      length += chunk.length;
      if (length > most) controller.error(new Error('too large'));
      else controller.enqueue(chunk);
    },
  });
  try {
    const stream = new Blob([bytes]).stream().pipeThrough(new DecompressionStream('gzip')).pipeThrough(counted);
    return succeed(await collect(stream));
  } catch {
    return fail(length > most ? 'too-large' : 'cut-short');
  }
}

function encoded(texts: Iterable<string>): ReadableStream<Uint8Array<ArrayBuffer>> {
  const encoder = new TextEncoder();
  const iterator = texts[Symbol.iterator]();
  return new ReadableStream({
    pull(controller) {
      const { value, done } = iterator.next();
      if (done) controller.close();
      else controller.enqueue(encoder.encode(value));
    },
  });
}

async function collect(stream: ReadableStream<Uint8Array>): Promise<Uint8Array<ArrayBuffer>> {
  return new Uint8Array(await new Response(stream as ReadableStream<Uint8Array<ArrayBuffer>>).arrayBuffer());
}
