import type { ComponentChildren } from 'preact';
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { Nearness } from './nearness';

type Props = {
  /** Names this stretch of a list in `heights`. */
  name: string;
  count: number;
  /** Drawn wherever it is: something in it is being used. */
  pinned: boolean;
  /** Drawn at once: it is where lists begin. */
  isFirst: boolean;
  heights: Map<string, number>;
  nearness: Nearness;
  draw: () => ComponentChildren;
};

/** A guess, in px, until one has been seen. */
const cardHeight = 104;

/** Some cards of a long list. Only those near to what can be seen are drawn; the others keep their place empty. */
export function Stretch({ name, count, pinned, isFirst, heights, nearness, draw }: Props) {
  const box = useRef<HTMLDivElement>(null);
  const [isNear, setNear] = useState(isFirst);
  const isDrawn = isNear || pinned;
  const drawn = useRef(isDrawn);
  drawn.current = isDrawn;

  useLayoutEffect(() => {
    if (!box.current) return;
    return nearness.watch(box.current, (isNear, height) => {
      if (drawn.current && height > 0) heights.set(name, height);
      setNear(isNear);
    });
  }, [nearness, name, heights]);

  const height = heights.get(name) ?? count * cardHeight;
  return (
    <div ref={box} class="stretch" style={isDrawn ? undefined : { height: `${height}px` }}>
      {isDrawn && draw()}
    </div>
  );
}
