// Keeps what somebody types into the date and time fields of a form. The form library empties what it does not read, the other
// half with it, and turns a 31 November into 1 December, without a word; here it is understood before the form library sees
// it, or it stays as it was typed, says why, and holds the form.
import { day, dayText, happens, minutes, timeText } from './entered-time-1.js';

const PAUSE = 120;
const FIELD = ".fjs-container .fjs-datepicker input[id$='-date'], .fjs-container .fjs-timepicker input[id$='-time']";
const SUBMIT = "button[ng-click='complete()'], button[ng-click='startProcessInstance()']";
const HALF = 'Give both the day and the time, or neither.';
const SKIPPED = 'This time does not exist in London, where the clocks go forward that night.';
const TWICE = 'This time happens twice in London that night, when the clocks go back: the first is meant while it can be.';

// What was typed and the form library has not taken yet.
const typed = new WeakMap();
const entering = new WeakSet();
const waiting = new Map();

const isTime = (input) => input.id.endsWith('-time');
const canonical = (input, value) => (isTime(input) ? timeText(value) : dayText(value));
const read = (input, text) => (isTime(input) ? minutes(text) : day(text));
const said = (input) => (typed.get(input) ?? input.value).trim();
const isHeld = (input) => 'held' in input.dataset;
const fieldOf = (input) => input.closest('.fjs-form-field');
const pairOf = (input) => Array.from(fieldOf(input).querySelectorAll(FIELD));

// As if it had been typed, so that the form library hears of it.
const enter = (input, text) => {
  typed.set(input, text);
  Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value').set.call(input, text);
  input.dispatchEvent(new Event('input', { bubbles: true }));
};

const leave = (input) => {
  entering.delete(input);
  input.dispatchEvent(new FocusEvent('blur'));
  input.dispatchEvent(new FocusEvent('focusout', { bubbles: true }));
};

const later = (input, step) => {
  clearTimeout(waiting.get(input));
  waiting.set(input, setTimeout(() => {
    waiting.delete(input);
    if (input.isConnected) {
      step(input);
    }
  }, PAUSE));
};

const say = (input, sentence, holds) => {
  const field = fieldOf(input);
  field.querySelector(`.sb-held[data-of='${input.id}']`)?.remove();
  input.toggleAttribute('data-held', holds);
  holds ? input.setAttribute('aria-invalid', 'true') : input.removeAttribute('aria-invalid');
  if (sentence) {
    const note = document.createElement('div');
    note.className = 'sb-held';
    note.dataset.of = input.id;
    note.setAttribute('role', 'alert');
    note.textContent = sentence;
    field.append(note);
  }
};

// How often the moment of this field happens; null while it is no whole moment.
const times = (input) => {
  const [date, time] = pairOf(input).map((each) => read(each, said(each)));
  return date == null || time == null ? null : happens(date, time);
};

// Why what is typed cannot be taken; half of a moment would be sent as none.
const fault = (input) => {
  const text = said(input);
  if (!text) {
    return pairOf(input).some(said) ? HALF : null;
  }
  if (read(input, text) !== null) {
    return times(input) === 0 ? SKIPPED : null;
  }
  return isTime(input)
    ? `"${text}" is no time that can be read: give hours and minutes, such as 22:49.`
    : `"${text}" is no day that can be read: give it as ${input.placeholder}.`;
};

const hold = (input) => {
  if (!typed.has(input)) {
    return;
  }
  if (input.value !== typed.get(input)) {
    enter(input, typed.get(input));
  }
  pairOf(input).filter((each) => !isHeld(each)).forEach((each) => say(each, null, false));
  say(input, fault(input), true);
};

const give = (input) => {
  entering.add(input);
  enter(input, canonical(input, read(input, said(input))));
  // The form library reads what it has drawn, so it has to draw first.
  setTimeout(() => leave(input), PAUSE / 2);
  later(input, taken);
};

// The form library has had its say: the other half may be right now, and forms of before take every fifth minute only.
const taken = (input) => {
  const text = said(input);
  typed.delete(input);
  const rounded = read(input, input.value) !== read(input, text);
  input.toggleAttribute('data-rounded', rounded);
  say(input, rounded ? `This form was made before every minute was taken: ${text} became ${input.value}.` : null, false);
  pairOf(input).filter((each) => each !== input && isHeld(each) && !fault(each))
    .forEach((each) => (said(each) ? give(each) : say(each, null, false)));
  if (!rounded) {
    pairOf(input).filter((each) => isTime(each) && !isHeld(each))
      .forEach((each) => say(each, times(each) === 2 ? TWICE : null, false));
  }
};

// Whoever leaves a field, before the form library hears of it.
const settle = (event) => {
  const input = event.target;
  if (!event.isTrusted || !input.matches?.(FIELD) || !typed.has(input)) {
    return;
  }
  // Whoever goes on to the calendar chooses there.
  if (event.relatedTarget?.closest?.('.flatpickr-calendar')) {
    typed.delete(input);
    say(input, null, false);
    return;
  }
  if (entering.has(input)) {
    event.stopImmediatePropagation();
  } else if (fault(input)) {
    event.stopImmediatePropagation();
    later(input, hold);
  } else if (!said(input) || said(input) === canonical(input, read(input, said(input)))) {
    later(input, taken);
  } else {
    event.stopImmediatePropagation();
    give(input);
  }
};

const on = (type, listener) => document.addEventListener(type, listener, true);

// The calendar and the form library say so too, when they have changed what was typed.
on('input', (event) => event.isTrusted && event.target.matches?.(FIELD) && typed.set(event.target, event.target.value));
on('blur', settle);
on('focusout', settle);
on('keydown', (event) => event.key === 'Enter' && settle(event));

on('mousedown', (event) => {
  const chosen = event.target.closest?.('.flatpickr-day, .fjs-dropdownlist-item');
  const input = chosen?.closest('.fjs-datetime-subsection')?.querySelector(FIELD);
  if (input) {
    typed.delete(input);
    say(input, null, false);
  }
});

on('click', (event) => {
  const button = event.target.closest?.(SUBMIT);
  const form = button && (button.closest('.modal-dialog') || document).querySelector('.fjs-container');
  if (!form) {
    return;
  }
  const inputs = Array.from(form.querySelectorAll(FIELD));
  const early = inputs.some((input) => waiting.has(input));
  if (!early) {
    inputs.forEach((input) => {
      const why = fault(input);
      if (why || isHeld(input)) {
        say(input, why, Boolean(why));
      }
    });
  }
  // Who is told at the last moment that a time was rounded may think again.
  const held = inputs.find((input) => isHeld(input) || 'rounded' in input.dataset);
  if (early || held) {
    event.preventDefault();
    event.stopImmediatePropagation();
    // Whoever completes straight from a field is too fast for the form library to have read it.
    if (early) {
      setTimeout(() => button.click(), PAUSE);
      return;
    }
    inputs.forEach((input) => input.removeAttribute('data-rounded'));
    held.focus();
  }
});
