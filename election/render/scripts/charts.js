// Marks of charts by what they stand for: a chart is [data-marks], a mark in it [data-id], whatever has drawn it. Plotly's
// get their ids when "marks" is sent to the document (web/pages/plotly.js). Boxes are in the window's pixels.
{
  const REACH = 24; // from a mark at which a finger still means it
  const GAP = 14; // between mark and card
  const ROOM = 220; // with less below its mark a card stands above it

  const all = (selector, within = document) => [...within.querySelectorAll(selector)];
  const box = (element) => element.getBoundingClientRect();
  const seen = (element) => element.getClientRects().length > 0;
  const named = (id) => `[data-id="${CSS.escape(id)}"]`;
  const idOf = (shape) => shape.closest("[data-id]").dataset.id;
  const large = ({ width, height }) => Math.max(width, height) > 2 * REACH;

  const away = ({ left, right, top, bottom }, x, y) =>
    Math.hypot(Math.max(left - x, 0, x - right), Math.max(top - y, 0, y - bottom));

  // Which of the boxes a point means: the last that holds it, else the nearest within reach; -1 for none.
  function meant(boxes, x, y) {
    let [found, least] = [-1, REACH];
    boxes.forEach((each, place) => {
      const far = away(each, x, y);
      if (far === 0 || far < least) [found, least] = [place, far];
    });
    return found;
  }

  // Where a card of that size stands: below its mark, above where there is more room, within its column.
  function placed(mark, column, view, { width, height }) {
    const [over, under] = [mark.top - view.top - GAP, view.bottom - mark.bottom - GAP];
    const above = under < Math.min(ROOM, height) && over > under;
    const wished = (mark.left + mark.right) / 2 - width / 4;
    const left = Math.max(column.left, Math.min(wished, column.right - width));
    return { left, top: above ? mark.top - GAP - height : mark.bottom + GAP, above };
  }

  const shapes = (chart, marks = "[data-id]") =>
    all(marks, chart)
      .flatMap((mark) => (mark.localName === "g" ? all("path, circle, rect, ellipse, text", mark) : [mark]))
      .filter((shape) => shape.localName !== "line");

  // An area is where its outline says, not all of the box round it; a long line is nowhere.
  function holds(shape, x, y) {
    if (!shape.isPointInFill || !large(box(shape))) return true;
    const point = new DOMPoint(x, y).matrixTransform(shape.getScreenCTM().inverse());
    return getComputedStyle(shape).fill !== "none" && shape.isPointInFill(point);
  }

  const prepare = () => document.dispatchEvent(new Event("marks"));

  function charts() {
    prepare();
    return all("[data-marks]").filter(seen);
  }

  // The mark that a point in the window means, and its chart.
  function at(x, y) {
    prepare();
    const top = document.elementsFromPoint(x, y).find((each) => each.closest("[data-marks], .mark-card, .modebar"));
    const chart = top?.closest(".mark-card, .modebar") ? null : top?.closest("[data-marks]");
    if (!chart) return {};
    const near = shapes(chart).filter((shape) => away(box(shape), x, y) < REACH && seen(shape) && holds(shape, x, y));
    return { chart, mark: near[meant(near.map(box), x, y)] };
  }

  // What a search finds nearest to an element: beside it, then in what holds both, up to the whole page.
  function near(element, search) {
    for (let part = element; part; part = part.parentElement) {
      const found = search(part);
      if (found) return found;
    }
  }

  // The mark of a card: of the chart that the card stands under, else of another; words come last.
  function of(card) {
    prepare();
    return near(card, (part) => {
      const found = all("[data-marks]", part).flatMap((chart) => shapes(chart, named(card.dataset.card))).filter(seen);
      return found.find((shape) => shape.localName !== "text") ?? found[0];
    });
  }

  // Whether a card's picture has been drawn, be its mark in it or not.
  const drawn = (card) => near(card, (part) => all("[data-marks]", part).find(seen))?.querySelector("[data-id]");

  const cardOf = (mark, id = idOf(mark)) =>
    near(mark, (part) => all(`[data-card="${CSS.escape(id)}"]`, part).find((card) => seen(card.parentElement)));

  window.charts = { all, box, seen, named, idOf, large, meant, placed, charts, at, of, drawn, cardOf, ROOM };
}
