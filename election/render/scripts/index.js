// The index of a long list: a link opens its group, the group that is being read is marked, and all open at once.
{
  const groups = (index) => [...index.parentElement.querySelectorAll(".group")];
  const READ = 160; // px from the top: a group that began above is the one that is read

  function lead(link) {
    const list = document.getElementById(decodeURIComponent(link.hash.slice(1)));
    const group = list?.closest(".group");
    if (!group) return false;
    group.open = true;
    group.querySelector("summary").focus({ preventScroll: true });
    list.scrollIntoView();
    return true;
  }

  function all(button) {
    const opening = groups(button.closest(".index")).some((group) => !group.open);
    for (const group of groups(button.closest(".index"))) group.open = opening;
    [button.textContent, button.dataset.close] = [button.dataset.close, button.textContent];
  }

  document.addEventListener("click", (event) => {
    const link = event.target.closest?.(".index a");
    const button = event.target.closest?.(".open-all");
    if (button) all(button);
    if (!link) return;
    const top = document.querySelector("h1");
    if (link.matches(".to-top")) top.scrollIntoView({ block: "end" });
    else if (!lead(link)) return;
    event.preventDefault();
  });

  function mark() {
    for (const index of document.querySelectorAll(".index")) {
      const all = groups(index);
      const read = Math.max(all.findLastIndex((group) => group.getBoundingClientRect().top < READ), 0);
      const links = [...index.querySelectorAll("li a")];
      if (links[read].hasAttribute("aria-current")) continue;
      for (const link of links) link.removeAttribute("aria-current");
      links[read].setAttribute("aria-current", "true");
      index.scrollLeft = links[read].offsetLeft - index.clientWidth / 2; // a row on a phone
    }
  }
  let asked = false;
  document.addEventListener("scroll", () => {
    if (asked) return;
    asked = true;
    requestAnimationFrame(() => {
      asked = false;
      mark();
    });
  }, { capture: true, passive: true });
}
