import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import { AddByHand } from '@/components/AddByHand';
import { FailureLine } from '@/components/FailureLine';
import type { ChosenMode } from '@/components/ModeChoice';
import { useSingleKeys } from '@/components/use-single-keys';
import { NoInterviews } from '@/components/NoInterviews';
import type { Stage } from '@/lib/interview/stage';
import type { InterviewSummary } from '@/lib/interview/view-schema';
import { locale } from '@/lib/words/words';
import type { Services } from '../services';
import { onCardKey } from './card-keys';
import { Column } from './Column';
import { columnsOf, isDue } from './columns';
import { DropBar } from './DropBar';
import { GuardQuestion } from './GuardQuestion';
import type { Hands } from './hands';
import type { BoardMemory } from './memory';
import { MoveMenu } from './MoveMenu';
import { Nearness } from './nearness';
import { NothingShown } from './NothingShown';
import { sorted } from './sorted';
import { Toast } from './Toast';
import { Toolbar } from './Toolbar';
import { useCardFocus } from './use-card-focus';
import { useMoves } from './use-moves';
import { useScrolled } from './use-scrolled';
import { useShortcuts } from './use-shortcuts';
import { useWish } from './use-wish';
import { firstWish } from './wish';

type Props = {
  services: Services;
  mode: ChosenMode;
  now: number;
  memory: BoardMemory;
  watched: readonly InterviewSummary[];
};

/** The board with everything that can be done on it. */
export function Workbench({ services, mode, now, memory, watched }: Props) {
  const [wish, onWish] = useWish(services.wishes);
  const [search, setSearch] = useState(memory.search);
  const [dragged, setDragged] = useState<InterviewSummary | null>(null);
  const [opened, setOpened] = useState<InterviewSummary | null>(null);
  const [nearness] = useState(() => new Nearness());
  const board = useRef<HTMLDivElement>(null);
  const field = useRef<HTMLInputElement>(null);
  const moves = useMoves(watched, services.ask);
  const { question } = moves;

  const inOrder = useMemo(() => sorted(moves.cards, wish.sort, locale()), [moves.cards, wish.sort]);
  const columns = useMemo(() => columnsOf(inOrder, wish, search), [inOrder, wish, search]);
  const due = useMemo(() => moves.cards.filter(isDue).length, [moves.cards]);
  const shown = columns.reduce((sum, { cards }) => sum + cards.length, 0);
  const { currentIn, onCurrent, focus } = useCardFocus(board, columns, memory);
  useScrolled(board, 'board', memory.scrolled, 'main'); // where stages stand below each other
  const [singleKeys, setSingleKeys] = useSingleKeys(services.singleKeys);
  useShortcuts(field, moves.undo, singleKeys);
  useEffect(() => void (memory.search = search), [memory, search]);

  const hands: Hands = {
    memory,
    nearness,
    pending: moves.pending,
    dragged: dragged?.interviewId ?? null,
    opened: opened?.interviewId ?? null,
    onCurrent,
    onDragged: setDragged,
    onMenu: setOpened,
  };
  function toStage(card: InterviewSummary, stage: Stage): void {
    // A card is not moved out of sight.
    if (wish.folded.includes(stage)) onWish({ folded: toggled(wish.folded, stage) });
    moves.toStage(card, stage);
  }

  if (watched.length === 0) {
    return (
      <NoInterviews mode={mode}>
        <AddByHand ask={services.ask} keyOfLink={services.keyOfLink} onAdded={moves.onAdded} />
      </NoInterviews>
    );
  }
  return (
    <div class="workbench">
      <Toolbar
        services={services}
        summaries={moves.cards}
        shown={shown}
        due={due}
        wish={wish}
        search={search}
        field={field}
        singleKeys={singleKeys}
        onSingleKeys={setSingleKeys}
        onWish={onWish}
        onSearch={setSearch}
        onAdded={(view) => {
          moves.onAdded(view);
          focus(view.interviewId);
        }}
      />
      <FailureLine code={moves.failure} onForget={moves.forgetFailure} />
      {shown === 0 && (
        <NothingShown
          wish={wish}
          search={search}
          summaries={moves.cards}
          onWish={onWish}
          onAll={() => {
            setSearch('');
            onWish({ ...firstWish, outcome: 'any', sort: wish.sort, folded: wish.folded });
          }}
        />
      )}
      <div
        ref={board}
        class="board"
        onKeyDown={(event) => onCardKey(event, columns, wish.folded, { focus, toStage, openMenu: setOpened })}
      >
        {columns.map((column) => (
          <Column
            key={column.stage}
            column={column}
            current={currentIn(column)}
            isFolded={wish.folded.includes(column.stage)}
            hands={hands}
            now={now}
            onFold={() => onWish({ folded: toggled(wish.folded, column.stage) })}
            onDrop={() => dragged && toStage(dragged, column.stage)}
          />
        ))}
      </div>
      {dragged && <DropBar from={dragged.stage} onDrop={(stage) => toStage(dragged, stage)} />}
      {opened && (
        <MoveMenu
          key={opened.interviewId}
          card={opened}
          address={services.addressOf(opened.keys)}
          onStage={(stage) => toStage(opened, stage)}
          onOutcome={(outcome, lostReason) => moves.setOutcome(opened, outcome, lostReason)}
          onClosed={() => setOpened(null)}
        />
      )}
      {question && (
        <GuardQuestion
          question={question}
          onAnswer={(isMoved) => {
            moves.answer(isMoved);
            focus(question.card.interviewId);
          }}
        />
      )}
      <Toast done={moves.done} onUndo={moves.undo} onForget={moves.forgetDone} />
    </div>
  );
}

function toggled<Value>(values: readonly Value[], value: Value): Value[] {
  return values.includes(value) ? values.filter((other) => other !== value) : [...values, value];
}
