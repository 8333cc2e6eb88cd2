import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { lostReasonName, outcomeName, stageName, titleWords } from '@/components/interview-words';
import { moveFocus } from '@/components/roving-focus';
import { lostReasons, outcomes, stages, type LostReason, type Outcome, type Stage } from '@/lib/interview/stage';
import type { InterviewSummary } from '@/lib/interview/view-schema';
import { words } from '@/lib/words/words';

type Props = {
  card: InterviewSummary;
  /** Where on Upwork it goes on; `null` where that is not known. */
  address: string | null;
  onStage: (stage: Stage) => void;
  onOutcome: (outcome: Outcome, lostReason: LostReason | null) => void;
  /** Whoever closed it. */
  onClosed: () => void;
};

const endings = outcomes.filter((outcome) => outcome !== 'open');

/** What can be done with a card: to which stage it moves, how it ended. Opens beside the button that has asked for it. */
export function MoveMenu({ card, address, onStage, onOutcome, onClosed }: Props) {
  const menu = useRef<HTMLDivElement>(null);
  const [asksWhy, setAsksWhy] = useState(false);
  const title = titleWords(card.title);

  useLayoutEffect(() => {
    menu.current?.showPopover();
    menu.current?.querySelector<HTMLElement>('[aria-checked="true"]')?.focus();
  }, []);
  useLayoutEffect(() => {
    if (asksWhy) menu.current?.querySelector<HTMLElement>('button')?.focus();
  }, [asksWhy]);

  const choose = (act: () => void) => () => {
    act();
    menu.current?.hidePopover();
  };
  return (
    <div
      ref={menu}
      popover="auto"
      class="menu"
      role="menu"
      aria-label={words('board.menu.openFor', { title })}
      onKeyDown={moveFocus}
      onToggle={(event) => event.newState === 'closed' && onClosed()}
    >
      {asksWhy ? (
        <>
          <p class="light" role="none">
            {words('board.menu.why')}
          </p>
          {lostReasons.map((reason) => (
            <Choice key={reason} name={lostReasonName(reason)} onChoose={choose(() => onOutcome('lost', reason))} />
          ))}
          <Choice name={words('board.menu.unknown')} onChoose={choose(() => onOutcome('lost', null))} />
        </>
      ) : (
        <>
          <p class="light" role="none">
            {words('board.menu.moveTo')}
          </p>
          {stages.map((stage) => (
            <Choice
              key={stage}
              name={stageName(stage)}
              isChecked={stage === card.stage}
              onChoose={choose(() => onStage(stage))}
            />
          ))}
          <hr />
          {card.outcome !== 'open' && (
            <Choice name={words('board.menu.reopen')} onChoose={choose(() => onOutcome('open', null))} />
          )}
          {card.outcome === 'open' &&
            endings.map((outcome) => (
              <Choice
                key={outcome}
                name={outcome === 'lost' ? words('board.menu.lost') : outcomeName(outcome)}
                onChoose={outcome === 'lost' ? () => setAsksWhy(true) : choose(() => onOutcome(outcome, null))}
              />
            ))}
          {address && <hr />}
          {address && (
            <a class="choice-line" role="menuitem" href={address} target="_blank" rel="noreferrer" tabIndex={-1}>
              {words('board.menu.onUpwork')}
            </a>
          )}
        </>
      )}
    </div>
  );
}

type ChoiceProps = { name: string; isChecked?: boolean; onChoose: () => void };

/** `isChecked` makes it one of several of which one holds. */
function Choice({ name, isChecked, onChoose }: ChoiceProps) {
  return (
    <button
      type="button"
      class="choice-line"
      role={isChecked === undefined ? 'menuitem' : 'menuitemradio'}
      aria-checked={isChecked}
      tabIndex={-1}
      onClick={onChoose}
    >
      {name}
    </button>
  );
}
