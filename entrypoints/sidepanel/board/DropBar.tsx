import { useRef } from 'preact/hooks';
import { stageName } from '@/components/interview-words';
import { stages, type Stage } from '@/lib/interview/stage';
import { useDrop } from './use-drop';

type Props = { from: Stage; onDrop: (stage: Stage) => void };

/** All stages within reach while a card is dragged, where the sections themselves may be far away. */
export function DropBar({ from, onDrop }: Props) {
  return (
    <div class="drop-bar" aria-hidden="true">
      {stages.map((stage) => (
        <Place key={stage} stage={stage} isOwn={stage === from} onDrop={() => onDrop(stage)} />
      ))}
    </div>
  );
}

function Place({ stage, isOwn, onDrop }: { stage: Stage; isOwn: boolean; onDrop: () => void }) {
  const place = useRef<HTMLDivElement>(null);
  const isOver = useDrop(place, onDrop);
  return (
    <div ref={place} class={`place${isOver ? ' over' : ''}${isOwn ? ' own' : ''}`}>
      {stageName(stage)}
    </div>
  );
}
