import type { Key } from '@/lib/interview/sighting-schema';
import type { InterviewSummary } from '@/lib/interview/view-schema';
import { Card } from './Card';
import type { Hands } from './hands';
import { Stretch } from './Stretch';

type Props = {
  /** Names the list, as a part of the board that scrolls. */
  name: string;
  cards: readonly InterviewSummary[];
  /** The card that Tab leads to. */
  current: Key | null;
  hands: Hands;
  now: number;
};

/** Few enough to be drawn within a frame, many enough not to be noticed one by one. */
const stretchLength = 10;

/** The cards of one stage, in order, however many they are. */
export function Cards({ name, cards, current, hands, now }: Props) {
  const { memory, nearness, dragged } = hands;
  const stretches = Array.from({ length: Math.ceil(cards.length / stretchLength) }, (_, at) => ({
    from: at * stretchLength,
    cards: cards.slice(at * stretchLength, (at + 1) * stretchLength),
  }));

  return stretches.map(({ from, cards: own }) => (
    <Stretch
      key={from}
      name={`${name} ${from}`}
      count={own.length}
      isFirst={from === 0}
      pinned={own.some(({ interviewId }) => interviewId === current || interviewId === dragged)}
      heights={memory.heights}
      nearness={nearness}
      draw={() =>
        own.map((card, at) => (
          <Card
            key={card.interviewId}
            card={card}
            place={from + at + 1}
            of={cards.length}
            isCurrent={card.interviewId === current}
            hands={hands}
            now={now}
          />
        ))
      }
    />
  ));
}
