// Says a quarter of an hour before a session ends, on every page that is open, so that nobody loses what they are writing.
const WARNED = 15 * 60;
const SOONEST = 20;
const LATEST = 10 * 60;

const bar = document.createElement('div');
bar.id = 'sb-session-end';
bar.setAttribute('role', 'alert');
Object.assign(bar.style, {
  position: 'fixed', top: 0, left: 0, right: 0, zIndex: 10000, padding: '12px 16px',
  background: '#ffdd00', color: '#0b0c0c', font: '16px/1.4 arial, sans-serif', textAlign: 'center'
});

function show(sentence) {
  const link = document.createElement('a');
  link.href = '/login?again';
  link.target = '_blank';
  link.rel = 'noopener';
  link.textContent = 'Sign in again in a new window';
  link.style.color = 'inherit';
  link.style.textDecoration = 'underline';
  bar.replaceChildren(`${sentence} `, link, ' and go on here: what you have written stays.');
  document.body.append(bar);
}

let timer;

async function look() {
  clearTimeout(timer);
  let next = LATEST;
  try {
    const answer = await fetch('/session-end', { headers: { Accept: 'application/json' }, credentials: 'same-origin' });
    if (answer.status === 401) {
      show('Your session has ended.');
      next = SOONEST;
    } else if (answer.ok) {
      const { secondsLeft } = await answer.json();
      if (secondsLeft > WARNED) {
        bar.remove();
        next = Math.min(LATEST, secondsLeft - WARNED + 1);
      } else {
        const minutes = Math.max(1, Math.round(secondsLeft / 60));
        show(`Your session ends in ${minutes} ${minutes === 1 ? 'minute' : 'minutes'}.`);
        next = SOONEST;
      }
    }
  } catch (unreachable) {
    // Whatever else the page asks will tell.
  }
  timer = setTimeout(look, next * 1000);
}

// Whoever has signed in again in the other window comes back; a machine that slept has counted nothing.
window.addEventListener('focus', look);
look();
