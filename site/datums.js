// The dates of a case: looks up what the build worked out for the day of the report, fills the table with it, and makes a calendar file.
// Reckons no deadline itself. Nothing is stored and nothing is sent.
(() => {
  'use strict';
  const WEEKDAYS = ['zondag', 'maandag', 'dinsdag', 'woensdag', 'donderdag', 'vrijdag', 'zaterdag'];
  const MONTHS = ['januari', 'februari', 'maart', 'april', 'mei', 'juni', 'juli', 'augustus', 'september', 'oktober', 'november', 'december'];
  const MARK = /^(?:[A-Z]{1,2}-?)?[0-9]{1,5}(?:-[0-9]{1,5}){0,2}$/;
  const DATE_OF_BIRTH = /^(?:[A-Z]{1,2}-?)?(?:(?:19|20)[0-9]{2}-[0-9]{1,2}-[0-9]{1,2}|[0-9]{1,2}-[0-9]{1,2}-(?:19|20)?[0-9]{2})$/;
  const PLACE = '\uE000';
  const FIRST_SECOND = Date.UTC(2025, 0, 1) / 1000;
  const MINUTE = 60000;
  const DAY = 1440 * MINUTE;
  const LONGEST_LINE = 75;

  const part = document.getElementById('datumvraag');
  const reported = document.getElementById('meldingsdag');
  const mark = document.getElementById('kenmerk');
  const status = document.getElementById('datumuitslag');
  const body = document.querySelector('#datumtabel tbody');
  const counting = document.getElementById('zelf-tellen');
  if (!part || !body) {
    return;
  }
  const byHand = Array.from(body.rows);
  const home = document.currentScript.src;
  let loading;

  // Only who picks a day needs the dates, and there are many of them.
  function load() {
    loading ??= new Promise((done, failed) => {
      const script = document.createElement('script');
      script.src = new URL('datums/' + part.dataset.protocol + '.js', home);
      script.onload = () => done(self.stapwijzerDatums);
      script.onerror = failed;
      document.head.append(script);
    });
    return loading;
  }

  // Days are counted in UTC, where each has 24 hours.
  function inWords(day) {
    const date = new Date(day);
    return WEEKDAYS[date.getUTCDay()] + ' ' + date.getUTCDate() + ' ' + MONTHS[date.getUTCMonth()] + ' ' + date.getUTCFullYear();
  }

  function capital(words) {
    return words[0].toUpperCase() + words.slice(1);
  }

  // A pattern, and the days for its places.
  function sentence([pattern, ...days], day0) {
    return capital(pattern.replaceAll(PLACE, () => inWords(day0 + days.shift() * DAY)));
  }

  function clock(minutes) {
    return [Math.floor(minutes / 60), minutes % 60].map((number) => String(number).padStart(2, '0')).join('.');
  }

  // Every deadline of a case that was reported on this day; nothing if the table has no such day.
  function lookUp(table, day0) {
    const plan = table.zaken[table.dagen[(day0 - Date.parse(table.eerste)) / DAY]];
    return plan && joined(plan.map((place) => {
      const [row, when, provisional, how] = table.momenten[place];
      const [uid, title, condition] = table.regels[row];
      const [days, minutes, utc] = when;
      return {
        uid, title, condition, provisional: provisional === 1, how: how.map((text) => sentence(table.zinnen[text], day0)),
        date: days === undefined ? undefined : day0 + days * DAY, minutes, start: utc === undefined ? undefined : day0 + days * DAY + utc * MINUTE,
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
      return {...surest, uid: dues[0].uid, condition: surest.condition && Array.from(new Set(dues.map((due) => due.condition))).join('\n')};
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
    const words = due.date === undefined ? 'geen datum'
      : capital(inWords(due.date)) + (due.minutes === undefined ? '' : ', ' + clock(due.minutes) + ' uur');
    const date = cell('td', [words, due.provisional && due.date !== undefined ? '(voorlopig)' : '']);
    how.dataset.kop = 'Hoe het telt';
    date.dataset.kop = 'Datum';
    const made = document.createElement('tr');
    made.append(what, how, date);
    return made;
  }

  function outcome(table, day0, all) {
    if (!all) {
      return 'Van deze dag zijn de schoolvakanties niet bekend. Kies een dag van ' + inWords(Date.parse(table.eerste)) + ' tot en met '
        + inWords(Date.parse(table.laatste)) + ', of tel zelf.';
    }
    const dates = all.filter((due) => due.date !== undefined);
    return 'In de tabel staan de datums bij een melding op ' + inWords(day0) + ': ' + dates.length + ', waarvan ' + dates.filter((due) => due.condition).length
      + ' alleen onder een voorwaarde.' + (dates.some((due) => due.date > Date.parse(table.laatste)) ? ' Let op: na ' + inWords(Date.parse(table.laatste))
      + ' zijn de schoolvakanties nog niet bekend. Een datum daarna kan op een vrije dag vallen.' : '');
  }

  async function chosen() {
    const day0 = Date.parse(reported.value);
    if (Number.isNaN(day0)) {
      return {all: undefined, words: 'Kies de dag van de melding: dan komen de datums in de tabel.'};
    }
    try {
      const table = await load();
      const all = lookUp(table, day0);
      return {day0, all, words: outcome(table, day0, all)};
    } catch {
      return {all: undefined, words: 'De datums zijn niet te laden. Tel ze zelf met de tabel.'};
    }
  }

  async function show() {
    const {day0, all, words} = await chosen();
    body.replaceChildren(...(all ? all.map(row) : byHand));
    body.parentElement.classList.toggle('ingevuld', Boolean(all));
    counting.hidden = Boolean(all);
    body.parentElement.previousElementSibling.textContent = 'Dag 0, de dag van de melding:' + (all ? ' ' + inWords(day0) : '');
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
    const title = escaped((due.condition ? 'Misschien: ' + due.title[0].toLowerCase() + due.title.slice(1) : due.title) + ' (' + mark.value + ')');
    return ['BEGIN:VEVENT', 'UID:' + escaped(mark.value + due.uid), 'DTSTAMP:' + instant(now * 1000), 'SEQUENCE:' + (now - FIRST_SECOND),
      due.start === undefined ? 'DTSTART;VALUE=DATE:' + instant(due.date).slice(0, 8) : 'DTSTART:' + instant(due.start),
      'SUMMARY:' + title, 'DESCRIPTION:' + escaped([due.condition, ...due.how].filter(Boolean).join('\n')),
      'STATUS:' + (due.condition ? 'TENTATIVE' : 'CONFIRMED'), 'CLASS:PRIVATE', 'TRANSP:TRANSPARENT',
      'BEGIN:VALARM', 'ACTION:DISPLAY', 'DESCRIPTION:' + title, 'TRIGGER:' + (due.start === undefined ? '-PT15H' : '-P1D'), 'END:VALARM', 'END:VEVENT'];
  }

  function calendar(all) {
    return ['BEGIN:VCALENDAR', 'VERSION:2.0', 'PRODID:-//Stapwijzer//Zaak//NL', 'CALSCALE:GREGORIAN',
      ...all.filter((due) => due.date !== undefined).flatMap(event), 'END:VCALENDAR'].map(folded).join('');
  }

  function isMark(written) {
    return MARK.test(written) && !DATE_OF_BIRTH.test(written);
  }

  function keep(text) {
    const link = document.createElement('a');
    link.href = URL.createObjectURL(new Blob([text], {type: 'text/calendar'}));
    link.download = 'agenda.ics';
    link.click();
    setTimeout(() => URL.revokeObjectURL(link.href), MINUTE);
  }

  async function save() {
    const {day0, all, words} = await chosen();
    const refused = Boolean(all) && !isMark(mark.value);
    mark.setAttribute('aria-invalid', String(refused));
    if (!all) {
      status.textContent = words;
      reported.focus();
    } else if (refused) {
      status.textContent = 'Geef eerst een kenmerk van cijfers, zoals 2026-014. Zo blijft de zaak in je agenda zonder naam.';
      mark.focus();
    } else {
      keep(calendar(all));
      status.textContent = 'De datums staan in het bestand agenda.ics. Open het om ze in je agenda te zetten.';
    }
  }

  part.hidden = false;
  reported.addEventListener('change', show);
  part.querySelector('button').addEventListener('click', save);
})();
