import type { ActivityEvent } from '@/lib/interview/interview-schema';
import { words } from '@/lib/words/words';
import { CompetitionChart } from './CompetitionChart';
import { aboutWords, figureFields, writtenFigure } from './competition-words';
import { dayOnly, momentWords } from './moment-words';

type Props = { activities: readonly ActivityEvent[]; now: number };

/** How the competition for a job developed, drawn and as a table of the same figures. The oldest look comes first. */
export function CompetitionHistory({ activities, now }: Props) {
  const last = activities.at(-1);
  if (!last) return <p class="light">{words('competition.never')}</p>;
  const { lastViewed } = last.activity;
  return (
    <>
      {activities.length > 1 && <CompetitionChart activities={activities} now={now} />}
      <CompetitionTable activities={activities} now={now} />
      <p class="light">
        {lastViewed && `${words('competition.lastViewed', { time: aboutWords(lastViewed, now) })} `}
        {words('competition.seen', { time: momentWords(last.seenAt, now) })}
      </p>
    </>
  );
}

/** The newest look comes first. */
function CompetitionTable({ activities, now }: Props) {
  return (
    <div class="scrolls" tabIndex={0} role="group" aria-label={words('competition.table')}>
      <table class="looks">
        <thead>
          <tr>
            <th scope="col">{words('competition.seenOn')}</th>
            {figureFields.map((field) => (
              <th key={field} scope="col">
                {words(`competition.name.${field}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {activities.toReversed().map(({ activityId, seenAt, activity }) => (
            <tr key={activityId}>
              <th scope="row">{dayOnly(seenAt, now)}</th>
              {figureFields.map((field) => (
                <td key={field}>
                  <bdi>{activity[field] === null ? '–' : writtenFigure(activity[field])}</bdi>
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
