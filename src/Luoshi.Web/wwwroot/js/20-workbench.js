// The workbench: results follow as somebody types. Without this the button does the same.
(() => {
  const form = document.querySelector('form[data-draft]');
  if (!form) return;
  const text = form.querySelector('textarea');
  const results = document.getElementById('results');
  const state = form.querySelector('[data-state]');
  const pause = 350;
  let timer = 0;
  let running = null;

  const check = async () => {
    running?.abort();
    const mine = running = new AbortController();
    state.textContent = state.dataset.checking;
    try {
      const response = await fetch(form.dataset.draft, { method: 'POST', body: new FormData(form), signal: mine.signal });
      if (!response.ok) throw new Error(String(response.status));
      results.innerHTML = await response.text();
      state.textContent = '';
    } catch (error) {
      if (error.name !== 'AbortError') state.textContent = state.dataset.failed;
    }
  };

  text.addEventListener('input', () => { clearTimeout(timer); timer = setTimeout(check, pause); });
  // The draft is stored nowhere: leaving would lose it.
  addEventListener('beforeunload', event => { if (text.value.trim() !== '') event.preventDefault(); });
  form.addEventListener('submit', event => { event.preventDefault(); clearTimeout(timer); check(); });
  results.addEventListener('click', event => {
    const place = event.target.closest('a[data-from]');
    if (!place) return;
    event.preventDefault();
    text.focus();
    // Line ends count as one character in a text box, and as the server counted them: the box sends CR LF.
    const [from, to] = [Number(place.dataset.from), Number(place.dataset.to)].map(offset => toBox(text.value, offset));
    text.setSelectionRange(from, to);
    const lines = text.value.slice(0, from).length / Math.max(1, text.value.length);
    text.scrollTop = Math.max(0, lines * text.scrollHeight - text.clientHeight / 3);
  });

  function toBox(value, offset) {
    let sent = 0;
    for (let i = 0; i < value.length; i++) {
      if (sent >= offset) return i;
      sent += value[i] === '\n' ? 2 : 1;
    }
    return value.length;
  }
})();
