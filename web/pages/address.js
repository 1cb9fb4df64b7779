// On the way to another page the app writes that page's query just before its path or just after it, each as an entry
// of its own: Back would lead to the old path with the new query, or to the new page without it. One entry is made.
() => {
  const PATIENCE = 10000; // ms: to a page that doesn't come
  const { pushState, replaceState } = history;
  let leaving = 0; // when a link of the app to another page was followed
  let arriving = false; // that page's path stands, and the reader has chosen nothing there yet
  addEventListener("click", (event) => {
    const link = event.target.closest?.("a[href]");
    if (link && event.defaultPrevented && link.origin === location.origin && link.pathname !== location.pathname)
      leaving = performance.now();
  });
  for (const act of ["pointerdown", "keydown"]) addEventListener(act, () => (arriving = false), true);
  history.pushState = function (...entry) {
    const stays = new URL(entry[2] ?? "", location.href).pathname === location.pathname;
    const left = leaving && performance.now() - leaving < PATIENCE;
    if (stays && left) return; // the path that follows comes with this query
    if (stays && arriving) return replaceState.apply(history, entry);
    [leaving, arriving] = [0, !stays && left];
    pushState.apply(history, entry);
  };
}
