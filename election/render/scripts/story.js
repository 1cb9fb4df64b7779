// Steps of a story, whose headings are "section-step-1", "section-step-2" and so on: keys lead from one to the next.
{
  const BY = { j: 1, PageDown: 1, ArrowRight: 1, k: -1, PageUp: -1, ArrowLeft: -1 };
  const READ = 120; // px from the top: a step that begins there is the one that is read

  addEventListener("keydown", (event) => {
    const by = BY[event.key];
    const steps = by ? [...document.querySelectorAll('.heading[id^="section-step-"]')] : [];
    if (!steps.length || event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.target.closest?.("input, textarea, select, summary, [role=combobox]")) return;
    const tops = steps.map((step) => Math.round(step.getBoundingClientRect().top));
    const next = by > 0 ? tops.findIndex((top) => top > READ) : tops.findLastIndex((top) => top < 0);
    if (next < 0) return;
    event.preventDefault();
    steps[next].tabIndex = -1;
    steps[next].focus({ preventScroll: true });
    steps[next].scrollIntoView();
  });
}
