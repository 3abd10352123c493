// Shows which finding belongs to which mark while the mouse is over either.

document.querySelector('section.replies')?.addEventListener('mouseover', ({ target }) => {
  if (target instanceof Element) point(target);
});

/** @param {Element} target */
function point(target) {
  for (const old of document.querySelectorAll('.pointed')) old.classList.remove('pointed');
  const card = target.closest('article.reply');
  const mark = target.closest('mark');
  const item = target.closest('ol.findings > li');
  if (card === null || (mark === null && item === null)) return;
  const numbers = (mark?.getAttribute('data-of') ?? item?.getAttribute('data-number') ?? '').split(' ');
  const belongs = (/** @type {string | null} */ of) => of?.split(' ').some((each) => numbers.includes(each));
  for (const each of card.querySelectorAll('mark, ol.findings > li')) {
    const of = each.getAttribute('data-of') ?? each.getAttribute('data-number');
    if (belongs(of)) each.classList.add('pointed');
  }
}
