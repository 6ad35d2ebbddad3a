// Key help: ? opens and closes the list of keys. Pages work without any of this.
(() => {
  const dialog = document.getElementById('keys');
  if (!dialog) return;
  const toggle = () => { if (dialog.open) dialog.close(); else dialog.showModal(); };
  for (const button of document.querySelectorAll('[data-keys-open]')) {
    button.hidden = false;
    button.addEventListener('click', toggle);
  }
  document.addEventListener('keydown', event => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.target.closest('input, textarea, select')) return;
    if (event.key === '?') { event.preventDefault(); toggle(); }
  });
})();
