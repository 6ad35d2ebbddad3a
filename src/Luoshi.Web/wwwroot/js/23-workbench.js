// The workbench: what a draft compiles to follows every key. One question is under way at a time; the next asks about the words
// as they are by then. Without this the button does the same.
(() => {
  const form = document.querySelector('form[data-draft]');
  if (!form) return;
  const box = form.querySelector('textarea');
  const paper = form.querySelector('.paper');
  const pane = document.getElementById('results');
  const said = form.querySelector('[data-state]');
  const here = form.querySelector('[data-here]');
  const mirror = new DraftMirror(form.querySelector('.mirror'));
  const results = new DraftResults(pane);
  const token = form.querySelector('input[name="__RequestVerificationToken"]').value;
  const kept = form.hasAttribute('data-kept') ? box.value : '';
  const wait = { again: 3000, quiet: 1200 };

  // What is marked, in places of the words as they are; the answer keeps the places of the words that it answers.
  let [seen, marks, coverage, findings, looks] = ['', [], [], [], []];
  let answer = { text: '', lists: {}, findings: [] };
  let [busy, again, leaving, shownKey, announced] = [false, false, false, null, ''];
  let [retry, quiet] = [0, 0];

  const move = edit => {
    if (edit.isNothing) return;
    marks = edit.move(marks, 3);
    coverage = edit.move(coverage, 3);
    findings = findings.map(each => ({ ...each, from: edit.start(each.from), to: edit.end(each.to) })).filter(each => each.from < each.to);
  };

  const follow = () => {
    const text = box.value;
    move(DraftEdit.between(seen, text));
    seen = text;
    mirror.show(seen, marks, looks, coverage, findings);
  };

  const take = fresh => {
    answer = fresh;
    marks = fresh.marks;
    looks = fresh.looks;
    coverage = fresh.coverage;
    findings = fresh.findings.map(([from, to, key, sign, level, message, fixes]) => ({ from, to, key, sign, level, message, fixes }))
      .sort((a, b) => a.from - b.from || a.to - b.to);
    move(DraftEdit.between(fresh.text, seen));
    mirror.show(seen, marks, looks, coverage, findings);
    results.show(fresh);
    shownKey = null;
    atCaret();
    clearTimeout(quiet);
    quiet = setTimeout(() => { if (fresh.summary !== announced) said.textContent = announced = fresh.summary; }, wait.quiet);
  };

  const ask = async () => {
    if (busy) { again = true; return; }
    busy = true;
    clearTimeout(retry);
    const text = box.value;
    try {
      const response = await fetch(form.dataset.draft, { method: 'POST', body: text, headers: { RequestVerificationToken: token, 'Content-Type': 'text/plain;charset=UTF-8' } });
      if (!response.ok) throw new Error(String(response.status));
      const fresh = await response.json();
      fresh.text = text;
      take(fresh);
      if (said.textContent === said.dataset.failed) said.textContent = '';
    } catch {
      said.textContent = announced = said.dataset.failed;
      retry = setTimeout(ask, wait.again);
    }
    busy = false;
    if (again) { again = false; ask(); }
  };

  // From a place in the answered text to the same place in the text as it is.
  const current = (from, to) => {
    const edit = DraftEdit.between(answer.text, box.value);
    return [edit.start(from), Math.max(edit.start(from), edit.end(to))];
  };

  const choose = (from, to) => {
    box.focus({ preventScroll: true });
    box.setSelectionRange(from, to);
    const place = mirror.place(from);
    const frame = paper.getBoundingClientRect();
    if (place && (place.top < frame.top || place.bottom > frame.bottom)) paper.scrollTop += place.top - frame.top - frame.height / 3;
    if (frame.bottom > innerHeight || frame.top < 0) form.scrollIntoView({ block: 'nearest' });
  };

  // The finding at the cursor, the one with the fewest words first.
  const found = () => findings.filter(each => each.from <= box.selectionStart && box.selectionStart <= each.to)
    .sort((a, b) => (a.to - a.from) - (b.to - b.from))[0] ?? null;

  const atCaret = () => {
    const finding = found();
    if ((finding?.key ?? '') === shownKey) return;
    shownKey = finding?.key ?? '';
    pane.querySelector('[data-row].here')?.classList.remove('here');
    here.replaceChildren();
    if (!finding) return;
    results.row('findings', finding.key)?.element.classList.add('here');
    const words = document.createElement('span');
    words.className = finding.level;
    words.textContent = `${finding.sign} ${finding.message}`;
    here.append(words, ...finding.fixes.map((fix, i) => {
      const button = document.createElement('button');
      button.type = 'button';
      button.dataset.mend = i;
      button.textContent = fix[0];
      return button;
    }));
  };

  const reveal = key => results.row('findings', key)?.element.scrollIntoView({ block: 'nearest' });

  const walk = step => {
    if (findings.length === 0) return;
    const at = box.selectionStart;
    const next = step > 0 ? findings.find(each => each.from > at) ?? findings[0] : findings.findLast(each => each.from < at) ?? findings[findings.length - 1];
    choose(next.from, next.to);
    said.textContent = announced = `${next.sign} ${next.message}`;
    reveal(next.key);
  };

  // A mend is one step of its own to undo, whatever number of words it changes.
  const mend = fix => {
    const edits = fix[1];
    const edit = DraftEdit.between(answer.text, box.value);
    const [first, last] = [edits[0][0], edits[edits.length - 1][1]];
    const [from, to] = current(first, last);
    if (box.value.slice(from, to) !== answer.text.slice(first, last) || (edit.from < last && edit.to > first)) return;
    let [text, at] = ['', first];
    for (const [start, end, words] of edits) {
      text += answer.text.slice(at, start) + words;
      at = end;
    }
    box.focus({ preventScroll: true });
    box.setSelectionRange(from, to);
    const done = text === '' ? document.execCommand('delete') : document.execCommand('insertText', false, text);
    if (!done) {
      box.setRangeText(text, from, to, 'end');
      box.dispatchEvent(new Event('input'));
    }
    choose(from, from + text.length);
  };

  const mendOf = key => answer.findings.find(each => each[2] === key)?.[6] ?? [];

  box.addEventListener('input', () => { follow(); ask(); });
  document.addEventListener('selectionchange', () => { if (document.activeElement === box) requestAnimationFrame(atCaret); });
  box.addEventListener('click', () => { const finding = found(); if (finding && getComputedStyle(pane).overflowY === 'auto') reveal(finding.key); });
  form.querySelector('.mirror').addEventListener('click', event => {
    const finding = mirror.findingOf(event.target);
    if (finding) { choose(finding.from, finding.to); reveal(finding.key); }
  });
  here.addEventListener('click', event => {
    const button = event.target.closest('button[data-mend]');
    if (button) mend(mendOf(shownKey)[Number(button.dataset.mend)]);
  });
  pane.addEventListener('click', event => {
    const button = event.target.closest('button[data-mend]');
    if (button) {
      event.preventDefault();
      mend(mendOf(button.closest('[data-row]').dataset.row)[Number(button.dataset.mend)]);
      return;
    }
    const place = event.target.closest('a[data-place]');
    if (!place) return;
    event.preventDefault();
    const stretch = results.stretch(place);
    if (stretch) choose(...current(...stretch));
  });
  form.addEventListener('keydown', event => {
    if (event.key === 'F8') { event.preventDefault(); walk(event.shiftKey ? -1 : 1); }
    if (event.key === '.' && (event.ctrlKey || event.metaKey) && shownKey) {
      const [first] = mendOf(shownKey);
      if (first) { event.preventDefault(); mend(first); }
    }
  });
  form.addEventListener('submit', event => {
    if (event.submitter?.value === 'keep') { leaving = true; return; }
    event.preventDefault();
    ask();
  });
  // The draft is stored nowhere: leaving would lose it.
  addEventListener('beforeunload', event => { if (!leaving && box.value.trim() !== '' && box.value !== kept) event.preventDefault(); });

  form.classList.add('live');
  follow();
  if (seen.trim() !== '') ask();
})();
