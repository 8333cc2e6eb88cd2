/** Changes to Messages that Upwork, a translation or another extension might make; each takes one thing away, or turns it. */
export const roomChanges: Record<string, (document: Document) => void> = {
  'data-test removed': (document) => removeAttribute(document, 'data-test'),
  'user ids removed': (document) => removeAttribute(document, 'data-user-id'),
  'titles removed': (document) => removeAttribute(document, 'title'),
  'labels removed': (document) => removeAttribute(document, 'aria-label'),
  'ids of stories removed': (document) => {
    for (const story of document.querySelectorAll('[id^="story_"]')) story.removeAttribute('id');
  },
  'id of the client’s avatar removed': (document) =>
    document.getElementById('room-header-avatar')?.removeAttribute('id'),
  'classes scrambled': (document) => {
    for (const element of document.querySelectorAll('[class]')) element.className = 'x1 x2';
  },
  ...Object.fromEntries(
    [
      'user-name',
      'story-timestamp',
      'with-header',
      'story-day-header',
      'end-of-message',
      'reply-wrapper',
      'room-title',
      'room-subtitle',
      'up-d-room-header',
      'item-title',
      'item-subtitle',
      'room-list-item-story',
      'timestamp',
      'nav-user-label',
      'composer',
    ].map((name) => [
      `class ${name} removed`,
      (document: Document) => {
        for (const element of document.querySelectorAll(`.${name}`)) element.classList.remove(name);
      },
    ]),
  ),
  'headers of stories removed': (document) => remove(document, '[data-test="story-header"]'),
  'times of stories removed': (document) => remove(document, '.story-timestamp'),
  'bodies of stories removed': (document) => remove(document, '[data-test="story-message"]'),
  'days removed': (document) => remove(document, '.story-day-header'),
  'navigation removed': (document) => remove(document, '#user-top-navigation-container'),
  'list removed': (document) => remove(document, '.rooms-panel'),
  'row of the room removed': (document) => remove(document, 'a[aria-current]'),
  'header of the room removed': (document) => remove(document, '.up-d-room-header'),
  'history cut off': (document) => {
    for (const story of [...document.querySelectorAll('.story-list > *')].slice(0, 4)) story.remove();
  },
  'stories turned around': (document) => {
    for (const list of document.querySelectorAll('.story-list')) list.append(...[...list.children].reverse());
  },
  'links absolute': (document) => {
    for (const link of document.querySelectorAll('a[href^="/"]'))
      link.setAttribute('href', `https://www.upwork.com${link.getAttribute('href')}`);
  },
  'rows in list items': (document) => {
    for (const row of document.querySelectorAll('a.room-list-item')) {
      const item = document.createElement('li');
      row.replaceWith(item);
      item.append(row);
    }
  },
  'every text but names translated': (document) => {
    const texts = document.createTreeWalker(document.querySelector('main') ?? document.body, NodeFilter.SHOW_TEXT);
    while (texts.nextNode()) {
      const text = texts.currentNode as Text;
      if (text.parentElement?.closest('.user-name,.item-title,.room-title')) continue;
      text.data = text.data.replace(/[A-Za-z]{3,}/g, (word) => `${word.slice(1)}${word[0]}o`);
    }
  },
};

function removeAttribute(document: Document, name: string): void {
  for (const element of document.querySelectorAll(`[${name}]`)) element.removeAttribute(name);
}

function remove(document: Document, css: string): void {
  for (const element of document.querySelectorAll(css)) element.remove();
}
