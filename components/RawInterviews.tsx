import { rawInterviews } from '@/lib/interview/raw';
import { countWords } from '@/lib/words/words';
import { stageName, titleWords } from './interview-words';
import type { RawCopy } from './raw-file';

/** What can be told of interviews that cannot be used: that they are there, and how they stand. */
export function RawInterviews({ copy }: { copy: RawCopy }) {
  const interviews = rawInterviews(copy.tables.find(({ name }) => name === 'interviews')?.records ?? []);
  return (
    <details open={interviews.length < 20}>
      <summary>{countWords('storage.there', interviews.length)}</summary>
      <ul>
        {interviews.map(({ title, client, stage }, index) => (
          <li key={index}>
            <span dir="auto">{titleWords(title)}</span>{' '}
            <span class="light">{[client, stage && stageName(stage)].filter(Boolean).join(' · ')}</span>
          </li>
        ))}
      </ul>
    </details>
  );
}
