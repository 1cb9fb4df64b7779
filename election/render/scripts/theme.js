// The reader's own choice of light or dark, kept in this browser; election/render/script.py sets it before a page is seen.
{
  const root = document.documentElement;
  const mark = () => {
    for (const each of document.querySelectorAll(".themes button")) each.ariaPressed = each.value === root.dataset.theme;
  };

  document.addEventListener("toggle", mark, true);
  document.addEventListener("click", ({ target }) => {
    const chosen = target.closest?.(".themes button");
    if (!chosen) return;
    root.dataset.theme = chosen.value;
    mark();
    window.say?.(chosen.textContent);
    localStorage.setItem("theme", chosen.value); // last: a browser may keep nothing
  });

  // Chosen in another tab.
  addEventListener("storage", ({ key, newValue }) => {
    if (key === "theme") root.dataset.theme = newValue ?? "system";
    mark();
  });
}
