// The bar over every page: a field that filters the contests, and "/" for the search.
{
  const plain = (text) => text.normalize("NFKD").toLowerCase();

  function filter(field) {
    const wanted = plain(field.value).split(/\s+/);
    for (const row of field.closest(".over-panel").querySelectorAll("li"))
      row.hidden = !wanted.every((word) => plain(row.textContent).includes(word));
  }

  document.addEventListener("toggle", ({ target }) => {
    const field = target.open && target.matches?.(".picker") && target.querySelector(".picker-filter");
    if (!field) return;
    field.hidden = false;
    if (matchMedia("(pointer: fine)").matches) field.focus();
  }, true);

  document.addEventListener("input", ({ target }) => {
    if (target.matches?.(".picker-filter")) filter(target);
  });

  document.addEventListener("keydown", (event) => {
    const { target, key } = event;
    if (key === "Enter" && target.matches?.(".picker-filter")) {
      target.closest(".over-panel").querySelector("li:not([hidden]) a")?.click();
    } else if (key === "/" && !event.ctrlKey && !event.metaKey && !target.closest?.("input, textarea, select, [contenteditable]")) {
      const seen = (each) => each.checkVisibility();
      const menu = document.querySelector(":is(#first-view, #root, body) .bar-menu");
      if (menu && seen(menu)) menu.open = true;
      const field = [...document.querySelectorAll(".bar-search input")].find(seen);
      if (!field) return;
      event.preventDefault();
      field.focus();
    }
  });
}
