// The focus stays on what a reader used though new HTML takes its place: on what has the same words there and leads to
// the same place; failing that, the answer has it.
{
  const PATIENCE = 3000; // ms: the same may come later in the page
  let last = null; // what has the focus, or had it when it was taken away
  let number = 0; // of several alike
  let lost = 0;
  let given = false; // it is given back just now

  const alike = (one) => [...document.querySelectorAll(one.localName)]
    .filter((each) => each.textContent === one.textContent && each.href === one.href);

  addEventListener("focusin", ({ target }) => {
    if (!given) number = alike(target).indexOf(target);
    [last, lost] = [target, 0];
  });
  addEventListener("pointerdown", () => (last = null), true);

  function same(late) {
    const all = last.id ? [document.getElementById(last.id)] : alike(last);
    const found = all[last.id ? 0 : number] ?? (late ? all[0] ?? document.getElementById("answer") : null);
    const fold = found?.closest("details:not([open])"); // it stands in what has closed
    return fold && !found.matches("summary") ? fold.querySelector("summary") : found;
  }

  function look() {
    if (!last || last.isConnected || document.activeElement !== document.body) return;
    lost ||= performance.now();
    const found = same(performance.now() - lost > PATIENCE);
    if (!found) return void setTimeout(look, 250);
    given = true;
    found.focus({ preventScroll: true });
    given = false;
  }
  new MutationObserver(look).observe(document.body, { childList: true, subtree: true });
}
