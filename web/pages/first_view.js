// The first view stands over the live page until that has drawn the same; then it gives way in one frame.
(() => {
  const first = document.getElementById("first-view");
  const page = document.documentElement;
  const HURRY = 3000; // ms without a chart, after the script has run: it failed or shows something else
  const STILL = 30; // ms without a change of place: parts whose code comes late would push the others down
  let ran = 0;
  let place = "";
  let still = 0;
  let asked = false;

  // The faces come with the page; words that stood in another one for a blink would move.
  const FACES = ['600 1em "Election Serif"', '400 1em "Election Sans"', '600 1em "Election Sans"'];
  const show = () => page.classList.remove("first-view-waits");
  Promise.all(FACES.map((face) => document.fonts.load(face))).then(show, show);
  setTimeout(show, 500);

  const find = (what) => document.querySelector(`#root ${what}`);
  const seen = (chart) => chart.getClientRects().length > 0;

  // As wide as its place: before it knows that, it is drawn once unseen.
  function drawn(chart) {
    const picture = chart?.querySelector(".main-svg");
    return picture && Math.abs(picture.clientWidth - chart.clientWidth) < 2;
  }

  // Nothing more will come, and what is there may be shorter than the first view.
  const late = () => ran > 0 && performance.now() - ran > HURRY;

  function ready() {
    const app = find('[data-testid="stApp"]');
    if (!app || !find("h1")) return (ran = 0), false;
    const over = app.dataset.testScriptState === "notRunning";
    ran = over ? ran || performance.now() : 0;
    if (late()) return true;
    if (!over && !find(".st-key-rest button")) return false; // all of the first part has come: ui/rest.py
    const chart = [...document.querySelectorAll('#root [data-testid="stPlotlyChart"]')].find(seen);
    if (!stands(chart) || (first.querySelector(".first-picture") && !drawn(chart))) return false;
    return !find('[data-testid="stSkeleton"]') && document.fonts.status === "loaded";
  }

  function stands(chart) {
    const main = find('[data-testid="stMain"]');
    const now = `${chart ? chart.getBoundingClientRect().top + main.scrollTop : main.scrollHeight}`;
    if (now !== place) [place, still] = [now, performance.now()];
    return performance.now() - still >= STILL;
  }

  // What comes below the first chart pushes nothing that is read, but has to be there for a reader who is that far down.
  function reached() {
    const main = find('[data-testid="stMain"]');
    return late() || main.scrollHeight - main.clientHeight >= first.scrollTop;
  }

  // A reader in the middle of a selection or a press is not interrupted.
  const busy = () => first.matches(":active") || !(getSelection()?.isCollapsed ?? true);

  // What a reader can unfold or follow stands in both in the same order; a source's link may stand in several places.
  const root = document.getElementById("root");
  const folds = (part) => [...part.querySelectorAll("details:not(.more-filters)")];
  const links = (part, address) => [...part.querySelectorAll("a[href]")].filter((each) => each.href === address);

  function sameAs(focused) {
    if (!first.contains(focused) || focused === first) return null;
    if (focused.matches("summary")) return folds(root)[folds(first).indexOf(focused.parentElement)]?.querySelector("summary");
    const found = links(root, focused.href);
    return found[links(first, focused.href).indexOf(focused)] ?? found[0];
  }

  function giveWay() {
    watch.disconnect();
    clearInterval(clock);
    const main = find('[data-testid="stMain"]');
    const scrolled = first.scrollTop;
    const same = sameAs(document.activeElement);
    const open = folds(first).map((each) => each.open);
    folds(root).forEach((each, place) => { if (open[place]) each.open = true; });
    show();
    // Until here it was hidden and not only covered: what a reader can't see must not be read out or take the focus.
    page.classList.remove("first-view-stands");
    if (main) main.scrollTop = scrolled;
    first.remove();
    if (same) same.focus({ preventScroll: true });
    performance.mark("live");
  }

  function look() {
    asked = false;
    const now = ready();
    if (now && reached() && !busy()) giveWay();
    else if (now) first.classList.add("first-overtaken"); // for rest.js
    else if (find('[data-testid="stPlotlyChart"]')) soon();
  }
  const soon = () => { if (!asked) { asked = true; requestAnimationFrame(look); } };
  const watch = new MutationObserver(soon);
  watch.observe(root, { childList: true, subtree: true, attributes: true, attributeFilter: ["data-test-script-state"] });
  const clock = setInterval(soon, 100);
})();
