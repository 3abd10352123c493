// Copies a rewrite to the clipboard and says so.

const said = /** @type {HTMLElement} */ (document.getElementById('said'));
let hiding = 0;

addEventListener('click', ({ target }) => {
  const button = target instanceof Element ? target.closest('button.copy') : null;
  const rewrite = button?.parentElement?.querySelector('q');
  if (rewrite) copy(rewrite);
});

/** Puts the text of an element on the clipboard, or at least selects it. @param {HTMLElement} element */
async function copy(element) {
  const text = element.textContent ?? '';
  try {
    await navigator.clipboard.writeText(text);
    say('Copied.');
  } catch {
    getSelection()?.selectAllChildren(element);
    say(document.execCommand('copy') ? 'Copied.' : 'Selected; copy it with your keyboard.');
  }
}

/** @param {string} message */
function say(message) {
  // What is said twice in a row is announced only if it was gone in between.
  said.textContent = '';
  said.classList.add('shown');
  setTimeout(() => {
    said.textContent = message;
  }, 50);
  clearTimeout(hiding);
  hiding = setTimeout(() => said.classList.remove('shown'), 2500);
}
