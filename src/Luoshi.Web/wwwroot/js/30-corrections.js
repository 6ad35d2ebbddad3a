// Words selected in the text of a plan can be added as an item: a link beside them leads to the form. The form works without this.
(() => {
  const link = document.querySelector('a[data-add]');
  const text = document.querySelector('.document');
  if (!link || !text) return;
  const form = link.getAttribute('href');
  const longest = 200;
  let timer = 0;

  const lineOf = node => (node.nodeType === Node.ELEMENT_NODE ? node : node.parentElement)?.closest('[id^="l"]');

  const offer = () => {
    const selection = getSelection();
    const words = selection.toString().trim();
    const range = selection.rangeCount > 0 ? selection.getRangeAt(0) : null;
    const line = range && !range.collapsed && text.contains(range.commonAncestorContainer) ? lineOf(range.startContainer) : null;
    link.hidden = !line || lineOf(range.endContainer) !== line || words === '' || words.length > longest || words.includes('\n');
    if (link.hidden) return;
    link.href = `${form}?line=${line.id.slice(1)}&words=${encodeURIComponent(words)}`;
    const [place, frame] = [range.getBoundingClientRect(), link.offsetParent.getBoundingClientRect()];
    link.style.top = `${place.bottom - frame.top + 6}px`;
    link.style.left = `${Math.max(0, Math.min(place.left - frame.left, frame.width - link.offsetWidth - 8))}px`;
  };

  document.addEventListener('selectionchange', () => { clearTimeout(timer); timer = setTimeout(offer, 200); });
})();
