// Tables: the heads of a long one sort it; one that is wider than its place scrolls, and says so; where all rows are asked
// for, the first new one has the focus.
{
  const FEW = 20; // rows that are shown of many

  // A head's words become a button; without scripts they would be one that does nothing.
  function prepare() {
    for (const table of document.querySelectorAll("table[data-sorted]:not(.sorts)")) {
      table.classList.add("sorts");
      for (const head of table.tHead.rows[0].cells) {
        const button = Object.assign(document.createElement("button"), { type: "button", className: "sort" });
        button.append(...head.childNodes);
        head.append(button);
      }
    }
    for (const frame of document.querySelectorAll(".table-frame:not(.measured)")) {
      frame.classList.add("measured");
      widths.observe(frame);
    }
  }

  function sort(head) {
    const table = head.closest("table");
    const body = table.tBodies[0];
    const numbers = head.classList.contains("number");
    // Numbers from the largest, words and days from the first.
    const next = { ascending: "descending", descending: "ascending" }[head.ariaSort];
    const order = next ?? (numbers ? "descending" : "ascending");
    const cell = (row) => row.cells[head.cellIndex];
    const value = (row) => cell(row).dataset.value ?? cell(row).textContent.trim();
    const compare = (one, other) => (numbers ? value(one) - value(other) : value(one).localeCompare(value(other)));
    const gap = (row) => cell(row).querySelector(".gap") !== null;
    const sign = order === "ascending" ? 1 : -1;
    const rows = [...body.rows].sort((one, other) => gap(one) - gap(other) || (gap(one) ? 0 : sign * compare(one, other)));
    for (const each of head.parentElement.cells) each.ariaSort = each === head ? order : null;
    body.append(...rows);
    window.say(table.dataset.sorted.replace("{column}", head.textContent));
  }

  function measure(frame) {
    const table = frame.firstElementChild;
    const scrolls = table.offsetWidth > frame.clientWidth + 1;
    frame.classList.toggle("scrolls", scrolls);
    const named = { tabindex: 0, role: "region", "aria-label": table.ariaLabel ?? table.caption?.textContent };
    for (const [name, value] of Object.entries(named)) {
      if (scrolls) frame.setAttribute(name, value);
      else frame.removeAttribute(name);
    }
    edge(frame);
  }
  const edge = (frame) => frame.classList.toggle("cut", frame.scrollLeft + frame.clientWidth < frame.scrollWidth - 1);
  const widths = new ResizeObserver((changes) => changes.forEach(({ target }) => measure(target)));

  document.addEventListener("click", ({ target }) => {
    const head = target.closest?.(".sort")?.closest("th");
    if (head) sort(head);
  });
  document.addEventListener("scroll", ({ target }) => { if (target.matches?.(".scrolls")) edge(target); }, true);
  document.addEventListener("toggle", ({ target }) => {
    if (!target.matches?.(".all-rows[open]")) return;
    const row = target.parentElement.querySelector("table").tBodies[0].rows[FEW];
    row.tabIndex = -1;
    row.focus();
  }, true);

  prepare();
  new MutationObserver(prepare).observe(document.body, { childList: true, subtree: true });
}
