// What opens over the page (sources, ways to share, contests) closes by Escape and by a click elsewhere; where the focus was in it,
// it goes back to what opened it.
{
  const OPEN = 'details[name="over"][open]';

  function close(panel) {
    const held = panel.contains(document.activeElement);
    panel.open = false;
    if (held) panel.querySelector("summary").focus();
  }

  document.addEventListener("click", ({ target }) => {
    for (const panel of document.querySelectorAll(OPEN)) if (!panel.contains(target)) panel.open = false;
  });
  document.addEventListener("keydown", (event) => {
    const panel = document.querySelector(OPEN);
    if (event.key !== "Escape" || !panel) return;
    event.preventDefault();
    close(panel);
  });
}
