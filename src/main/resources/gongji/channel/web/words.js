// The sentences that the scripts say, from the wording files.
const words = JSON.parse(document.querySelector('meta[name=words]').content);

/** The sentence of this key; a missing one shows its key, as everywhere in the house. */
export function say(key) {
  return words[`say.${key}`] ?? `〔${key}〕`;
}

/** The topics to start from: what is shown, and what is asked. */
export function topics() {
  return Object.keys(words)
    .filter(key => key.startsWith('topic.') && key.endsWith('.title'))
    .map(key => ({ title: words[key], ask: words[key.replace(/title$/, 'ask')] ?? words[key] }));
}

/** An element with attributes and children; words become text and never markup. */
export function element(name, attributes = {}, ...children) {
  const made = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) {
    if (typeof value === 'function') {
      made.addEventListener(key, value);
    } else if (value !== undefined && value !== null && value !== false) {
      made.setAttribute(key, value === true ? '' : value);
    }
  }
  made.append(...children.filter(child => child !== null && child !== undefined));
  return made;
}
