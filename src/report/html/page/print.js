// Paper cannot be unfolded, so all is open while it is printed.

addEventListener('beforeprint', () => unfold(true));
addEventListener('afterprint', () => unfold(false));

/** @param {boolean} open */
function unfold(open) {
  for (const details of document.querySelectorAll('details')) {
    if (open && !details.open) details.dataset.folded = '';
    if (!open && details.dataset.folded === undefined) continue;
    details.open = open;
    if (!open) delete details.dataset.folded;
  }
}
