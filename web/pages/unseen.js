// In a frame that is not displayed words have no width, and plotly keeps what it has measured: where a chart has been
// drawn so, the page is loaded anew once the frame is seen.
(marks) => {
  if (innerWidth) return;
  addEventListener("resize", () => { if (innerWidth && document.querySelector(marks.picture)) location.reload(); });
}
