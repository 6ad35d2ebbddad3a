// The results of a draft: only lines that differ from what stands there are put in, so that focus, scrolling and open details stay.
class DraftResults {
  #root;
  #heads = new Map();
  #lists = new Map();

  constructor(root) {
    this.#root = root;
    for (const list of root.querySelectorAll('[data-list]')) {
      this.#lists.set(list.dataset.list, new Map([...list.children].map(element => [element.dataset.row, { element, html: null, places: [] }])));
    }
  }

  show(answer) {
    for (const [name, html] of Object.entries(answer.heads)) {
      if (this.#heads.get(name) === html) continue;
      this.#heads.set(name, html);
      this.#root.querySelector(`[data-head="${name}"]`).innerHTML = html;
    }
    for (const [name, rows] of Object.entries(answer.lists)) this.#lists.set(name, this.#patch(name, rows));
  }

  row(list, key) { return this.#lists.get(list)?.get(key) ?? null; }

  // The stretch of the draft that a link leads to, as [from, to] of the text that was answered.
  stretch(link) {
    const element = link.closest('[data-row]');
    const row = element && this.row(element.closest('[data-list]').dataset.list, element.dataset.row);
    const at = Number(link.dataset.place) * 2;
    return row && row.places.length > at + 1 ? [row.places[at], row.places[at + 1]] : null;
  }

  #patch(name, rows) {
    const list = this.#root.querySelector(`[data-list="${name}"]`);
    const before = this.#lists.get(name);
    const wanted = new Set(rows.map(row => row[0]));
    for (const [key, row] of before) if (!wanted.has(key)) row.element.remove();
    const after = new Map();
    let at = list.firstElementChild;
    for (const [key, html, places] of rows) {
      const row = before.get(key) ?? { element: document.createElement('li'), html: null };
      row.element.dataset.row = key;
      row.places = places;
      if (row.html !== html) { this.#fill(row.element, html); row.html = html; }
      if (row.element === at) at = at.nextElementSibling;
      else list.insertBefore(row.element, at);
      after.set(key, row);
    }
    return after;
  }

  #fill(element, html) {
    const stops = () => [...element.querySelectorAll('a, button, summary')];
    const focused = element.contains(document.activeElement) ? stops().indexOf(document.activeElement) : -1;
    const open = [...element.querySelectorAll('details')].map(details => details.open);
    element.innerHTML = html;
    element.querySelectorAll('details').forEach((details, i) => { details.open = open[i] ?? false; });
    if (focused >= 0) stops()[focused]?.focus({ preventScroll: true });
  }
}
