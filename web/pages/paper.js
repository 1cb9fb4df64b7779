// A live page is laid out for its window: on paper its charts would be blank or cut. What is printed is the same page as
// plain HTML, which is made for paper. It is fetched when printing begins; where that fails the live page is printed.
(home) => {
  const kept = new Map(); // address -> the document
  const ONLY = `
    #paper { display: none; }
    @media print {
      html { font-size: 13px !important; }
      html, body { height: auto !important; overflow: visible !important; background: none !important; }
      body > :not(#paper) { display: none !important; }
      #paper { display: block !important; }
    }`;
  let added = [];

  function plain() {
    const address = `${location.pathname.split("/").pop() || home}.html${location.search}`;
    if (!kept.has(address)) {
      const asked = new XMLHttpRequest();
      asked.open("GET", address, false); // printing doesn't wait for what comes later
      asked.send();
      if (asked.status !== 200) return null;
      kept.set(address, new DOMParser().parseFromString(asked.responseText, "text/html"));
    }
    return kept.get(address);
  }

  // A tree of its own, which the app's rules don't reach; what it says of the root and the body is said of it.
  function sheet(page) {
    const paper = Object.assign(document.createElement("div"), { id: "paper", lang: page.documentElement.lang });
    const body = Object.assign(document.createElement("div"), { className: "body", innerHTML: page.body.innerHTML });
    const rules = [...page.querySelectorAll("style")].map((each) => each.textContent).join("");
    const own = rules.replace(/(^|[{}])\s*(:root|html|body)\s*\{/g, (_all, end, name) => `${end}${name === "body" ? ".body" : ":host"} {`);
    paper.attachShadow({ mode: "open" }).append(style(own), body);
    return [paper, style(ONLY + (rules.match(/@page[^{]*\{[^}]*\}/g) ?? []).join(""))];
  }
  const style = (rules) => Object.assign(document.createElement("style"), { textContent: rules });
  const clear = () => added.splice(0).forEach((each) => each.remove());

  addEventListener("beforeprint", () => {
    clear();
    try {
      const page = plain();
      if (page) document.body.append(...(added = sheet(page)));
    } catch (error) {
      console.error(error);
    }
  });
  addEventListener("afterprint", clear);
}
