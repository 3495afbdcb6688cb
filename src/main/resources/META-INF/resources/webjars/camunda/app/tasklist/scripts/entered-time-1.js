// Reads dates and times as people type them into forms. Cached by name: give the file another name when it changes.
const clockOf = (timeZone) => new Intl.DateTimeFormat('en-GB', { timeZone, dateStyle: 'short', timeStyle: 'short' });
const LONDON = clockOf('Europe/London');
const UTC = clockOf('UTC');
const COLON = /^(?<hour>\d{1,2})\s*[:.h]?\s*(?<minute>\d{2})\s*(?:(?<half>[ap])\.?m\.?)?$/;
const HOUR = /^(?<hour>\d{1,2})\s*(?<half>[ap])\.?m\.?$/;

// The order of day, month and year in which the form library reads and shows dates.
const parts = new Intl.DateTimeFormat().formatToParts(new Date());
const order = parts.map((part) => part.type).filter((type) => ['day', 'month', 'year'].includes(type));

const two = (number) => String(number).padStart(2, '0');

// "22:49", "22.49", "2249", "9:05 pm" or "9pm" as minutes of the day; null for anything else.
const minutes = (text) => {
  const words = text.trim().toLowerCase();
  const clock = words.match(COLON) || words.match(HOUR);
  if (!clock) {
    return null;
  }
  const [hour, minute, half] = [Number(clock.groups.hour), Number(clock.groups.minute || 0), clock.groups.half];
  if (minute > 59 || (half ? hour < 1 || hour > 12 : hour > 23)) {
    return null;
  }
  return (half ? (hour % 12) + (half === 'p' ? 12 : 0) : hour) * 60 + minute;
};

// A day as its number since 1970; null where there is no such day.
const day = (text) => {
  const numbers = text.trim().match(/^(\d{1,4})\D(\d{1,2})\D(\d{1,4})$/)?.slice(1);
  if (!numbers) {
    return null;
  }
  const names = numbers[0].length === 4 ? ['year', 'month', 'day'] : order;
  const date = Object.fromEntries(names.map((name, index) => [name, Number(numbers[index])]));
  const moment = new Date(Date.UTC(date.year, date.month - 1, date.day));
  const real = date.year >= 1900 && moment.getUTCMonth() === date.month - 1 && moment.getUTCDate() === date.day;
  return real ? moment.getTime() / 86400000 : null;
};

// As the form library shows them.
const timeText = (minute) => `${two(Math.floor(minute / 60))}:${two(minute % 60)}`;

const dayText = (number) => {
  const date = new Date(number * 86400000);
  const numbers = { day: two(date.getUTCDate()), month: two(date.getUTCMonth() + 1), year: date.getUTCFullYear() };
  return parts.map((part) => numbers[part.type] ?? part.value).join('');
};

// How often this hour and minute happen in London on that day: 0, 1 or 2 times.
const happens = (date, time) => {
  const local = date * 86400000 + time * 60000;
  return [0, 3600000].filter((offset) => LONDON.format(local - offset) === UTC.format(local)).length;
};

export { day, dayText, happens, minutes, timeText };
