// What was typed between two states of a draft: one stretch taken out and another put in its place.
class DraftEdit {
  constructor(from, to, grows) {
    this.from = from;
    this.to = to;
    this.grows = grows;
  }

  static between(before, after) {
    const shorter = Math.min(before.length, after.length);
    let head = 0;
    while (head < shorter && before.charCodeAt(head) === after.charCodeAt(head)) head++;
    let tail = 0;
    while (tail < shorter - head && before.charCodeAt(before.length - 1 - tail) === after.charCodeAt(after.length - 1 - tail)) tail++;
    return new DraftEdit(head, before.length - tail, after.length - before.length);
  }

  get isNothing() { return this.from === this.to && this.grows === 0; }

  // Where the beginning and the end of a stretch stand afterwards. What is typed inside it belongs to it, what is typed at its ends does not.
  start(offset) { return offset < this.from ? offset : offset >= this.to ? offset + this.grows : this.from; }

  end(offset) { return offset <= this.from ? offset : offset >= this.to ? offset + this.grows : this.from; }

  // A flat run of [start, end, more, ...], width numbers a stretch, moved; stretches of which nothing is left are dropped.
  move(run, width) {
    if (this.isNothing) return run;
    const moved = [];
    for (let i = 0; i < run.length; i += width) {
      const [start, end] = [this.start(run[i]), this.end(run[i + 1])];
      if (start >= end) continue;
      moved.push(start, end);
      for (let j = 2; j < width; j++) moved.push(run[i + j]);
    }
    return moved;
  }
}
