// Filters, sorts and counts what stands in the page. The state is that of the form, and is kept in the address, so that
// a link shows what its sender saw. Nothing here makes HTML of text.

/** A piece of a marked phrase: the numbers of its findings, and of those that end with it. */
/** @typedef {{ element: HTMLElement, of: string[], ends: string[] }} Mark */
/** @typedef {{ card: HTMLElement, findings: HTMLElement[], marks: Mark[], words: string }} Reply */

const FACETS = /** @type {const} */ (['category', 'severity', 'language', 'place']);
const NAMES = [...FACETS, 'text', 'sort'];

const form = /** @type {HTMLFormElement} */ (document.getElementById('filters'));
const list = document.querySelector('section.replies');

if (form !== null && list !== null) start(form, list);

/** @param {HTMLFormElement} form @param {Element} list */
function start(form, list) {
  const cards = /** @type {NodeListOf<HTMLElement>} */ (list.querySelectorAll('article.reply'));
  const replies = Array.from(cards, readReply);
  const bars = /** @type {HTMLButtonElement[]} */ ([...document.querySelectorAll('button.bar')]);
  const count = /** @type {HTMLElement} */ (document.getElementById('count'));
  const nothing = /** @type {HTMLElement} */ (document.getElementById('nothing'));
  const heading = /** @type {HTMLElement} */ (document.getElementById('replies'));
  const clear = /** @type {HTMLButtonElement} */ (document.getElementById('clear'));
  const search = /** @type {HTMLInputElement} */ (control('text'));
  let order = '';

  /** @param {string} name */
  function control(name) {
    return /** @type {HTMLInputElement | HTMLSelectElement} */ (form.elements.namedItem(name));
  }

  /** What the form says, as it stands in the address. */
  function state() {
    const set = NAMES.map((name) => [name, control(name).value.trim()]).filter(([, value]) => value !== '');
    return new URLSearchParams(set).toString();
  }

  /** Sets the form to what the address says; an address without a state is a place in the page. */
  function readAddress() {
    const hash = location.hash.slice(1);
    if (hash !== '' && !hash.includes('=')) return;
    const wanted = new URLSearchParams(hash);
    for (const name of NAMES) {
      const field = control(name);
      field.value = wanted.get(name) ?? '';
      // A select shows nothing at all when it is given what it doesn't have.
      if (field instanceof HTMLSelectElement && field.selectedIndex < 0) field.value = '';
    }
  }

  function writeAddress() {
    const hash = state();
    if (hash === location.hash.slice(1)) return;
    history.replaceState(null, '', hash === '' ? location.pathname + location.search : `#${hash}`);
  }

  function show() {
    const words = fold(control('text').value.trim()).split(/\s+/).filter(Boolean);
    const wanted = FACETS.map((facet) => control(facet).value);
    /** @type {Map<string, number>} */
    const counts = new Map();
    let shownReplies = 0;
    let shownFindings = 0;
    for (const reply of replies) {
      const has = words.every((word) => wordsOf(reply).includes(word));
      /** @type {Set<string>} */
      const hidden = new Set();
      for (const finding of reply.findings) {
        const values = valuesOf(finding, reply);
        const missed = has
          ? FACETS.filter((_, index) => wanted[index] && wanted[index] !== values[index])
          : null;
        FACETS.forEach((facet, index) => {
          // A bar counts what it would show: all that the other filters let through.
          if (missed === null || missed.some((each) => each !== facet)) return;
          const key = `${facet}=${values[index]}`;
          counts.set(key, (counts.get(key) ?? 0) + 1);
        });
        const isHidden = missed === null || missed.length > 0;
        if (finding.hidden !== isHidden) finding.hidden = isHidden;
        if (isHidden) hidden.add(finding.dataset.number ?? '');
      }
      const shown = reply.findings.length - hidden.size;
      if (reply.card.hidden !== (shown === 0)) reply.card.hidden = shown === 0;
      if (shown === 0) continue;
      shownReplies++;
      shownFindings += shown;
      for (const mark of reply.marks) drawMark(mark, hidden);
    }
    for (const bar of bars) drawBar(bar, counts);
    count.textContent = `${plural(shownFindings, 'finding', 'findings')} in ${plural(shownReplies, 'reply', 'replies')}`;
    nothing.hidden = shownReplies > 0;
    clear.disabled = NAMES.every((name) => name === 'sort' || control(name).value === '');
    sort();
  }

  /** @param {HTMLButtonElement} bar @param {Map<string, number>} counts */
  function drawBar(bar, counts) {
    const { facet = '', value = '' } = bar.dataset;
    const number = counts.get(`${facet}=${value}`) ?? 0;
    const isPressed = control(facet).value === value;
    bar.setAttribute('aria-pressed', String(isPressed));
    const shown = /** @type {HTMLElement} */ (bar.querySelector('.number'));
    shown.textContent = thousands(number);
    const longest = Number(bar.querySelector('.all')?.getAttribute('data-longest')) || 1;
    bar.querySelector('.some')?.setAttribute('width', `${(100 * number) / longest}%`);
    bar.classList.toggle('none', number === 0);
  }

  function sort() {
    const wanted = control('sort').value;
    if (wanted === order) return;
    order = wanted;
    const place = (/** @type {Reply} */ { card }) => Number(card.dataset.order);
    const sorted = wanted === 'place' ? [...replies].sort((a, b) => place(a) - place(b)) : replies;
    list?.append(...sorted.map(({ card }) => card));
    heading.textContent = wanted === 'place' ? 'Replies, as in the files' : 'Replies, the worst first';
  }

  function change() {
    show();
    writeAddress();
  }

  function reset() {
    for (const name of NAMES) if (name !== 'sort') control(name).value = '';
    change();
  }

  let waiting = 0;
  form.addEventListener('submit', (event) => event.preventDefault());
  form.addEventListener('input', ({ target }) => {
    clearTimeout(waiting);
    // Whoever types is not finished yet.
    waiting = setTimeout(change, target === search ? 120 : 0);
  });
  form.addEventListener('reset', (event) => {
    event.preventDefault();
    reset();
    search.focus();
  });
  document.getElementById('clear-all')?.addEventListener('click', () => {
    reset();
    heading.focus();
  });
  for (const bar of bars) {
    bar.disabled = false;
    bar.addEventListener('click', () => {
      const { facet = '', value = '' } = bar.dataset;
      const field = control(facet);
      field.value = field.value === value ? '' : value;
      change();
    });
  }
  addEventListener('hashchange', () => {
    readAddress();
    show();
    writeAddress();
  });
  addEventListener('keydown', (event) => {
    const { key, target } = event;
    if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return;
    if (key === 'Escape' && target === search && search.value !== '') {
      event.preventDefault();
      search.value = '';
      change();
    }
    if (key === '/' && !(target instanceof Element && target.matches('input, select, textarea'))) {
      event.preventDefault();
      search.focus();
      search.select();
    }
  });

  document.documentElement.classList.add('live');
  form.hidden = false;
  readAddress();
  show();
}

/** @param {HTMLElement} card @returns {Reply} */
function readReply(card) {
  return {
    card,
    findings: [...card.querySelectorAll('ol.findings > li')].map((item) => /** @type {HTMLElement} */ (item)),
    marks: Array.from(card.querySelectorAll('mark'), readMark),
    words: '',
  };
}

/** @param {HTMLElement} element @returns {Mark} */
function readMark(element) {
  const { of = '', n = '' } = element.dataset;
  return { element, of: of.split(' '), ends: n.split(' ') };
}

/** Shows a mark and its numbers only where their findings are shown. @param {Mark} mark @param {Set<string>} hidden */
function drawMark({ element, of, ends }, hidden) {
  element.classList.toggle(
    'off',
    of.every((number) => hidden.has(number)),
  );
  const n = ends.filter((number) => !hidden.has(number)).join(' ');
  if (n !== (element.dataset.n ?? '')) element.dataset.n = n;
}

/** What the text filter looks through, worked out when it is first asked for. @param {Reply} reply */
function wordsOf(reply) {
  if (reply.words === '') {
    const parts = [...reply.card.querySelectorAll('h3, .place, .id, .text, code, .message, q')];
    reply.words = fold(parts.map(({ textContent }) => textContent).join('\n'));
  }
  return reply.words;
}

/** As in FACETS. @param {HTMLElement} finding @param {Reply} reply */
function valuesOf({ dataset }, { card }) {
  return [dataset.category, dataset.severity, dataset.language, card.dataset.place];
}

/** Without case and accents, so that "prosze" finds "proszę". @param {string} text */
function fold(text) {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().replaceAll('ł', 'l').replaceAll('’', "'");
}

/** @param {number} number @param {string} one @param {string} many */
function plural(number, one, many) {
  return `${thousands(number)} ${number === 1 ? one : many}`;
}

/** @param {number} number */
function thousands(number) {
  return String(number).replace(/\B(?=(\d{3})+$)/g, ',');
}
