// Draws what was said as bubbles. Everything from outside becomes text; the charts are the server's own drawings.
import { element, say } from './words.js';

const SIGNS = { yes: '✓', no: '✕', depends: '!', unknown: '?' };

/** A bubble of the person. */
export function mine({ mine: words, id, at }, waiting) {
  return element('article', { class: waiting ? 'bubble mine waiting' : 'bubble mine', 'data-id': id },
    element('span', { class: 'unseen' }, say('you')),
    element('p', { class: 'words' }, words),
    stamp(at));
}

/** A bubble of the assistant; `press` is called with {choice, anchor} and its label. */
export function reply(data, press) {
  const live = choice => event => press({ choice, anchor: data.anchor }, event);
  const tappable = new Set();
  const body = data.parts.map(part => block(part, data, live, tappable));
  const lead = data.mark ? body.findIndex(node => node.tagName === 'P') : -1;
  if (lead >= 0) {
    body[lead].prepend(mark(data.mark));
  }
  return element('article', { class: 'bubble reply', 'data-anchor': data.anchor },
    element('span', { class: 'unseen' }, say('assistant')),
    data.progress ? progress(data.progress) : null,
    ...body,
    sources(data.sources),
    choices(data.choices.filter(choice => !tappable.has(choice.id)), live),
    element('div', { class: 'foot' }, stamp(data.at), printButton(data)));
}

/** Buttons of what is over are gone; what can be read stays. */
export function retire(bubble) {
  bubble.querySelectorAll('.choices').forEach(group => group.remove());
  bubble.querySelectorAll('button.line').forEach(line => {
    const plain = element('div', { class: 'line' }, ...line.querySelectorAll('.name, .value'));
    line.replaceWith(plain);
  });
}

export function choices(list, live) {
  if (list.length === 0) {
    return null;
  }
  return element('div', { class: 'choices', role: 'group', 'aria-label': say('choices') },
    ...list.map(choice => element('button', { type: 'button', 'data-choice': choice.id, click: live(choice.id) }, choice.label)));
}

function block(part, data, live, tappable) {
  switch (part.kind) {
    case 'items':
      return element(part.numbered ? 'ol' : 'ul', {}, ...part.items.map(item => element('li', {}, ...spans(item))));
    case 'card':
      return card(part, data, live, tappable);
    case 'picture':
      return picture(part);
    case 'document':
      return file(part);
    default:
      return element('p', { class: 'words' }, ...spans(part.spans));
  }
}

function spans(list) {
  return list.map(span => {
    if (span.url && /^https?:\/\//.test(span.url)) {
      return element('a', { href: span.url, target: '_blank', rel: 'noopener noreferrer' }, span.text);
    }
    return span.strong ? element('strong', {}, span.text) : document.createTextNode(span.text);
  });
}

function card(part, data, live, tappable) {
  const offered = new Set(data.choices.map(choice => choice.id));
  const lines = part.lines.map(line => {
    const words = [element('span', { class: 'name' }, line.name), element('span', { class: 'value' }, line.value)];
    if (!line.edit || !offered.has(line.edit)) {
      return element('li', {}, element('div', { class: 'line' }, ...words));
    }
    tappable.add(line.edit);
    return element('li', {}, element('button', { type: 'button', class: 'line', 'data-choice': line.edit, click: live(line.edit) },
      ...words, element('span', { class: 'change' }, say('change'))));
  });
  return element('section', { class: 'card' }, element('h3', {}, part.title), element('ul', {}, ...lines));
}

function picture(part) {
  const svg = new DOMParser().parseFromString(part.svg, 'image/svg+xml').documentElement;
  const drawn = svg.nodeName === 'svg';
  const [title, ...lines] = part.text.split('\n');
  return element('figure', {}, element('figcaption', {}, title), drawn ? document.importNode(svg, true) : null,
    element('p', { class: drawn ? 'unseen' : 'words' }, lines.join('\n')));
}

function file(part) {
  const link = element('a', { href: '#', download: part.name }, part.text);
  link.addEventListener('click', () => {
    link.href = URL.createObjectURL(new Blob([part.content], { type: part.type }));
    setTimeout(() => URL.revokeObjectURL(link.href), 60000);
  });
  return element('p', { class: 'words' }, link);
}

function progress({ step, of, text }) {
  return element('p', { class: 'progress' }, element('span', {}, text),
    element('progress', { max: of, value: step, 'aria-hidden': 'true' }));
}

function mark(kind) {
  return element('span', { class: `mark ${kind}` },
    element('span', { 'aria-hidden': 'true' }, SIGNS[kind] ?? '?'),
    element('span', { class: 'unseen' }, say(`mark-${kind}`)));
}

function sources(list) {
  if (list.length === 0) {
    return null;
  }
  return element('details', { class: 'sources' },
    element('summary', {}, `${say('sources')}（${list.length}）`),
    element('ul', {}, ...list.map(source => element('li', {}, ...cited(source)))));
}

function cited({ title, number, date, url }) {
  const shown = title.includes('《') ? title : `《${title}》`;
  const known = [number, date].filter(Boolean).join('，');
  const name = url && /^https?:\/\//.test(url)
    ? element('a', { href: url, target: '_blank', rel: 'noopener noreferrer' }, shown)
    : document.createTextNode(shown);
  return [name, known ? `（${known}）` : ''];
}

function printButton(data) {
  const worth = !data.progress && (data.parts.some(part => part.kind !== 'paragraph') || data.text.length > 60);
  return worth ? element('button', { type: 'button', class: 'print', 'data-print': true }, say('print')) : null;
}

function stamp(at) {
  const time = new Date(at);
  if (Number.isNaN(time.getTime())) {
    return null;
  }
  const today = new Date().toDateString() === time.toDateString();
  const clock = time.toLocaleTimeString('zh-CN', { hour: '2-digit', minute: '2-digit', hour12: false });
  const shown = today ? clock : `${time.toLocaleDateString('zh-CN', { month: 'long', day: 'numeric' })} ${clock}`;
  return element('time', { datetime: at }, shown);
}
