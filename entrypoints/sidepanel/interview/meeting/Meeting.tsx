import { useRef, useState } from 'preact/hooks';
import { CopyButton } from '@/components/CopyButton';
import { SavedText } from '@/components/SavedText';
import type { InterviewActs } from '@/components/use-interview-acts';
import { useSavedText } from '@/components/use-saved-text';
import { chatWords } from '@/components/zone-words';
import { calendarEventOf } from '@/components/calendar-event';
import { calendarFile } from '@/lib/calendar/calendar-file';
import { wallTimeAt } from '@/lib/calendar/wall-clock';
import type { Dossier } from '@/lib/interview/dossier';
import { countWords, words } from '@/lib/words/words';
import type { Services } from '../../services';
import { Section } from '../Section';
import { storeDetail } from '../store-detail';
import { BothZones } from './BothZones';
import { ClientZone } from './ClientZone';
import { MeetingEditor } from './MeetingEditor';
import './meeting.css';

type Props = { dossier: Dossier; acts: InterviewActs; services: Services; now: number };

/** The planned call, in the zones of both who talk. */
export function Meeting({ dossier, acts, services, now }: Props) {
  const { view, clientZone } = dossier;
  const { meeting } = view;
  const zones = { mine: services.zones.own, theirs: clientZone };
  const [isEditing, setEditing] = useState(false);
  const button = useRef<HTMLButtonElement>(null);

  function close(): void {
    setEditing(false);
    button.current?.focus();
  }

  function saveCalendar(): void {
    if (!meeting) return;
    const call = { ...view, ...dossier, address: services.addressOf(view.keys) };
    const text = calendarFile([calendarEventOf(call, meeting, zones)], services.now());
    const { date } = wallTimeAt(meeting.at, zones.mine);
    services.saveFile({ name: `call-${date}.ics`, type: 'text/calendar', text });
  }

  return (
    <Section name="meeting">
      {meeting ? (
        <div class="call" aria-busy={acts.pending.has('meeting')}>
          {meeting.at + meeting.minutes * 60_000 <= now && <p>{words('meeting.over')}</p>}
          <BothZones at={meeting.at} zones={zones} />
          <p class="light">{countWords('length.long.minutes', meeting.minutes)}</p>
          <p class="chat-text" dir="auto">
            {chatWords(meeting, zones)}
          </p>
        </div>
      ) : (
        <p class="light">{words('meeting.none')}</p>
      )}
      <div class="buttons">
        <button
          type="button"
          ref={button}
          class="button small"
          aria-expanded={isEditing}
          onClick={() => setEditing(!isEditing)}
        >
          {words(meeting ? 'meeting.change' : 'meeting.plan')}
        </button>
        {meeting && (
          <>
            <CopyButton text={chatWords(meeting, zones)} copy={services.copy}>
              {words('meeting.copyForChat')}
            </CopyButton>
            <button type="button" class="button small" onClick={saveCalendar}>
              {words('meeting.saveCalendar')}
            </button>
            <button
              type="button"
              class="button small quiet"
              onClick={() => {
                button.current?.focus(); // the pressed button vanishes
                void acts.setMeeting(null);
              }}
            >
              {words('meeting.clear')}
            </button>
          </>
        )}
      </div>
      {isEditing && (
        <MeetingEditor meeting={meeting} zones={zones} now={now} onMeeting={acts.setMeeting} onDone={close} />
      )}
      <ClientZone dossier={dossier} services={services} now={now} />
      <NoShowPlan dossier={dossier} services={services} />
    </Section>
  );
}

function NoShowPlan({ dossier: { view, noShowPlan }, services }: { dossier: Dossier; services: Services }) {
  const { interviewId } = view;
  const field = useSavedText({
    name: `no-show-plan ${interviewId}`,
    stored: noShowPlan ?? '',
    drafts: services.drafts,
    store: (text) => storeDetail(services.ask, interviewId, { name: 'no-show-plan', value: text || null }),
  });
  return (
    <>
      <SavedText label={words('meeting.noShow')} hint={words('meeting.noShowHint')} longest={500} field={field} />
      {field.text === '' && (
        <button
          type="button"
          class="link"
          onClick={(event) => {
            field.type(words('meeting.noShowUsual'));
            event.currentTarget.previousElementSibling?.querySelector('textarea')?.focus(); // left, it is stored
          }}
        >
          {words('meeting.takeUsual')}
        </button>
      )}
    </>
  );
}
