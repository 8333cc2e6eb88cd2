import { useMemo } from 'preact/hooks';
import { briefText } from '@/components/brief-words';
import { CopyButton } from '@/components/CopyButton';
import { Markdown } from '@/components/Markdown';
import type { Dossier } from '@/lib/interview/dossier';
import { words } from '@/lib/words/words';
import { hashOf } from '../route';
import type { Services } from '../services';
import '@/components/markdown.css';
import './brief.css';

type Props = { dossier: Dossier; services: Services; now: number };

/** What one wants to know before the next talk, on a page that can be printed, or copied as Markdown. */
export function Brief({ dossier, services, now }: Props) {
  const { addressOf, zones, copy, print } = services;
  const { interviewId } = dossier.view;
  const text = useMemo(
    () => briefText(dossier, { zones: { mine: zones.own, theirs: dossier.clientZone }, now, addressOf }),
    [dossier, zones, now, addressOf],
  );
  return (
    <article class="brief">
      <div class="brief-ways buttons">
        <a class="button small" href={hashOf({ view: 'interview', interviewId })}>
          {words('brief.back')}
        </a>
        <button type="button" class="button small" onClick={print}>
          {words('brief.print')}
        </button>
        <CopyButton text={text} copy={copy}>
          {words('brief.copy')}
        </CopyButton>
      </div>
      <Markdown text={text} under={1} />
    </article>
  );
}
