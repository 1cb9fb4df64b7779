// The first view stands over the live page until that has drawn the same; then it gives way in one frame.
(marks) => {
  const first = document.getElementById("first-view");
  const page = document.documentElement;
  const HURRY = 3000; // ms without a chart, after the script has run: it failed or shows something else
  const STILL = 30; // ms without a change of place: parts whose code comes late would push the others down
  let ran = 0;
  let place = "";
  let still = 0;
  let asked = false;

  const find = (what) => document.querySelector(`#root ${what}`);
  const seen = (chart) => chart.getClientRects().length > 0;

  // As wide as its place: before it knows that, it is drawn once unseen.
  function drawn(chart) {
    const picture = chart?.querySelector(marks.picture);
    return picture && Math.abs(picture.clientWidth - chart.clientWidth) < 2;
  }

  // Nothing more will come, and what is there may be shorter than the first view.
  const late = () => ran > 0 && performance.now() - ran > HURRY;

  function ready() {
    const app = find(marks.app);
    if (!app || !find("h1")) return (ran = 0), false;
    const over = app.getAttribute(marks.state) === "notRunning";
    ran = over ? ran || performance.now() : 0;
    if (late()) return true;
    if (!over && !find(marks.rest)) return false; // all of the first part has come: ui/rest.py
    const chart = [...document.querySelectorAll(`#root ${marks.chart}`)].find(seen);
    if (!stands(chart) || (first.querySelector(".first-picture") && !drawn(chart))) return false;
    return !find(marks.skeleton) && document.fonts.status === "loaded";
  }

  function stands(chart) {
    const main = find(marks.main);
    const now = `${chart ? chart.getBoundingClientRect().top + main.scrollTop : main.scrollHeight}`;
    if (now !== place) [place, still] = [now, performance.now()];
    return performance.now() - still >= STILL;
  }

  // What comes below the first chart pushes nothing that is read, but has to be there for a reader who is that far down.
  function reached() {
    const main = find(marks.main);
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

  function stop() {
    watch.disconnect();
    clearInterval(clock);
  }

  function giveWay() {
    stop();
    const main = find(marks.main);
    const scrolled = first.scrollTop;
    const same = sameAs(document.activeElement);
    const open = folds(first).map((each) => each.open);
    folds(root).forEach((each, place) => { if (open[place]) each.open = true; });
    // Until here it was hidden and not only covered: what a reader can't see must not be read out or take the focus.
    page.classList.remove("first-view-waits", "first-view-stands");
    if (main) main.scrollTop = scrolled;
    first.remove();
    if (same) same.focus({ preventScroll: true });
    performance.mark("live");
  }

  function look() {
    asked = false;
    if (!first.isConnected) return stop(); // stand.js
    const now = ready();
    if (now && reached() && !busy()) giveWay();
    else if (now) first.classList.add("first-overtaken"); // for rest.js
    else if (find(marks.chart)) soon();
  }
  const soon = () => { if (!asked) { asked = true; requestAnimationFrame(look); } };
  const watch = new MutationObserver(soon);
  watch.observe(root, { childList: true, subtree: true, attributes: true, attributeFilter: [marks.state] });
  const clock = setInterval(soon, 100);
}
