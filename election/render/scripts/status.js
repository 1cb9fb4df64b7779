// What changes in the page without a new one is said in one polite sentence: the new answer, and what else is marked
// with data-status, such as how many rows fit. Other scripts have theirs said by window.say(text), or by
// window.sayAlong(text) where it belongs to such a change.
{
  const QUIET = 400; // ms: of a change that comes in pieces the end is said
  const status = Object.assign(document.createElement("p"), { role: "status" });
  status.style.cssText = "position:absolute;width:1px;height:1px;margin:0;overflow:hidden;clip-path:inset(50%)";
  document.body.append(status);
  window.say = (text) => (status.textContent = text);
  let before = [];
  let along = [];
  let waiting = 0;

  function words() {
    const page = document.getElementById("root") ?? document.body;
    return [...page.querySelectorAll("h1, [data-status]")].map((each) => each.textContent.replace(/\s+/g, " ").trim());
  }

  function look() {
    const now = words();
    if (!now.length) return; // between two pages
    const fresh = now.filter((each) => each && !before.includes(each)).concat(along);
    if (before.length && fresh.length) window.say(fresh.join(". "));
    [before, along] = [now, []];
  }

  function soon() {
    clearTimeout(waiting);
    waiting = setTimeout(look, QUIET);
  }

  window.sayAlong = (text) => {
    along.push(text);
    soon();
  };
  look();
  new MutationObserver(soon).observe(document.body, { childList: true, subtree: true, characterData: true });
}
