// Hides the live page behind the first view, and that until its faces have come. What hides them also shows them: the
// first view after a blink, and should first_view.js fail, or Streamlit no longer have what it looks for, the live page
// some time after there is something to read in it. Nothing here rests on Streamlit: what is looked for is the app's own.
(longest) => {
  const page = document.documentElement;
  page.classList.add("first-view-waits", "first-view-stands");

  // The faces come with the page; words that stood in another one for a blink would move.
  const FACES = ['600 1em "Election Serif"', '400 1em "Election Sans"', '600 1em "Election Sans"'];
  const show = () => page.classList.remove("first-view-waits");
  setTimeout(show, 500);
  Promise.all(FACES.map((face) => document.fonts.load(face))).then(show, show);

  let since = 0;
  const clock = setInterval(() => {
    if (!page.classList.contains("first-view-stands")) return clearInterval(clock);
    const first = document.getElementById("first-view");
    const busy = first?.matches(":active") || !(getSelection()?.isCollapsed ?? true);
    if (busy || !document.querySelector("#root :is(h1, .notice)")) return (since = 0);
    since ||= performance.now();
    if (performance.now() - since < longest) return;
    clearInterval(clock);
    page.classList.remove("first-view-stands");
    first?.remove();
    console.error("The live page did not come as expected, and is shown as it is.");
  }, 250);
}
