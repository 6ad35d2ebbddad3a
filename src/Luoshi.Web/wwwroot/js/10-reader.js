// The reader: choosing a mark swaps the panel without losing one's place; n and p walk the marks, / searches, Esc closes.
(() => {
  const reader = document.querySelector('.reader');
  if (!reader) return;
  const panel = document.getElementById('panel');
  const text = reader.querySelector('.document');

  const marks = () => {
    const seen = new Set();
    return [...text.querySelectorAll('a.m')].filter(mark => {
      const key = mark.getAttribute('title');
      return !seen.has(key) && seen.add(key);
    });
  };

  const show = async (address, push) => {
    const response = await fetch(address, { headers: { Accept: 'text/html' } });
    if (!response.ok) { location.assign(address); return; }
    const page = new DOMParser().parseFromString(await response.text(), 'text/html');
    const fresh = page.querySelector('.reader');
    if (!fresh) { location.assign(address); return; }
    panel.replaceChildren(...page.getElementById('panel').childNodes);
    panel.scrollTop = 0;
    reader.className = fresh.className;
    reader.querySelector('.outline').replaceChildren(...fresh.querySelector('.outline').childNodes);
    const focused = document.activeElement?.closest?.('a.m')?.getAttribute('title');
    text.replaceChildren(...fresh.querySelector('.document').childNodes);
    if (focused) text.querySelector(`a.m[title="${CSS.escape(focused)}"]`)?.focus({ preventScroll: true });
    if (push) history.pushState(null, '', address);
    follow();
  };

  document.addEventListener('click', event => {
    if (event.ctrlKey || event.metaKey || event.shiftKey || event.button !== 0) return;
    const link = event.target.closest('.document a.m, #panel a[data-close], #panel .facts a, #panel .places a, #panel .brief a');
    const address = link && new URL(link.href, location.href);
    if (!address || address.pathname !== location.pathname) return;
    event.preventDefault();
    show(address.href, true).then(() => {
      const goal = address.hash && document.getElementById(address.hash.slice(1));
      if (goal && !link.closest('.document')) goal.scrollIntoView({ block: 'center' });
    });
  });
  addEventListener('popstate', () => show(location.href, false));

  const walk = step => {
    const all = marks();
    if (all.length === 0) return;
    const at = all.indexOf(document.activeElement);
    const top = all.findIndex(mark => mark.getBoundingClientRect().top > 64);
    const next = at >= 0 ? at + step : step > 0 ? Math.max(0, top) : top - 1;
    const mark = all[(next + all.length) % all.length];
    mark.focus({ preventScroll: true });
    mark.scrollIntoView({ block: 'center' });
  };

  document.addEventListener('keydown', event => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.key === 'Escape') {
      const close = panel.querySelector('[data-close]');
      if (close && !document.querySelector('dialog[open]')) close.click();
      return;
    }
    if (event.target.closest('input, textarea, select')) return;
    if (event.key === 'n') walk(1);
    else if (event.key === 'p') walk(-1);
    else return;
    event.preventDefault();
  });

  // The outline shows where the reader is.
  let watch = null;
  function follow() {
    watch?.disconnect();
    const entries = [...reader.querySelectorAll('.outline a[data-line]')].map(link => ({ link, line: document.getElementById('l' + link.dataset.line) })).filter(entry => entry.line);
    watch = new IntersectionObserver(() => {
      const passed = entries.filter(entry => entry.line.getBoundingClientRect().top < 160);
      const here = passed[passed.length - 1]?.link.closest('li');
      for (const entry of entries) entry.link.closest('li').classList.toggle('here', entry.link.closest('li') === here);
    }, { rootMargin: '-150px 0px -60% 0px', threshold: [0, 1] });
    for (const entry of entries) watch.observe(entry.line);
  }
  follow();
})();
