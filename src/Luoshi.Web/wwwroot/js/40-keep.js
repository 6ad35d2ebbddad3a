// What is typed into a form marked data-keep is lost unless that form is sent: whoever leaves the page asks themselves first, also by a link or the button of
// another form. A page that comes back with what was typed but not saved marks its form data-keep="changed".
(() => {
  const forms = [...document.querySelectorAll('form[data-keep]')];
  if (forms.length === 0) return;
  const said = form => JSON.stringify([...new FormData(form)].map(([name, value]) => [name, value.name ?? value]));
  const before = new Map(forms.map(form => [form, form.dataset.keep === 'changed' ? '' : said(form)]));
  let sent = null;
  addEventListener('submit', event => { sent = event.target; });
  addEventListener('beforeunload', event => {
    if (forms.some(form => form !== sent && said(form) !== before.get(form))) event.preventDefault();
    sent = null;
  });
})();
