// A link in the running app that leads to a page of it is followed inside: its address is written, and the app, told as
// by the browser's own Back, runs the page that stands there. So links are plain HTML, the same as in the first view,
// and a change of page or choice is one entry in the history.
(marks) => {
  const PATIENCE = 10000; // ms: for a page that doesn't come
  const START = 1000; // ms: until a run has begun, if one does

  const folder = (address) => new URL("./", address).pathname;

  function isPage(address) {
    const name = address.pathname.split("/").pop();
    return address.origin === location.origin && folder(address) === folder(location) && !name.includes(".");
  }

  // The id that a hash names; one that nobody could have written is taken as it stands.
  function named(hash) {
    try {
      return decodeURIComponent(hash.slice(1));
    } catch {
      return hash.slice(1);
    }
  }

  const inside = (part) => part.closest("#root") && document.querySelector(marks.connected);

  function follow(address, replaces) {
    const { pathname, search, hash } = new URL(address);
    const leaves = pathname !== location.pathname;
    const same = !leaves && search === location.search;
    if (!same || hash !== location.hash) history[replaces ? "replaceState" : "pushState"]({}, "", pathname + search + hash);
    if (!same) dispatchEvent(new PopStateEvent("popstate"));
    if (leaves && !hash) document.querySelector(marks.main)?.scrollTo(0, 0);
    if (hash) show(named(hash), same, performance.now());
  }

  // The place of that id, once the page has it and stands. `ran` is whether a run has begun since `start`, or none will.
  function show(id, ran, start) {
    const over = document.querySelector(`${marks.app}[${marks.state}="notRunning"]`);
    const found = document.querySelector(`#root [id="${CSS.escape(id)}"]`);
    const past = performance.now() - start;
    ran ||= !over || past > START;
    if (found && ran && over) {
      found.scrollIntoView();
      if (!found.matches("a, button, input, summary, [tabindex]")) found.setAttribute("tabindex", "-1");
      found.focus({ preventScroll: true });
    } else if (past < PATIENCE) setTimeout(() => show(id, ran, start), 50);
  }

  addEventListener("click", (event) => {
    const link = event.target.closest?.("a[href]");
    if (!link || event.defaultPrevented || event.button || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
    if (link.hasAttribute("download") || (link.target && link.target !== "_self")) return;
    if (!isPage(new URL(link.href)) || !inside(link)) return;
    event.preventDefault();
    follow(link.href, "replace" in link.dataset);
  });

  addEventListener("submit", (event) => {
    const form = event.target;
    if (event.defaultPrevented || form.method !== "get" || !isPage(new URL(form.action)) || !inside(form)) return;
    event.preventDefault();
    const address = new URL(form.action);
    address.search = new URLSearchParams(new FormData(form));
    follow(address, false);
  });

  if (location.hash) show(named(location.hash), false, performance.now() + 2 * PATIENCE);
}
