import { useEffect, useState } from 'preact/hooks';
import { failureWords } from '@/components/failure-words';
import type { CallCode } from '@/lib/messages/protocol';
import type { NudgeSettings } from '@/lib/nudge/nudge-settings';
import { words } from '@/lib/words/words';
import { Data } from './data/Data';
import { Diagnostics } from './Diagnostics';
import { Ledger } from './Ledger';
import { Reminders } from './Reminders';
import type { Services } from './services';
import { TaughtSections } from './TaughtSections';

type Props = { services: Services };
type Loaded =
  { state: 'waiting' } | { state: 'failed'; code: CallCode } | { state: 'ready'; nudgeSettings: NudgeSettings };

/** Everything that can be set, one section for each part of Greenroom. */
export function App({ services }: Props) {
  const [loaded, setLoaded] = useState<Loaded>({ state: 'waiting' });

  useEffect(() => {
    void services.ask('nudgeSettings', null).then((answer) => {
      setLoaded(answer.ok ? { state: 'ready', nudgeSettings: answer.value } : { state: 'failed', code: answer.code });
    });
  }, [services]);

  return (
    <main aria-busy={loaded.state === 'waiting'}>
      <header>
        <img src="/icon/128.png" alt="" width="40" height="40" />
        <h1>{words('options.title')}</h1>
      </header>
      {loaded.state === 'waiting' && <p class="light">{words('options.opening')}</p>}
      {loaded.state === 'failed' && (
        <p class="note failure" role="alert">
          <span>
            {failureWords(loaded.code)} <code>{loaded.code}</code>
          </span>
        </p>
      )}
      {loaded.state === 'ready' && <Reminders stored={loaded.nudgeSettings} services={services} />}
      {loaded.state !== 'waiting' && <TaughtSections services={services} />}
      {loaded.state !== 'waiting' && <Diagnostics services={services} />}
      {loaded.state !== 'waiting' && <Data services={services} />}
      {loaded.state !== 'waiting' && <Ledger services={services} />}
    </main>
  );
}
