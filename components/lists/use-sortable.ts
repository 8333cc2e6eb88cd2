import {
  draggable,
  dropTargetForElements,
  monitorForElements,
} from '@atlaskit/pragmatic-drag-and-drop/adapter/element-adapter';
import type { RefObject } from 'preact';
import { useEffect, useId, useRef, useState } from 'preact/hooks';

/** Where what is dragged would come to stand: before the row `at`, or after it. */
export type Gap = { at: number; side: 'before' | 'after' };

/**
 * Lets the rows of `list` be dragged by their handles; `names` says which they are. `onMove` hears from which place to
 * which; the answer is the gap that the pointer shows, and the row that is on its way.
 */
export function useSortable(
  list: RefObject<HTMLElement | null>,
  names: string,
  onMove: (from: number, to: number) => void,
): { gap: Gap | null; dragged: number | null } {
  const id = useId();
  const [gap, setGap] = useState<Gap | null>(null);
  const [dragged, setDragged] = useState<number | null>(null);

  const newestOnMove = useRef(onMove);
  newestOnMove.current = onMove;

  // Rows come, go and change their places.
  useEffect(() => {
    const isOurs = ({ data }: { data: Record<string, unknown> }) => data['list'] === id;
    const rows = [...(list.current?.children ?? [])] as HTMLElement[];
    const stops = rows.flatMap((element, at) => {
      const dragHandle = element.querySelector('.handle');
      return dragHandle
        ? [
            draggable({ element, dragHandle, getInitialData: () => ({ list: id, at }) }),
            dropTargetForElements({
              element,
              canDrop: ({ source }) => isOurs(source),
              getData: ({ input }) => ({ at, side: sideOf(element, input.clientY) }),
            }),
          ]
        : [];
    });
    stops.push(
      monitorForElements({
        canMonitor: ({ source }) => isOurs(source),
        onDragStart: ({ source }) => setDragged(source.data['at'] as number),
        onDrag: ({ location }) => setGap((location.current.dropTargets[0]?.data as Gap | undefined) ?? null),
        onDrop: ({ source, location }) => {
          setDragged(null);
          setGap(null);
          const target = location.current.dropTargets[0]?.data as Gap | undefined;
          const from = source.data['at'] as number;
          if (target) newestOnMove.current(from, placeAfter(from, target));
        },
      }),
    );
    return () => stops.forEach((stop) => stop());
  }, [names]);

  return { gap, dragged };
}

/** The place of what stood at `from`, once it stands in the gap. */
function placeAfter(from: number, { at, side }: Gap): number {
  const gap = side === 'before' ? at : at + 1;
  return gap > from ? gap - 1 : gap;
}

function sideOf(element: Element, clientY: number): Gap['side'] {
  const { top, height } = element.getBoundingClientRect();
  return clientY < top + height / 2 ? 'before' : 'after';
}
