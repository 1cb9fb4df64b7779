// The card at the mark: details[data-card], under some picture of the page. By itself a list that unfolds; here each is
// shown beside its mark. The address holds the open one and nothing runs for it.
{
  const { all, box, large, placed, at, of, drawn, cardOf, ROOM } = window.charts;
  const STEPS = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 };
  const GEOMETRY = /^(d|x|y|width|height|cx|cy|r|rx|ry)$/;
  let open = null; // {card, mark}
  let before = null; // what had the focus when a click opened a card
  let taken = false; // whether the address has been taken at its word
  let down = null; // where the pointer went down

  const listOf = (card) => card.closest(".mark-cards");
  const summary = (card) => card.querySelector("summary");
  const focus = (element) => element.focus({ preventScroll: true });
  const ceiling = () => Math.max(0, ...all(".bar").map((bar) => box(bar).bottom)); // of what stays in sight

  // The next card that way whose mark is in the picture: a phone's may have fewer marks.
  function neighbour(card, by) {
    const cards = all("[data-card]", listOf(card));
    for (let at = cards.indexOf(card) + by; cards[at]; at += by) if (of(cards[at])) return cards[at];
  }

  // An area's own outline; round anything smaller a circle.
  function rim(shape, origin) {
    const { left, top, width, height } = box(shape);
    if (!large({ width, height })) {
      const [cx, cy, r] = [left + width / 2 - origin.left, top + height / 2 - origin.top, Math.max(width, height) / 2 + 4];
      return `<circle cx="${cx}" cy="${cy}" r="${r}"/>`;
    }
    const { a, b, c, d, e, f } = shape.getScreenCTM();
    const own = [...shape.attributes].filter(({ name }) => GEOMETRY.test(name)).map(({ name, value }) => `${name}="${value}"`);
    return `<${shape.localName} ${own.join(" ")} transform="matrix(${[a, b, c, d, e - origin.left, f - origin.top]})"/>`;
  }

  // A ring round the mark and, where its card has a place, a line to that.
  function ring(list, mark, card) {
    all(".mark-ring").forEach((each) => each.remove());
    if (!mark) return;
    const [origin, { left, right, top, bottom }] = [box(list), box(mark)];
    const from = card?.above ? top - 4 : bottom + 4;
    const tie = card ? `M${(left + right) / 2 - origin.left},${from - origin.top}V${card.end - origin.top}` : "";
    list.insertAdjacentHTML("beforeend", `<svg class="mark-ring">${rim(mark, origin)}<path class="mark-tie" d="${tie}"/></svg>`);
  }

  function place() {
    const { card, mark } = open;
    const [list, panel] = [listOf(card), card.querySelector(".mark-card")];
    const [origin, size] = [box(list), box(panel)];
    const view = { top: ceiling(), bottom: innerHeight };
    const found = placed(box(mark), box(mark.closest("[data-marks]")), view, size);
    open.seen = offset();
    panel.style.left = `${found.left - origin.left}px`;
    panel.style.top = `${found.top - origin.top}px`;
    ring(list, mark, { above: found.above, end: found.top + (found.above ? size.height : 0) });
  }

  // Where the mark is from its list: it moves while a page is still coming.
  function offset() {
    const [mark, list] = [box(open.mark), box(listOf(open.card))];
    return `${Math.round(mark.left - list.left)},${Math.round(mark.top - list.top)}`;
  }

  function show(card, mark = of(card)) {
    if (!mark) return toList(card);
    const foot = listOf(card).querySelector(".mark-foot");
    if (open?.card !== card) shut();
    open = { card, mark, gone: listOf(card).dataset.gone };
    card.open = true;
    card.querySelector(".mark-card").append(foot);
    foot.hidden = false;
    foot.querySelector("[data-go=back]").disabled = !neighbour(card, -1);
    foot.querySelector("[data-go=on]").disabled = !neighbour(card, 1);
    write();
    foot.querySelector(".copy").href = location.href;
    place();
    soon();
  }

  function shut() {
    if (!open) return;
    const { card } = open;
    open = null;
    const foot = card.querySelector(".mark-foot");
    if (foot) foot.hidden = true;
    listOf(card)?.append(foot);
    card.open = false;
    ring();
  }

  // The reader has done with it: the focus goes back.
  function close() {
    if (!open) return;
    const { card } = open;
    const held = card.contains(document.activeElement);
    shut();
    write();
    if (held) focus(before?.isConnected ? before : summary(card));
    before = null;
  }

  function step(by) {
    const next = neighbour(open.card, by);
    const mark = next && of(next);
    if (!mark) return;
    const used = document.activeElement;
    show(next, mark);
    reveal(mark);
    focus(used.closest(".mark-foot") && !used.disabled ? used : summary(next));
  }

  function reveal(mark) {
    if (box(mark).top < ceiling() || box(mark).bottom + ROOM > innerHeight) mark.scrollIntoView({ block: "center" });
    if (open) place();
  }

  // To the card's entry in the list: for who asks, and where the picture has no mark of it.
  function toList(card) {
    const entry = document.getElementById(card.dataset.card);
    if (!entry) return;
    before = null;
    shut();
    write();
    card.open = false;
    for (let fold = entry; fold; fold = fold.parentElement) if (fold.localName === "details") fold.open = true;
    entry.tabIndex = -1;
    entry.scrollIntoView();
    focus(entry);
  }

  const parameters = () => new Set(all(".mark-cards").map((list) => list.dataset.parameter).filter(Boolean));

  function write() {
    const address = new URL(location.href);
    for (const name of parameters()) address.searchParams.delete(name);
    const name = open && listOf(open.card).dataset.parameter;
    if (name) address.searchParams.set(name, open.card.dataset.card);
    taken = true;
    if (address.search !== location.search) history.replaceState(history.state, "", address);
  }

  function take() {
    const given = new URLSearchParams(location.search);
    for (const name of parameters()) {
      const card = given.has(name) && cardOf(document.body, given.get(name));
      const mark = card && of(card);
      if (mark) return show(card, mark), reveal(mark);
      if (card && drawn(card)) toList(card);
    }
  }

  // The page has changed: what is open stays so at its new place, or is gone.
  let waits = 0;
  function look() {
    waits = 0;
    for (const list of all(".mark-cards:not([data-ready])")) {
      list.dataset.ready = "";
      all("summary", list).forEach((each, number) => (each.tabIndex = number ? -1 : 0));
    }
    if (!taken) return take();
    if (open && !(open.card.isConnected && open.mark.isConnected)) {
      const card = cardOf(document.body, open.card.dataset.card);
      const mark = card && of(card);
      if (mark) return show(card, mark);
      if (card) return; // its picture is being drawn anew
      window.sayAlong(open.gone);
      [open] = [null, ring()];
    }
    if (open) {
      if (open.seen !== offset()) place();
      open.card.querySelector("[data-go=list]").hidden = !document.getElementById(open.card.dataset.card);
    }
    write();
  }
  const soon = () => (waits ||= requestAnimationFrame(look));
  new MutationObserver(soon).observe(document, { childList: true, subtree: true });
  addEventListener("popstate", () => { shut(); taken = false; soon(); });
  addEventListener("resize", () => open?.mark.isConnected && place());

  const GO = { away: close, back: () => step(-1), on: () => step(1), list: () => toList(open.card) };
  addEventListener("pointerdown", (event) => (down = event), true);
  addEventListener("click", ({ clientX: x, clientY: y, target }) => {
    const go = target.closest?.("[data-go]");
    if (go) return GO[go.dataset.go]();
    if (!x && !y) return; // by key, or a script's, such as that which asks for the rest of the page
    if (target.closest?.(".mark-cards") || (down && Math.hypot(x - down.clientX, y - down.clientY) > 6)) return;
    const { mark } = at(x, y);
    const card = mark && cardOf(mark);
    if (!card) return close();
    if (open?.card === card && open.mark === mark) return; // plotly sends a click twice
    before ??= document.activeElement;
    show(card, mark);
    focus(summary(card));
  }, true);

  addEventListener("toggle", ({ target }) => {
    if (!target.dataset?.card) return;
    if (target.open && open?.card !== target) show(target);
    if (!target.open && open?.card === target) close();
  }, true);

  addEventListener("keydown", (event) => {
    if (event.key === "Escape") return close();
    const card = event.target.matches?.("[data-card] > summary") && event.target.parentElement;
    const by = card && STEPS[event.key];
    if (!by) return;
    event.preventDefault();
    if (open) return step(by);
    const next = neighbour(card, by);
    if (next) focus(summary(next));
  });

  // A summary that has the focus says its name at its mark.
  addEventListener("focusin", ({ target }) => {
    const card = target.matches?.("[data-card] > summary") && target.parentElement;
    if (!card) return;
    all("summary", listOf(card)).forEach((each) => (each.tabIndex = each === target ? 0 : -1));
    const mark = !open && of(card);
    if (!mark) return;
    reveal(mark);
    ring(listOf(card), mark);
    const [origin, { left, bottom }, column] = [box(listOf(card)), box(mark), box(mark.closest("[data-marks]"))];
    target.style.left = `${Math.min(left, column.right - box(target).width) - origin.left}px`;
    target.style.top = `${bottom + 6 - origin.top}px`;
  });
  addEventListener("focusout", ({ target }) => !open && target.closest?.(".mark-cards") && ring());
}
