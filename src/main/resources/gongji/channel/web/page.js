// The page: draws the conversation, sends what is said, and keeps the newest in sight.
import { mine, reply, retire } from './bubbles.js';
import { Line } from './line.js';
import { picker } from './regions.js';
import { element, say, topics } from './words.js';

const root = document.documentElement;
const log = document.getElementById('log');
const typing = document.getElementById('typing');
const state = document.getElementById('state');
const form = document.getElementById('form');
const input = document.getElementById('input');
const paper = document.getElementById('paper');
const file = document.getElementById('file');
const LARGEST_FILE = 5_000_000;
const LONGEST_WAIT = 20000;

let ready = false;
let patience = 0;
let wantsPlace = false;
const pickPlace = picker((place, byKey) => {
  ask(wantsPlace ? place : `${say('my-region')}${place}`);
  if (byKey) {
    input.focus();
  }
}, words => { state.textContent = words; });

const line = new Line({
  reply: data => {
    showTyping(false);
    hide(data.hides);
    if (data.manners.includes('forget-what-was-said')) {
      log.replaceChildren();
    }
    wantsPlace = data.manners.includes('offer-region');
    append(wantsPlace ? offeringPlaces(reply(data, press)) : reply(data, press));
    secret(data.manners.includes('secret-answer'));
    paper.hidden = !data.manners.includes('offer-paper');
  },
  mine: data => {
    retireAll();
    const shown = find(data.id);
    if (shown) {
      shown.replaceWith(mine(data));
    } else {
      append(mine(data));
    }
    showTyping(true);
  },
  anew: () => log.replaceChildren(),
  ready: () => {
    if (!ready) {
      ready = true;
      log.setAttribute('aria-live', 'polite');
      showTyping(log.lastElementChild?.classList.contains('mine') && recent(log.lastElementChild));
      if (log.lastElementChild) {
        showLatest();
      }
    }
  },
  state: words => {
    if (state.textContent !== words) {
      state.textContent = words;
    }
  },
  refused: (id, words, reload) => {
    showTyping(false);
    find(id)?.classList.add('failed');
    state.textContent = words;
    if (reload) {
      state.append(' ', element('button', { type: 'button', click: () => location.reload() }, say('reload')));
    }
  },
});

function post(message, words) {
  retireAll();
  const id = line.post(message);
  append(mine({ mine: input.classList.contains('secret') && message.text ? '••••••' : words, id, at: new Date().toISOString() }, true));
  showTyping(true);
}

function press(message, event) {
  post(message, event.currentTarget.textContent);
  if (event.detail === 0) {
    input.focus();
  }
}

function ask(words) {
  post({ text: words }, words);
}

function append(bubble) {
  log.append(bubble);
  if (ready) {
    showLatest();
  }
}

/** Beneath a question for a place stands the list to choose from. */
function offeringPlaces(bubble) {
  const list = element('button', { type: 'button', 'data-places': true, click: pickPlace }, say('region-list'));
  const choices = bubble.querySelector('.choices');
  if (choices) {
    choices.prepend(list);
  } else {
    bubble.querySelector('.foot').before(element('div', { class: 'choices' }, list));
  }
  return bubble;
}

function find(id) {
  return id ? log.querySelector(`[data-id="${CSS.escape(id)}"]`) : null;
}

function hide(id) {
  const words = find(id)?.querySelector('.words');
  if (words) {
    words.textContent = '••••••';
  }
}

function retireAll() {
  log.querySelectorAll('.reply').forEach(retire);
}

function recent(bubble) {
  return Date.now() - new Date(bubble.querySelector('time')?.dateTime ?? 0).getTime() < LONGEST_WAIT;
}

function showTyping(yes) {
  clearTimeout(patience);
  typing.hidden = !(yes && ready);
  if (yes) {
    patience = setTimeout(() => { typing.hidden = true; }, LONGEST_WAIT);
  }
}

function secret(yes) {
  input.classList.toggle('secret', yes);
}

/** Shows the newest: its end, or where a long answer begins. */
function showLatest() {
  requestAnimationFrame(() => {
    const asked = [...log.querySelectorAll('.mine')].at(-1) ?? log.firstElementChild;
    const tall = asked && log.lastElementChild.getBoundingClientRect().bottom - asked.getBoundingClientRect().top
      > innerHeight - form.offsetHeight - 80;
    if (tall) {
      asked.scrollIntoView({ block: 'start' });
    } else {
      scrollTo({ top: document.body.scrollHeight });
    }
  });
}

function grow() {
  input.style.height = 'auto';
  input.style.height = `${input.scrollHeight + 4}px`;
  input.style.overflowY = input.scrollHeight > input.clientHeight + 4 ? 'auto' : 'hidden';
}

form.addEventListener('submit', event => {
  event.preventDefault();
  const words = input.value.trim();
  if (words) {
    ask(words);
    input.value = '';
    grow();
  }
  input.focus();
});

input.addEventListener('input', grow);
input.addEventListener('keydown', event => {
  if (event.key === 'Enter' && !event.shiftKey && !event.isComposing && event.keyCode !== 229) {
    event.preventDefault();
    form.requestSubmit();
  }
});

file.addEventListener('change', () => {
  const chosen = [...file.files];
  file.value = '';
  if (chosen.some(each => each.size > LARGEST_FILE)) {
    state.textContent = say('too-large');
  }
  chosen.filter(each => each.size <= LARGEST_FILE).forEach(each => post({ file: each }, each.name));
});

log.addEventListener('click', event => {
  if (event.target.closest('[data-print]')) {
    const bubble = event.target.closest('.bubble');
    bubble.classList.add('printing');
    bubble.querySelectorAll('details').forEach(folded => { folded.open = true; });
    document.body.classList.add('prints-one');
    print();
  }
});

addEventListener('afterprint', () => {
  document.body.classList.remove('prints-one');
  log.querySelectorAll('.printing').forEach(bubble => bubble.classList.remove('printing'));
});

function toggle(button, name, on, off, isOn) {
  const show = () => button.setAttribute('aria-pressed', String(isOn()));
  button.addEventListener('click', () => {
    const stay = staying();
    root.dataset[name] = isOn() ? off : on;
    try {
      localStorage.setItem(name, root.dataset[name]);
    } catch {
      // a browser that keeps nothing still shows it now
    }
    show();
    grow();
    stay();
  });
  show();
}

/** What is read now stays where it is when everything grows: the first bubble that begins on the screen, or the one that fills it. */
function staying() {
  const place = bubble => bubble.getBoundingClientRect();
  const all = [...log.children];
  const kept = all.find(each => place(each).top >= 0 && place(each).top < innerHeight - form.offsetHeight)
    ?? all.find(each => place(each).bottom > 0);
  const top = kept ? place(kept).top : 0;
  return () => kept && scrollBy({ top: place(kept).top - top });
}

const prefersDark = matchMedia('(prefers-color-scheme: dark)');
toggle(document.getElementById('large'), 'print', 'large', 'usual', () => root.dataset.print === 'large');
toggle(document.getElementById('dark'), 'theme', 'dark', 'light',
  () => root.dataset.theme ? root.dataset.theme === 'dark' : prefersDark.matches);

document.getElementById('region').addEventListener('click', pickPlace);
document.getElementById('topics').append(...topics().map(topic =>
  element('button', { type: 'button', click: event => { ask(topic.ask); if (event.detail === 0) { input.focus(); } } }, topic.title)));

grow();
line.open();
