// The marks of a draft: a copy of its words, unseen and line by line, behind the text box; what is seen is the marks under them.
class DraftMirror {
  static #kinds = ['promise', 'context', 'uncompiled'];
  static #svg = 'http://www.w3.org/2000/svg';
  #root;
  #lines = [];

  constructor(root) { this.#root = root; }

  // marks: [start, end, look]; coverage: [start, end, kind]; findings: {from, to, sign, level, message, key}, all in order of place.
  show(text, marks, looks, coverage, findings) {
    const next = this.#cut(text, marks, looks, coverage, findings);
    const before = this.#lines;
    const shorter = Math.min(before.length, next.length);
    let head = 0;
    while (head < shorter && before[head].key === next[head].key) head++;
    let tail = 0;
    while (tail < shorter - head && before[before.length - 1 - tail].key === next[next.length - 1 - tail].key) tail++;
    for (let i = 0; i < head; i++) next[i].element = before[i].element;
    for (let i = 1; i <= tail; i++) next[next.length - i].element = before[before.length - i].element;
    // Lines that changed in place keep their element, so that nothing else is laid out again.
    const [gone, come] = [before.length - head - tail, next.length - head - tail];
    const after = tail > 0 ? next[next.length - tail].element : null;
    for (let i = 0; i < Math.max(gone, come); i++) {
      if (i >= come) { before[head + i].element.remove(); continue; }
      const line = next[head + i];
      line.element = i < gone ? before[head + i].element : document.createElement('div');
      this.#fill(line);
      if (i >= gone) this.#root.insertBefore(line.element, after);
    }
    this.#lines = next;
  }

  // Where an offset is on the screen.
  place(offset) {
    const line = this.#lines.findLast(each => each.start <= offset);
    if (!line) return null;
    const walker = document.createTreeWalker(line.element.lastElementChild, NodeFilter.SHOW_TEXT);
    let left = offset - line.start;
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      if (left <= node.length) {
        const range = document.createRange();
        range.setStart(node, left);
        return range.getBoundingClientRect();
      }
      left -= node.length;
    }
    return line.element.getBoundingClientRect();
  }

  #cut(text, marks, looks, coverage, findings) {
    const lines = [];
    let [mark, cover, finding] = [0, 0, 0];
    for (let start = 0; start <= text.length;) {
      let end = text.indexOf('\n', start);
      if (end < 0) end = text.length;
      const line = { start, text: text.slice(start, end), marks: [], bars: [], sign: null, element: null };
      while (mark < marks.length && marks[mark + 1] <= start) mark += 3;
      for (let i = mark; i < marks.length && marks[i] < end; i += 3) {
        line.marks.push(Math.max(marks[i], start) - start, Math.min(marks[i + 1], end) - start, looks[marks[i + 2]]);
      }
      while (cover < coverage.length && coverage[cover + 1] <= start) cover += 3;
      for (let i = cover; i < coverage.length && coverage[i] < end; i += 3) {
        line.bars.push(Math.max(coverage[i], start) - start, Math.min(coverage[i + 1], end) - start, coverage[i + 2]);
      }
      while (finding < findings.length && findings[finding].from <= end) {
        const each = findings[finding++];
        if (!line.sign || DraftMirror.#weight(each) > DraftMirror.#weight(line.sign)) line.sign = each;
      }
      line.key = `${line.text}\n${line.marks.join()}\n${line.bars.join()}\n${line.sign?.sign ?? ''}${line.sign?.message ?? ''}`;
      lines.push(line);
      start = end + 1;
    }
    return lines;
  }

  static #weight(finding) { return { error: 2, warning: 1 }[finding.level] ?? 0; }

  #fill(line) {
    const parts = [];
    if (line.bars.length > 0) parts.push(DraftMirror.#gutter(line));
    if (line.sign) {
      const sign = document.createElement('span');
      sign.className = `sign ${line.sign.level}`;
      sign.textContent = line.sign.sign;
      sign.title = line.sign.message;
      parts.push(sign);
    }
    const words = document.createElement('p');
    let at = 0;
    for (let i = 0; i < line.marks.length; i += 3) {
      if (line.marks[i] > at) words.append(line.text.slice(at, line.marks[i]));
      const marked = document.createElement('span');
      marked.className = line.marks[i + 2];
      marked.textContent = line.text.slice(line.marks[i], line.marks[i + 1]);
      words.append(marked);
      at = line.marks[i + 1];
    }
    words.append(at < line.text.length ? line.text.slice(at) : at === 0 ? '\u200b' : '');
    parts.push(words);
    line.element.replaceChildren(...parts);
    line.element.dataset.line = '';
  }

  static #gutter(line) {
    const gutter = document.createElementNS(DraftMirror.#svg, 'svg');
    gutter.setAttribute('class', 'gutter');
    gutter.setAttribute('viewBox', `0 0 1 ${Math.max(1, line.text.length)}`);
    gutter.setAttribute('preserveAspectRatio', 'none');
    for (let i = 0; i < line.bars.length; i += 3) {
      const bar = document.createElementNS(DraftMirror.#svg, 'rect');
      bar.setAttribute('class', DraftMirror.#kinds[line.bars[i + 2]]);
      bar.setAttribute('y', line.bars[i]);
      bar.setAttribute('width', 1);
      bar.setAttribute('height', line.bars[i + 1] - line.bars[i]);
      gutter.append(bar);
    }
    return gutter;
  }

  // The finding whose sign was clicked, or null.
  findingOf(element) {
    const row = element.closest('.sign')?.closest('[data-line]');
    return row ? this.#lines.find(line => line.element === row)?.sign ?? null : null;
  }
}
