// "Copy link" copies the address that it would lead to, and says so in its own place.
{
  const SAID = 3000; // ms

  async function copy(link) {
    await navigator.clipboard.writeText(link.href);
    const words = link.firstChild;
    const before = words.data;
    if (link.classList.contains("done")) return;
    link.classList.add("done");
    words.data = link.dataset.done;
    window.say(link.dataset.done);
    setTimeout(() => {
      link.classList.remove("done");
      words.data = before;
    }, SAID);
  }

  // Before what follows links within the session; where there is no clipboard the link is followed.
  document.addEventListener("click", (event) => {
    const link = event.target.closest?.("a.copy");
    if (!link || !navigator.clipboard || event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    event.stopPropagation();
    copy(link);
  }, true);
}
