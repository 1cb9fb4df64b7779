// When a choice changes a chart, marks that stay the same thing move to their new places, and new ones fade in; nothing
// moves on load, on scroll or when the window changes. Streamlit draws a chart with other figures anew, so what stays is
// told by its name in the figure (plotly's `ids`), else by its id, and of several alike by their order.
(marks) => {
  const MOVE = { duration: 350, easing: "ease-out" };
  const APPEAR = { duration: 200, easing: "ease-out" };
  const STANDS = 500; // ms after which a chart that was drawn has found its size
  const known = new Map(); // name of a chart -> how it was drawn last

  const nameOf = (plot) => plot.closest('[class*="st-key-chart-"]')?.className.match(/st-key-chart-\S+/)[0];
  const widthOf = (plot) => plot.querySelector(marks.picture)?.getAttribute("width");
  const pixels = (transform) => (transform ?? "").replace(/-?[\d.]+(?=[,)])/g, "$&px");
  const lookOf = (mark) => ({ transform: pixels(mark.getAttribute("transform")), d: `path("${mark.getAttribute("d")}")` });

  function marksOf(plot) {
    const [found, counted] = [new Map(), {}];
    for (const mark of plot.querySelectorAll(".trace path[data-id]")) {
      const point = mark.__data__ ?? mark.parentNode.__data__;
      const name = `${point?.id ?? mark.dataset.id} ${mark.getAttribute("class")}`;
      counted[name] = (counted[name] ?? 0) + 1;
      found.set(`${name} ${counted[name]}`, mark);
    }
    return found;
  }

  function drawn(plot) {
    const looks = new Map([...marksOf(plot)].map(([name, mark]) => [name, lookOf(mark)]));
    return { plot, looks, page: location.pathname, width: widthOf(plot) };
  }

  function move(plot, looks) {
    for (const [name, mark] of marksOf(plot)) {
      const [then, now] = [looks.get(name), lookOf(mark)];
      if (!then) mark.animate({ opacity: [0, 1] }, APPEAR);
      else if (then.d !== now.d || then.transform !== now.transform) mark.animate([then, now], MOVE);
    }
  }

  function meet(plot) {
    const [name, now] = [nameOf(plot), drawn(plot)];
    const then = known.get(name);
    known.set(name, now);
    setTimeout(() => plot.isConnected && known.set(name, drawn(plot)), STANDS);
    const same = then && then.page === now.page && Math.abs(then.width - now.width) < 2;
    if (same && !matchMedia("(prefers-reduced-motion: reduce)").matches) move(plot, then.looks);
  }

  // As wide as its place: before it knows that, it is drawn once in another width.
  const stands = (plot) => plot.querySelector(".trace") && Math.abs(widthOf(plot) - plot.clientWidth) < 2;
  const isNew = (plot) => nameOf(plot) && known.get(nameOf(plot))?.plot !== plot;

  // Once a frame: a chart's width makes the browser lay the page out, and what isn't displayed never stands.
  let waits = 0;
  function look() {
    waits = 0;
    const fresh = [...document.querySelectorAll(marks.plot)].filter((plot) => isNew(plot) && stands(plot));
    if (!fresh.length) return;
    document.dispatchEvent(new Event("marks"));
    fresh.forEach(meet);
  }
  const soon = () => (waits ||= requestAnimationFrame(look));
  new MutationObserver(soon).observe(document.documentElement, { childList: true, subtree: true });
}
