// What is pointed at, or has the focus, stays; so does the same thing in every other chart and table that has it, and all
// else there fades. A hand is shown where a click opens a card.
{
  const { all, named, idOf, charts, at, cardOf } = window.charts;
  const IN_WORDS = "[data-id]:not(svg *)"; // a row, a name
  let lit = null;
  let waits = 0;

  function light(id) {
    if (id === lit) return;
    lit = id;
    for (const each of all(".faded")) each.classList.remove("faded");
    if (!id) return;
    const drawn = charts().filter((chart) => chart.querySelector(named(id)));
    const said = all(`${IN_WORDS}${named(id)}`).map((each) => each.parentElement);
    const groups = new Set([...drawn, ...said]);
    if (groups.size < 2) return;
    for (const group of groups)
      for (const each of all("[data-id]", group)) each.classList.toggle("faded", each.dataset.id !== id);
  }

  function point({ clientX, clientY, target }) {
    const { chart, mark } = at(clientX, clientY);
    const id = mark ? idOf(mark) : target.closest?.(IN_WORDS)?.dataset.id ?? null;
    chart?.classList.toggle("can-open", Boolean(mark && cardOf(mark)));
    light(id);
  }

  addEventListener("pointermove", (event) => {
    if (event.pointerType !== "mouse") return;
    cancelAnimationFrame(waits);
    waits = requestAnimationFrame(() => point(event));
  }, { passive: true });
  addEventListener("focusin", ({ target }) => {
    light(target.closest?.("[data-card]")?.dataset.card ?? target.closest?.(IN_WORDS)?.dataset.id ?? null);
  });
}
