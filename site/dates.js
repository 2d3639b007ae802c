// The dates of a case: looks up what the build worked out for the day of the report, fills the table with it, and makes a calendar file.
// Reckons no deadline itself. Nothing is stored and nothing is sent.
(() => {
  'use strict';
  const MARK = /^(?:[A-Z]{1,2}-?)?[0-9]{1,5}(?:-[0-9]{1,5}){0,2}$/;
  const DATE_OF_BIRTH = /^(?:[A-Z]{1,2}-?)?(?:(?:19|20)[0-9]{2}-[0-9]{1,2}-[0-9]{1,2}|[0-9]{1,2}-[0-9]{1,2}-(?:19|20)?[0-9]{2})$/;
  const PLACE = '\uE000';
  const FIRST_SECOND = Date.UTC(2025, 0, 1) / 1000;
  const MINUTE = 60000;
  const DAY = 1440 * MINUTE;
  const LONGEST_LINE = 75;
  const MOST_WAYS = 3;

  const part = document.getElementById('dates-question');
  const reported = document.getElementById('report-day');
  const mark = document.getElementById('case-mark');
  const status = document.getElementById('dates-outcome');
  const body = document.querySelector('#dates-table tbody');
  const counting = document.getElementById('count-yourself');
  if (!part || !body) {
    return;
  }
  // What the page says, from its labels: {0}, {1} are places.
  const say = (name, ...values) => part.dataset[name].replace(/\{(\d)\}/g, (place, number) => values[number]);
  const inLanguage = (options) => new Intl.DateTimeFormat(document.documentElement.lang, {...options, timeZone: 'UTC'});
  const weekday = inLanguage({weekday: 'long'});
  const month = inLanguage({month: 'long'});
  const byHand = Array.from(body.rows);
  const home = document.currentScript.src;
  let loading;

  // Only who picks a day needs the dates, and there are many of them.
  function load() {
    loading ??= new Promise((done, failed) => {
      const script = document.createElement('script');
      script.src = new URL('dates/' + part.dataset.protocol + '.js', home);
      script.onload = () => done(self.stapwijzerDates);
      script.onerror = failed;
      document.head.append(script);
    });
    return loading;
  }

  // Days are counted in UTC, where each has 24 hours.
  function inWords(day) {
    const date = new Date(day);
    return say('day', weekday.format(date), date.getUTCDate(), month.format(date), date.getUTCFullYear());
  }

  function capital(words) {
    return words[0].toUpperCase() + words.slice(1);
  }

  // A pattern, and the days for its places.
  function sentence([pattern, ...days], day0) {
    return capital(pattern.replaceAll(PLACE, () => inWords(day0 + days.shift() * DAY)));
  }

  function clock(minutes) {
    return [Math.floor(minutes / 60), minutes % 60].map((number) => String(number).padStart(2, '0')).join(say('clock'));
  }

  // Every deadline of a case that was reported on this day; nothing if the table has no such day.
  function lookUp(table, day0) {
    const plan = table.plans[table.days[(day0 - Date.parse(table.first)) / DAY]];
    return plan && joined(plan.map((place) => {
      const [row, when, provisional, how] = table.moments[place];
      const [uid, title, condition, note] = table.rows[row];
      const [days, minutes, utc] = when;
      return {
        uid: uid + table.mark, title, condition, note, provisional: provisional === 1,
        how: how.map((text) => sentence(table.sentences[text], day0)),
        date: days === undefined ? undefined : day0 + days * DAY, minutes,
        start: utc === undefined ? undefined : day0 + days * DAY + utc * MINUTE,
      };
    }));
  }

  // Of ways that give the same title on the same day, one: the surest.
  function joined(all) {
    const alike = new Map();
    for (const due of all) {
      const key = due.date === undefined ? due.uid : [due.title, due.date, due.minutes].join();
      alike.set(key, [...alike.get(key) ?? [], due]);
    }
    return Array.from(alike.values(), (dues) => {
      const surest = dues.find((due) => !due.condition) ?? dues[0];
      const notes = new Set((surest.condition ? dues : [surest]).map((due) => due.note).filter(Boolean));
      return {...surest, uid: dues[0].uid, note: Array.from(notes).slice(0, MOST_WAYS).join('\n'),
        condition: surest.condition && Array.from(new Set(dues.map((due) => due.condition))).join('\n')};
    });
  }

  function cell(kind, texts) {
    const made = document.createElement(kind);
    made.append(...texts.filter(Boolean).map((text) => Object.assign(document.createElement('p'), {textContent: text})));
    return made;
  }

  function row(due) {
    const what = cell('th', [due.title, due.condition]);
    what.scope = 'row';
    const how = cell('td', due.how);
    const day = due.date === undefined ? say('none') : capital(inWords(due.date));
    const words = due.date === undefined || due.minutes === undefined ? day : say('time', day, clock(due.minutes));
    const date = cell('td', [words, due.provisional && due.date !== undefined ? say('provisional') : '']);
    how.dataset.label = say('how');
    date.dataset.label = say('date');
    const made = document.createElement('tr');
    made.append(what, how, date);
    return made;
  }

  function outcome(table, day0, all) {
    if (!all) {
      return say('unknown', inWords(Date.parse(table.first)), inWords(Date.parse(table.last)));
    }
    const dates = all.filter((due) => due.date !== undefined);
    const found = say('outcome', inWords(day0), dates.length, dates.filter((due) => due.condition).length);
    return dates.some((due) => due.date > Date.parse(table.last)) ? found + ' ' + say('beyond', inWords(Date.parse(table.last))) : found;
  }

  async function chosen() {
    const day0 = Date.parse(reported.value);
    if (Number.isNaN(day0)) {
      return {all: undefined, words: say('choose')};
    }
    try {
      const table = await load();
      const all = lookUp(table, day0);
      return {day0, all, words: outcome(table, day0, all)};
    } catch {
      return {all: undefined, words: say('failed')};
    }
  }

  // What is wrong with a field, below it and told with it; gone as soon as somebody changes it.
  function complain(field, words) {
    settle(field);
    const error = Object.assign(document.createElement('p'), {id: field.id + '-error', className: 'error', textContent: words});
    field.closest('.field').append(error);
    field.setAttribute('aria-describedby', [...described(field), error.id].join(' '));
    field.setAttribute('aria-invalid', 'true');
  }

  function settle(field) {
    const others = described(field).filter((id) => id !== field.id + '-error');
    document.getElementById(field.id + '-error')?.remove();
    field.setAttribute('aria-invalid', 'false');
    if (others.length > 0) {
      field.setAttribute('aria-describedby', others.join(' '));
    } else {
      field.removeAttribute('aria-describedby');
    }
  }

  function described(field) {
    return (field.getAttribute('aria-describedby') ?? '').split(' ').filter(Boolean);
  }

  function noDay() {
    if (reported.validity.badInput) {
      complain(reported, say('bad'));
    }
  }

  async function show() {
    const {day0, all, words} = await chosen();
    body.replaceChildren(...(all ? all.map(row) : byHand));
    body.parentElement.classList.toggle('filled', Boolean(all));
    part.querySelector('button').classList.toggle('second', !all);
    counting.hidden = Boolean(all);
    body.closest('details').open ||= Boolean(all);
    body.parentElement.previousElementSibling.textContent = say('zero') + (all ? ' ' + inWords(day0) : '');
    status.textContent = words;
  }

  // iCalendar (RFC 5545), as the command "case" writes it.
  function escaped(words) {
    return words.replace(/[\\;,]/g, '\\$&').replace(/\n/g, '\\n');
  }

  function folded(line) {
    let written = '';
    let taken = 0;
    for (const character of line) {
      const bytes = new TextEncoder().encode(character).length;
      if (taken + bytes > LONGEST_LINE) {
        written += '\r\n ';
        taken = 1;
      }
      written += character;
      taken += bytes;
    }
    return written + '\r\n';
  }

  function instant(moment) {
    return new Date(moment).toISOString().replace(/[-:]|\.000/g, '');
  }

  function event(due) {
    const now = Math.floor(Date.now() / 1000);
    const what = due.condition ? say('maybe', due.title[0].toLowerCase() + due.title.slice(1)) : due.title;
    const title = escaped(what + ' (' + mark.value + ')');
    return ['BEGIN:VEVENT', 'UID:' + escaped(mark.value + due.uid), 'DTSTAMP:' + instant(now * 1000), 'SEQUENCE:' + (now - FIRST_SECOND),
      due.start === undefined ? 'DTSTART;VALUE=DATE:' + instant(due.date).slice(0, 8) : 'DTSTART:' + instant(due.start),
      'SUMMARY:' + title, 'DESCRIPTION:' + escaped([due.note, ...due.how].filter(Boolean).join('\n')),
      'STATUS:' + (due.condition ? 'TENTATIVE' : 'CONFIRMED'), 'CLASS:PRIVATE', 'TRANSP:TRANSPARENT',
      'BEGIN:VALARM', 'ACTION:DISPLAY', 'DESCRIPTION:' + title, 'TRIGGER:' + (due.start === undefined ? '-PT15H' : '-P1D'), 'END:VALARM',
      'END:VEVENT'];
  }

  function calendar(all) {
    const tongue = document.documentElement.lang.slice(0, 2).toUpperCase();
    return ['BEGIN:VCALENDAR', 'VERSION:2.0', 'PRODID:-//Stapwijzer//Stapwijzer//' + tongue, 'CALSCALE:GREGORIAN',
      ...all.filter((due) => due.date !== undefined).flatMap(event), 'END:VCALENDAR'].map(folded).join('');
  }

  function isMark(written) {
    return MARK.test(written) && !DATE_OF_BIRTH.test(written);
  }

  function keep(text) {
    const link = document.createElement('a');
    link.href = URL.createObjectURL(new Blob([text], {type: 'text/calendar'}));
    link.download = say('file');
    link.click();
    setTimeout(() => URL.revokeObjectURL(link.href), MINUTE);
  }

  async function save() {
    const {day0, all, words} = await chosen();
    mark.value = mark.value.replace(/[\p{Pd}\u2212]/gu, '-');
    const refused = Boolean(all) && !isMark(mark.value);
    settle(mark);
    if (!all) {
      complain(reported, reported.validity.badInput ? say('bad') : words);
      reported.focus();
    } else if (refused) {
      complain(mark, say('mark'));
      mark.focus();
    } else {
      keep(calendar(all));
      status.textContent = say('saved');
    }
  }

  part.hidden = false;
  reported.addEventListener('change', show);
  reported.addEventListener('blur', noDay);
  [reported, mark].forEach((field) => field.addEventListener('input', () => settle(field)));
  part.querySelector('button').addEventListener('click', save);
})();
