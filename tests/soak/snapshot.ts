import type { CDPSession } from 'puppeteer-core';

type Snapshot = {
  snapshot: { meta: { node_fields: string[]; node_types: [string[], ...unknown[]] } };
  /** As many numbers for each thing as there are fields. */
  nodes: number[];
};

/**
 * Kinds of things that scripts make and hold. All else comes and goes as the browser likes: compiled code, shapes of
 * objects, its own notes on what was shown and pressed.
 */
const made = new Set(
  'object,closure,array,string,concatenated string,sliced string,number,regexp,symbol,bigint'.split(','),
);

/** Bytes of what scripts have made and still hold, after collecting garbage. */
export async function heldBytes(session: CDPSession): Promise<number> {
  const parts: string[] = [];
  const add = ({ chunk }: { chunk: string }) => void parts.push(chunk);
  session.on('HeapProfiler.addHeapSnapshotChunk', add);
  await session.send('HeapProfiler.takeHeapSnapshot', {});
  session.off('HeapProfiler.addHeapSnapshotChunk', add);

  const { snapshot, nodes } = JSON.parse(parts.join('')) as Snapshot;
  const { node_fields: fields, node_types: types } = snapshot.meta;
  const [kind, size] = [fields.indexOf('type'), fields.indexOf('self_size')];
  let bytes = 0;
  for (let at = 0; at < nodes.length; at += fields.length)
    if (made.has(types[0][nodes[at + kind] ?? -1] ?? '')) bytes += nodes[at + size] ?? 0;
  return bytes;
}
