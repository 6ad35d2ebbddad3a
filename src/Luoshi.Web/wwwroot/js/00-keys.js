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

// / goes to the page's search box.
document.addEventListener('keydown', event => {
  if (event.key !== '/' || event.ctrlKey || event.metaKey || event.altKey || event.target.closest('input, textarea, select')) return;
  const box = document.querySelector('[data-search]');
  if (!box) return;
  event.preventDefault();
  box.focus();
  box.select();
});
