// The region picker: province, then city; or any letters of the name or its pinyin.
import { element, say } from './words.js';

const MOST = 60;

/** Makes the picker; `choose` is called with the full name of the place and whether a key chose it, `fail` with words. */
export function picker(choose, fail) {
  const dialog = document.getElementById('regions');
  const search = document.getElementById('region-search');
  const list = document.getElementById('region-list');
  const count = document.getElementById('region-count');
  let places = [];
  let province = null;

  const isProvince = place => place.code.endsWith('0000');
  const within = code => places.filter(place => place.code.slice(0, 2) === code.slice(0, 2) && !isProvince(place));
  const provinceOf = place => places.find(other => other.code === `${place.code.slice(0, 2)}0000`);
  const fullName = place => {
    const above = isProvince(place) ? null : provinceOf(place);
    return above ? `${above.name}${place.name}` : place.name;
  };

  function button(label, click) {
    return element('li', {}, element('button', { type: 'button', click }, label));
  }

  function pick(place, event) {
    dialog.close();
    choose(fullName(place), event.detail === 0);
  }

  function enter(place, event) {
    if (within(place.code).length === 0) {
      pick(place, event);
    } else {
      province = place;
      search.value = '';
      draw();
      list.querySelector('button')?.focus();
    }
  }

  function found(words) {
    return places.filter(place => place.name.includes(words) || place.pinyin.startsWith(words)).slice(0, MOST);
  }

  function draw() {
    const words = search.value.trim().toLowerCase().replace(/[\s']/g, '');
    let items;
    if (words) {
      items = found(words).map(place => button(fullName(place), event => pick(place, event)));
    } else if (province) {
      items = [
        button(`← ${say('region-back')}`, () => { province = null; draw(); list.querySelector('button')?.focus(); }),
        button(`${province.name}${say('region-whole')}`, event => pick(province, event)),
        ...within(province.code).map(place => button(place.name, event => pick(place, event))),
      ];
    } else {
      items = places.filter(isProvince).map(place => button(place.name, event => enter(place, event)));
    }
    list.replaceChildren(...items);
    count.textContent = words ? `${items.length} ${say('region-found')}` : '';
    if (words && items.length === 0) {
      list.replaceChildren(element('li', {}, say('region-none')));
    }
  }

  search.addEventListener('input', draw);
  return async () => {
    if (places.length === 0) {
      places = await fetch('/api/regions').then(response => response.ok ? response.json() : [], () => []);
    }
    if (places.length === 0) {
      fail(say('reconnecting'));
      return;
    }
    province = null;
    search.value = '';
    draw();
    dialog.showModal();
    search.focus();
  };
}
