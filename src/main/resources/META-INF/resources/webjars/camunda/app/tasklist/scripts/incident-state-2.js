// A tab beside each task's form with the live state of its incident: a form shows what was true when it was opened.
const REFRESH = 20000;

const part = (tag, text, className) => {
  const node = document.createElement(tag);
  node.textContent = text;
  if (className) {
    node.className = className;
  }
  return node;
};

const lines = (entries) => {
  const list = part('dl', '', 'sb-lines');
  for (const entry of entries) {
    list.append(part('dt', entry.label), part('dd', entry.text, entry.late ? 'sb-late' : ''));
  }
  return list;
};

const fetchJson = async (address) => {
  const answer = await fetch(address, { headers: { Accept: 'application/json' }, credentials: 'same-origin' });
  return answer.ok ? answer.json() : null;
};

const show = (node, state) => {
  const severity = state.severity ? `Severity ${state.severity}` : 'Severity not yet set';
  const title = [state.exercise ? 'EXERCISE' : null, state.reference, severity, state.service].filter(Boolean);
  const link = part('a', `Everything about ${state.reference}`);
  link.href = `/incidents/${encodeURIComponent(state.reference)}`;
  link.target = '_blank';
  link.rel = 'noopener';
  node.replaceChildren(
    part('h4', title.join(' · ')),
    ...state.flags.map((flag) => part('p', flag, 'sb-late')),
    part('p', `It is ${state.state}. Owner: ${state.owner}.`),
    part('h5', 'Clocks'),
    state.clocks.length ? lines(state.clocks) : part('p', 'No clock is running.'),
    part('h5', 'Latest on the timeline'),
    state.timeline.length ? lines(state.timeline) : part('p', 'Nothing yet.'),
    link
  );
};

let timer;

export default {
  id: 'incident-state',
  pluginPoint: 'tasklist.task.detail',
  priority: 900,
  properties: { label: 'Live state' },
  render: async (node, { api, taskId }) => {
    const refresh = async () => {
      const variable = await fetchJson(
        `${api.engineApi}/task/${encodeURIComponent(taskId)}/variables/reference?deserializeValue=false`
      );
      const state = variable && (await fetchJson(`/incidents/${encodeURIComponent(variable.value)}/state`));
      if (state) {
        show(node, state);
      } else {
        node.replaceChildren(part('p', 'The state of this incident cannot be shown.'));
      }
    };
    clearInterval(timer);
    timer = setInterval(refresh, REFRESH);
    await refresh();
  },
  unmount: () => clearInterval(timer)
};
