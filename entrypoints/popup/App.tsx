import { useEffect, useState } from 'preact/hooks';
import { AddByHand } from '@/components/AddByHand';
import { DriftNotices } from '@/components/DriftNotices';
import { failureWords } from '@/components/failure-words';
import { KeysHelp } from '@/components/KeysHelp';
import { useNow } from '@/components/use-now';
import { useSingleKeys } from '@/components/use-single-keys';
import type { CallCode, Settings } from '@/lib/messages/protocol';
import { words } from '@/lib/words/words';
import { Board } from './Board';
import { popupKeys } from './popup-keys';
import { ReadingLine } from './ReadingLine';
import { ModeLine } from './ModeLine';
import type { Services } from './services';
import { SomethingWrong } from './SomethingWrong';
import { TeachLine } from './TeachLine';
import { useKeys } from './use-keys';

type Props = { services: Services };
type Loaded = { state: 'waiting' } | { state: 'failed'; code: CallCode } | { state: 'ready'; settings: Settings };

/** The window of the toolbar button. */
export function App({ services }: Props) {
  const [loaded, setLoaded] = useState<Loaded>({ state: 'waiting' });
  const now = useNow(services.now);
  const [singleKeys, setSingleKeys] = useSingleKeys(services.singleKeys);
  useKeys(singleKeys);

  useEffect(() => {
    void services.ask('settings', null).then((answer) => {
      if (!answer.ok) {
        setLoaded({ state: 'failed', code: answer.code });
        return;
      }
      const settings = answer.value;
      setLoaded({ state: 'ready', settings });
      if (settings.mode === 'click' && !isPaused(settings, services.now())) services.readNow();
    });
  }, [services]);

  if (loaded.state === 'waiting')
    return <main class="message" aria-busy="true" aria-label={words('extension.shortName')} />;
  if (loaded.state === 'failed') {
    return (
      <main class="message">
        <h1>{words('extension.shortName')}</h1>
        <p role="alert">
          {failureWords(loaded.code)} <code>{loaded.code}</code>
        </p>
      </main>
    );
  }

  const { settings } = loaded;
  const { mode } = settings;
  if (mode === 'not-chosen') {
    return (
      <main class="message">
        <h1>{words('popup.notStarted.title')}</h1>
        <p>{words('popup.notStarted.text')}</p>
        <button type="button" class="button primary" onClick={services.openWelcome}>
          {words('popup.notStarted.open')}
        </button>
      </main>
    );
  }

  const onSettings = (settings: Settings) => setLoaded({ state: 'ready', settings });
  return (
    <main>
      <header>
        <h1>{words('extension.shortName')}</h1>
        <div class="buttons">
          <KeysHelp
            id="popup-keys"
            title={words('popup.keys.title')}
            lines={popupKeys()}
            shortcut="?"
            singleKeys={singleKeys}
            onSingleKeys={setSingleKeys}
          />
          <button
            type="button"
            class="button small quiet"
            aria-keyshortcuts="B"
            onClick={() => services.openWorkspace({ view: 'board' })}
          >
            {words('workspace.board')}
          </button>
          <AddByHand ask={services.ask} keyOfLink={services.keyOfLink} shortcut="A" />
        </div>
      </header>
      <ModeLine settings={{ ...settings, mode }} ask={services.ask} now={now} onSettings={onSettings} />
      <ReadingLine watch={services.watchReading} now={now} />
      <DriftNotices watch={services.watchDrifts} dismiss={services.dismissDrift} />
      <TeachLine mode={mode} isPaused={isPaused(settings, now)} watch={services.watchReading} teach={services.teach} />
      <SomethingWrong settings={settings} now={now} saveReport={services.saveReport} />
      <Board services={services} mode={mode} now={now} singleKeys={singleKeys} />
    </main>
  );
}

function isPaused({ pausedUntil }: Settings, now: number): boolean {
  return pausedUntil !== null && pausedUntil > now;
}
