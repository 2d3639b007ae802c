// What the tests ask of a page in the browser. Each question gives a line of faults, or nothing.
const looks = {
  // axe with all its rules of WCAG 2.2 AA, or with those that are named.
  async axe(...rules) {
    const asked = rules.length ? { runOnly: rules } : { rules: { 'target-size': { enabled: true } } };
    const { violations } = await axe.run(document, { ...asked, resultTypes: ['violations'] });
    return violations.map(v => v.id + ' ' + v.nodes.map(n => n.target.join(' ')).join(', ')).join('; ');
  },

  shown: element => element.checkVisibility({ visibilityProperty: true }) && element.getClientRects().length > 0,

  name(element) {
    const kind = element.className.baseVal ?? element.className;
    return element.tagName.toLowerCase() + (element.id ? '#' + element.id : '') + (kind ? '.' + kind : '')
      + ' "' + element.textContent.trim().slice(0, 30) + '"';
  },

  focusable: () => [...document.querySelectorAll('a[href], button, input, select, textarea, summary, [tabindex]')]
    .filter(element => element.tabIndex >= 0 && !element.disabled && looks.shown(element)),

  // The page scrolls up and down only (WCAG 1.4.10), but for what is marked to scroll by itself.
  tooWide: () => document.documentElement.scrollWidth > innerWidth ? 'wider than ' + innerWidth : '',

  // Text that its box cuts off (WCAG 1.4.4, 1.4.12).
  cutOff: () => [...document.querySelectorAll('body *')].filter(looks.shown).filter(element => {
    const { overflowX, overflowY } = getComputedStyle(element);
    const cuts = side => side === 'hidden' || side === 'clip';
    const across = cuts(overflowX) && element.scrollWidth > element.clientWidth + 1;
    const down = cuts(overflowY) && element.scrollHeight > element.clientHeight + 1;
    return element.clientWidth > 1 && (across || down);
  }).map(looks.name).join(', '),

  // With letters twice as large a page on a desk still fits, and nothing is lost (WCAG 1.4.4).
  twiceAsLarge() {
    if (innerWidth < 640) return '';
    document.documentElement.style.fontSize = '200%';
    const faults = [looks.tooWide(), looks.cutOff()].filter(Boolean).join('; ');
    document.documentElement.style.fontSize = '';
    return faults;
  },

  // What has the focus shows it with a line of two pixels or more, and nothing lies over it (WCAG 2.4.7, 2.4.11).
  focus() {
    const faults = looks.focusable().flatMap(element => {
      element.focus({ focusVisible: true });
      const style = getComputedStyle(element);
      const line = style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) >= 2;
      element.scrollIntoView({ block: 'center', behavior: 'instant' });
      const box = element.getClientRects()[0];
      const top = document.elementFromPoint(box.left + Math.min(box.width / 2, 20), box.top + box.height / 2);
      const free = top && (element.contains(top) || top.contains(element));
      if (element.tabIndex > 0) return [looks.name(element) + ' jumps the order of the page'];
      if (document.activeElement !== element) return [looks.name(element) + ' takes no focus'];
      if (!line) return [looks.name(element) + ' shows no focus'];
      return free ? [] : [looks.name(element) + ' is covered'];
    });
    document.activeElement.blur();
    scrollTo(0, 0);
    return faults.join('; ');
  },

  // Nothing moves while the page comes in, but for a table that settles its columns by a hair. Lighthouse calls a tenth good.
  async shift() {
    let sum = 0;
    new PerformanceObserver(list => list.getEntries().forEach(entry => sum += entry.value))
      .observe({ type: 'layout-shift', buffered: true });
    for (let frame = 0; frame < 4; frame++) await new Promise(requestAnimationFrame);
    await new Promise(setTimeout);
    return sum > 0.002 ? 'shifts by ' + sum : '';
  },

  // What a page in each of the frames, a phone beside a desk, says of itself. It is drawn like one in a window, and comes in much faster.
  async shiftsInFrames(page) {
    const said = await Promise.all([...document.querySelectorAll('iframe')].map(frame => new Promise(resolve => {
      addEventListener('message', ({ source, data }) => {
        if (source === frame.contentWindow && data.page === page) resolve(data.said && data.said + ' at ' + frame.width);
      });
      frame.src = page;
    })));
    return said.filter(Boolean).join('; ');
  },
};
if (parent !== window) addEventListener('load', async () => parent.postMessage({ page: location.href, said: await looks.shift() }, '*'));
