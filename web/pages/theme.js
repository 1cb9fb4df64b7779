// The app follows the system's colours, in the running page too: for a reader who has chosen light or dark it is told
// that the system has them. It asks by one query, which is answered here.
() => {
  const QUERY = "(prefers-color-scheme: dark)";
  const ask = window.matchMedia.bind(window);
  const system = ask(QUERY);
  const root = document.documentElement;
  const answer = Object.defineProperty(new EventTarget(), "matches", {
    get: () => ({ dark: true, light: false })[root.dataset.theme] ?? system.matches,
  });
  window.matchMedia = (query) => (query === QUERY ? answer : ask(query));
  const tell = () => answer.dispatchEvent(new Event("change"));
  system.addEventListener("change", tell);
  new MutationObserver(tell).observe(root, { attributeFilter: ["data-theme"] });
}
