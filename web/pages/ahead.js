// Fetches files once the first words are painted, so that nothing of theirs is unpacked or compiled before; and runs the
// code of charts as soon as the app has asked the server for the page, while that is at work: by itself the app does it
// when the answer has come. It is the longest piece of work on the way to a chart.
(marks, files, code) => {
  const fetchAll = () => {
    for (const file of files.splice(0)) {
      const link = document.createElement("link");
      // As in Streamlit's own index.html: a module, without credentials.
      Object.assign(link, { rel: "modulepreload", crossOrigin: "", fetchPriority: "high", href: file });
      document.head.append(link);
    }
  };
  new PerformanceObserver(fetchAll).observe({ type: "paint", buffered: true });
  // But not for long: on a poor line words take a second, in the background there is no paint, and without a first view it
  // is the app's own.
  setTimeout(fetchAll, 300);

  if (!code) return;
  const watch = new MutationObserver(() => {
    if (!document.querySelector(`${marks.app}[${marks.state}="running"]`)) return;
    watch.disconnect();
    import(code).catch(() => {});
  });
  watch.observe(document, { subtree: true, childList: true, attributes: true, attributeFilter: [marks.state] });
}
