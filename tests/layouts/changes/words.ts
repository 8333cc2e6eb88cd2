import { texts, type Changes } from './parts';

/** Translations and typography: the words of the page change, its things do not. */
export const wordChanges: Changes = {
  'every text but headings translated': (document) => {
    for (const text of texts(document))
      if (!text.parentElement?.closest('h1,h2,h3,[role="heading"]')) text.data = garble(text.data);
  },
  'every text translated': (document) => {
    for (const text of texts(document)) text.data = garble(text.data);
  },
  'translated into German': (document) => translate(document, 'de', german),
  'translated into Ukrainian': (document) => translate(document, 'uk', ukrainian),
  'written from right to left': (document) => {
    document.documentElement.setAttribute('dir', 'rtl');
    for (const text of texts(document)) if (text.data.trim()) text.data = `\u200f${text.data}\u200f`;
  },
  'no space between elements': (document) => {
    for (const text of texts(document)) text.data = text.data.trim();
  },
  'spaces that do not break': (document) => {
    for (const text of texts(document)) text.data = text.data.replace(/ /g, '\u00a0');
  },
  'comments and empty texts between all': (document) => {
    for (const element of document.body.querySelectorAll('*'))
      element.before(document.createComment(''), document.createTextNode('\n  '));
  },
  'words marked as found': (document) => {
    for (const text of texts(document)) {
      const at = text.data.search(/\b(?:proposals|design|data|widget|web|app)\b/i);
      if (at < 0) continue;
      const found = text.splitText(at);
      found.splitText(/^\w+/.exec(found.data)?.[0].length ?? 0);
      const highlight = document.createElement('span');
      highlight.className = 'highlight';
      found.replaceWith(highlight);
      highlight.append(found);
    }
  },
};

const german: [RegExp, string][] = [
  [/Active proposals/g, 'Aktive Angebote'],
  [/Submitted proposals/g, 'Eingereichte Angebote'],
  [/Archived proposals/g, 'Archivierte Angebote'],
  [/Invitations to interview/g, 'Einladungen zum Gespräch'],
  [/Offers/g, 'Angebote'],
  [/proposals/g, 'Angebote'],
  [/Received/g, 'Erhalten'],
  [/Initiated/g, 'Begonnen'],
  [/(\d+) days ago/g, 'vor $1 Tagen'],
  [/Feb (\d+), (\d+)/g, '$1. Feb. $2'],
];
const ukrainian: [RegExp, string][] = [
  [/Active proposals/g, 'Активні пропозиції'],
  [/Submitted proposals/g, 'Надіслані пропозиції'],
  [/Archived proposals/g, 'Архівні пропозиції'],
  [/Invitations to interview/g, 'Запрошення на співбесіду'],
  [/Offers|proposals/g, 'пропозиції'],
  [/Received/g, 'Отримано'],
  [/Initiated/g, 'Розпочато'],
  [/(\d+) days ago/g, '$1 дні тому'],
];

function translate(document: Document, language: string, words: readonly [RegExp, string][]): void {
  document.documentElement.lang = language;
  for (const text of texts(document))
    for (const [word, translated] of words) text.data = text.data.replace(word, translated);
}

/** No language at all: no word stays what it was. */
function garble(text: string): string {
  return text.replace(/[A-Za-z]{3,}/g, (word) => `${word.slice(1)}${word[0]}o`);
}
