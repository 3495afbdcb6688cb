// Shows below the form of a notice how it will leave and who gets it, while somebody writes. Without it the form shows
// the server's preview as of opening.
const PAUSE = 400;
const API = '/camunda/api/engine/engine/default';

const part = (tag, text, className) => {
  const node = document.createElement(tag);
  node.textContent = text;
  node.className = className || '';
  return node;
};

const field = (form, key) => form.querySelector(`[id$='_${key}']`);
const text = (form, key) => field(form, key)?.value || null;
const ticked = (form, key) => Boolean(field(form, key)?.checked);

// Dates are shown in the order of the browser's language, times as 2:30 PM.
const moment = (form, key) => {
  const numbers = (text(form, `${key}-date`) || '').match(/\d+/g);
  const clock = (text(form, `${key}-time`) || '').match(/(\d+):(\d+)\s*([ap])?/i);
  if (!numbers || numbers.length !== 3 || !clock) {
    return null;
  }
  const order = new Intl.DateTimeFormat().formatToParts(new Date()).map((each) => each.type)
    .filter((type) => ['day', 'month', 'year'].includes(type));
  const date = Object.fromEntries(order.map((type, index) => [type, numbers[index].padStart(2, '0')]));
  const half = (clock[3] || '').toLowerCase();
  const hour = half ? (Number(clock[1]) % 12) + (half === 'p' ? 12 : 0) : Number(clock[1]);
  return `${date.year}-${date.month}-${date.day}T${String(hour).padStart(2, '0')}:${clock[2]}`;
};

const answers = (form, known) => ({
  reference: known.reference,
  noticeKind: known.noticeKind,
  nextUpdateOffered: known.nextUpdateOffered || null,
  holding: ticked(form, 'holding'),
  corrects: (known.earlier || []).find((each) => each.label === text(form, 'corrects'))?.value || null,
  resolutionSummary: text(form, 'resolutionSummary'),
  whatIsKnown: field(form, 'whatIsKnown') ? text(form, 'whatIsKnown') : known.whatIsKnown,
  userImpact: text(form, 'userImpact'),
  location: text(form, 'location'),
  nextUpdate: moment(form, 'nextUpdate'),
  nextUpdateReason: text(form, 'nextUpdateReason'),
  programmeDirectors: ticked(form, 'programmeDirectors'),
  topLevelDirectors: ticked(form, 'topLevelDirectors')
});

const draw = (panel, view) => {
  const readers = part('ul', '', 'sb-readers');
  readers.append(...view.readers.map((line) => part('li', line)));
  const nodes = [part('h4', 'As it will leave')];
  if (view.problem) {
    nodes.push(part('p', view.problem, 'sb-late'));
  }
  nodes.push(part('h5', 'Who gets it'), readers, part('p', view.why || ''));
  if (view.sms) {
    nodes.push(part('h5', `Text message: ${view.numbers}`), part('p', view.sms, 'sb-message'));
    nodes.push(part('h5', `Email: ${view.subject}`), part('p', view.email, 'sb-message'));
  }
  if (view.web) {
    nodes.push(part('h5', 'Status page'), part('p', view.web, 'sb-message'));
  }
  panel.replaceChildren(...nodes);
};

const variables = async (task) => {
  const answer = await fetch(`${API}/task/${encodeURIComponent(task)}/variables?deserializeValues=false`, {
    headers: { Accept: 'application/json' }, credentials: 'same-origin'
  });
  if (!answer.ok) {
    return null;
  }
  const all = Object.entries(await answer.json()).map(([name, variable]) => [name, variable.value]);
  const known = Object.fromEntries(all);
  return { ...known, earlier: known.earlier ? JSON.parse(known.earlier) : [] };
};

const openingOf = (form) => Array.from(form.querySelectorAll('.fjs-form-field-text'))
  .find((node) => node.textContent.includes('Who gets it:'));

const follow = async (form) => {
  const task = new URLSearchParams(location.hash.replace(/^#\/?\??/, '')).get('task');
  const known = task && (await variables(task));
  if (!known || !known.noticeKind) {
    return;
  }
  const panel = part('section', '', 'sb-preview');
  panel.setAttribute('aria-label', 'As it will leave');
  form.after(panel);
  let latest = 0;
  const refresh = async () => {
    latest += 1;
    const mine = latest;
    const answer = await fetch('/notices/preview', {
      method: 'POST', credentials: 'same-origin', headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify(answers(form, known))
    });
    if (answer.ok && mine === latest) {
      draw(panel, await answer.json());
      openingOf(form)?.setAttribute('hidden', '');
    }
  };
  let waiting;
  const later = () => {
    clearTimeout(waiting);
    waiting = setTimeout(() => refresh().catch(() => panel.replaceChildren()), PAUSE);
  };
  ['input', 'change', 'click', 'focusout'].forEach((event) => form.addEventListener(event, later));
  later();
};

new MutationObserver(() => {
  document.querySelectorAll('.fjs-container').forEach((form) => {
    if (!form.dataset.noticePreview && field(form, 'agreedWith')) {
      form.dataset.noticePreview = 'on';
      follow(form).catch(() => {});
    }
  });
}).observe(document.documentElement, { childList: true, subtree: true });
