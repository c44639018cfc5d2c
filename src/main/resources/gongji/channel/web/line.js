// The line to the house: what is said goes out in order and is tried until it arrives; what comes is handed on once and in order.
import { say } from './words.js';

const AGAIN = 2000;

export class Line {
  #token = document.querySelector('meta[name=csrf-token]').content;
  #waiting = [];
  #sending = false;
  #last = 0;
  #source = null;
  #on;

  /** `on` has reply(data), mine(data), anew(), ready(), state(words), refused(id, words, reload). */
  constructor(on) {
    this.#on = on;
  }

  open() {
    this.#source?.close();
    const source = new EventSource(this.#last ? `/api/events?after=${this.#last}` : '/api/events');
    this.#source = source;
    source.addEventListener('message', event => this.#take(event, this.#on.reply));
    source.addEventListener('mine', event => this.#take(event, this.#on.mine));
    source.addEventListener('anew', () => {
      this.#last = 0;
      this.#on.anew();
    });
    source.addEventListener('ready', () => {
      this.#on.state('');
      this.#on.ready();
      this.#send();
    });
    source.addEventListener('error', () => {
      this.#on.state(say('reconnecting'));
      if (source.readyState === EventSource.CLOSED && source === this.#source) {
        this.#again();
      }
    });
  }

  /** Asks why the line was refused: for an old page it is of no use to try again. */
  async #again() {
    const asking = new AbortController();
    const status = await fetch('/api/events', { signal: asking.signal }).then(response => response.status, () => 0);
    asking.abort();
    if (status === 401 || status === 403) {
      this.#on.refused('', say('old-page'), true);
    } else {
      setTimeout(() => this.open(), AGAIN);
    }
  }

  /** Says something: {text}, {choice, anchor} or {file}. Returns the id under which it comes back. */
  post(message) {
    const id = crypto.randomUUID ? crypto.randomUUID() : `${Date.now()}-${Math.random().toString(36).slice(2)}`;
    this.#waiting.push({ id, ...message });
    this.#send();
    return id;
  }

  #take(event, hand) {
    const number = Number(event.lastEventId);
    if (number > this.#last) {
      this.#last = number;
      hand(JSON.parse(event.data));
    }
  }

  async #send() {
    if (this.#sending) {
      return;
    }
    this.#sending = true;
    while (this.#waiting.length > 0) {
      const pause = await this.#try(this.#waiting[0]);
      if (pause > 0) {
        await new Promise(done => setTimeout(done, pause));
      } else {
        this.#waiting.shift();
      }
    }
    this.#sending = false;
  }

  #request({ file, ...message }) {
    const address = file
      ? `/api/papers?id=${encodeURIComponent(message.id)}&name=${encodeURIComponent(file.name)}`
      : '/api/messages';
    return fetch(address, {
      method: 'POST',
      headers: { 'Content-Type': file ? 'application/octet-stream' : 'application/json', 'X-CSRF-Token': this.#token },
      body: file ?? JSON.stringify(message),
    });
  }

  /** Tries once. Returns how long to wait before the next try, 0 when it is done with. */
  async #try(message) {
    let response;
    try {
      response = await this.#request(message);
    } catch {
      this.#on.state(say('reconnecting'));
      return AGAIN;
    }
    if (response.ok) {
      return 0;
    }
    if (response.status === 429 || response.status >= 500) {
      this.#on.state(say(response.status === 429 ? 'too-fast' : 'reconnecting'));
      return 1000 * (Number(response.headers.get('Retry-After')) || 3);
    }
    const old = response.status === 401 || response.status === 403;
    this.#on.refused(message.id, say(old ? 'old-page' : message.file ? 'no-paper' : 'not-taken'), old);
    return 0;
  }
}
