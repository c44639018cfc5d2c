// How the page looks, set before anything is painted: light or dark, usual or large print.
const root = document.documentElement;

function remembered(name) {
  try {
    return localStorage.getItem(name);
  } catch {
    return null;
  }
}

for (const name of ['theme', 'print']) {
  const value = remembered(name);
  if (value) {
    root.dataset[name] = value;
  }
}
