// Plotly keeps with each element what it was drawn from: from there its marks get the ids of what they stand for, each
// time someone is about to look for them (election/render/scripts/charts.js), for plotly draws whenever it likes.
(marks) => {
  function named(element, id) {
    if (element.dataset.id === (id || undefined)) return; // what is written again is styled again
    if (id) element.dataset.id = id;
    else delete element.dataset.id;
  }
  const SHAPES = ".points > path, .point > path, .textpoint > text, .js-line, .js-fill";

  function ofTrace(trace) {
    const points = trace.__data__?.[0]?.trace?.customdata ?? [];
    const ids = Array.from(points, (point) => point?.[0]);
    const common = ids.every((id) => id === ids[0]) ? ids[0] : undefined;
    for (const shape of trace.querySelectorAll(SHAPES)) {
      const point = shape.__data__?.i ?? shape.parentNode.__data__?.i;
      named(shape, point === undefined ? common : ids[point]);
    }
  }

  function ofLayout(chart, items, selector) {
    for (const element of chart.querySelectorAll(selector)) named(element, items?.[element.dataset.index]?.name);
  }

  // Who hears a chart hears its name, which has its values (election/chart.py), and not each word in it.
  function silenced() {
    for (const picture of document.querySelectorAll(`${marks.picture}:not([aria-hidden])`)) {
      picture.setAttribute("aria-hidden", "true");
      if (!picture.closest(marks.plot)?.querySelector(".modebar-btn")) picture.closest(marks.chart)?.setAttribute("role", "img");
    }
  }
  new MutationObserver(silenced).observe(document, { childList: true, subtree: true });

  document.addEventListener("marks", () => {
    for (const chart of document.querySelectorAll(marks.plot)) {
      if (!("marks" in chart.dataset)) chart.dataset.marks = "";
      chart.querySelectorAll(".trace").forEach(ofTrace);
      ofLayout(chart, chart._fullLayout?.shapes, ".shapelayer [data-index]");
      ofLayout(chart, chart._fullLayout?.annotations, ".annotation[data-index]");
    }
  });
}
