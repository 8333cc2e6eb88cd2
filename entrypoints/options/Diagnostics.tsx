import { DriftNotices } from '@/components/DriftNotices';
import { useWatched } from '@/components/use-watched';
import { countWords, words } from '@/lib/words/words';
import { PageDiagnosis } from './PageDiagnosis';
import { Report } from './Report';
import type { Services } from './services';

/** Days that are told of. */
const days = 30;
const dayMs = 86_400_000;

/** How well each kind of page was understood, and a report where one was not. */
export function Diagnostics({ services }: { services: Services }) {
  const ledger = useWatched(services.watchLedger);

  const now = services.now();
  const recent = ledger.state === 'ready' ? ledger.value.filter(({ lastAt }) => lastAt > now - days * dayMs) : [];
  const byPage = [...Map.groupBy(recent, ({ page }) => page)];
  return (
    <section class="diagnostics" aria-labelledby="diagnostics">
      <h2 id="diagnostics">{words('options.diagnostics.title')}</h2>
      <p class="light">{words('options.diagnostics.about')}</p>
      <DriftNotices watch={services.watchDrifts} dismiss={services.dismissDrift} />
      <div class="group">
        <h3>{countWords('options.diagnostics.pages', days)}</h3>
        <div class="fields">
          {ledger.state === 'failed' && (
            <p class="note failure" role="alert">
              <span>
                {words('options.diagnostics.unreadable')} <code>{ledger.detail}</code>
              </span>
            </p>
          )}
          {ledger.state === 'ready' && byPage.length === 0 && <p>{words('options.diagnostics.none')}</p>}
          {byPage.map(([page, readings]) => (
            <PageDiagnosis key={page} page={page} readings={readings} now={now} />
          ))}
        </div>
      </div>
      <Report services={services} readings={recent} />
    </section>
  );
}
