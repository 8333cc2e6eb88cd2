import { languageName, spokenLanguages } from '@/lib/words/languages';
import { words } from '@/lib/words/words';
import type { Services } from './services';

/** In which language Greenroom speaks, which others it speaks, and how to change it. */
export function Language({ about: { browserLanguage, userAgent } }: { about: Services['about'] }) {
  const used = words('language');
  const isBrowsers = new Intl.Locale(browserLanguage).language === new Intl.Locale(used).language;
  const name = languageName(used);
  return (
    <div class="group">
      <h3>{words('options.language.title')}</h3>
      <div class="fields">
        <p>
          {isBrowsers
            ? words('options.language.used', { language: name })
            : words('options.language.other', { browsers: languageName(browserLanguage), language: name })}
        </p>
        <p>{words('options.language.all')}</p>
        <ul class="chips" aria-label={words('options.language.list')}>
          {spokenLanguages.map((language) => (
            <li key={language} lang={language} aria-current={language === used ? 'true' : undefined}>
              {languageName(language, language)}
            </li>
          ))}
        </ul>
        <p class="light">
          {words(/Firefox\//.test(userAgent) ? 'options.language.inFirefox' : 'options.language.inChrome')}
        </p>
      </div>
    </div>
  );
}
