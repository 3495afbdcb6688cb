import './session-end.js';

// The engine's applications use the one sign-in: their own ways out and in lead to its pages.
const signOutPage = new URL('../logout', import.meta.url);

document.addEventListener(
  'click',
  event => {
    if (event.target.closest('.logout a')) {
      event.preventDefault();
      event.stopImmediatePropagation();
      window.location.assign(signOutPage);
    }
  },
  true
);

// Their sign-in form appears when the session has ended; opening the page again leads to the sign-in page and back.
function openAgain() {
  if (window.location.hash.startsWith('#/login')) {
    window.location.replace(window.location.pathname);
  }
}

window.addEventListener('hashchange', openAgain);
openAgain();
