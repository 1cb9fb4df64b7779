// What can be seen of a picture, ours or plotly's: each mark's edges and paint, each line's corners, each word's place.
(side) => {
  const ours = side === 'ours';
  const root = document.getElementById(side);
  const all = (query) => [...root.querySelectorAll(query)];
  const box = (element) => {
    const b = element.getBBox(), m = element.getScreenCTM();
    const xs = [], ys = [];
    for (const x of [b.x, b.x + b.width]) for (const y of [b.y, b.y + b.height]) {
      xs.push(m.a * x + m.c * y + m.e); ys.push(m.b * x + m.d * y + m.f);
    }
    return [Math.min(...xs), Math.min(...ys), Math.max(...xs), Math.max(...ys)];
  };
  const ink = (element) => {
    const style = getComputedStyle(element);
    let opacity = 1;
    for (let e = element; e && e !== root; e = e.parentElement) opacity *= +getComputedStyle(e).opacity;
    const paint = (value, alpha) => value.startsWith('url') ? 'url' : value === 'none' || +alpha === 0 ? 'none' : value;
    const edge = parseFloat(style.strokeWidth) > 0 ? paint(style.stroke, style.strokeOpacity) : 'none';
    const b = element.getBBox(), flat = element.tagName !== 'text' && (b.width === 0 || b.height === 0);
    const fill = flat ? 'none' : paint(style.fill, style.fillOpacity);
    const alpha = opacity * (fill === 'none' ? 1 : +style.fillOpacity);
    return [fill, edge, edge === 'none' ? 0 : parseFloat(style.strokeWidth), alpha];
  };
  const seen = (element) => {
    const [fill, edge,, alpha] = ink(element), place = element.getBoundingClientRect();
    if (place.right < 0 || place.left > root.dataset.width) return false;
    return (fill !== 'none' || edge !== 'none') && alpha > 0 && getComputedStyle(element).display !== 'none';
  };
  const corners = (element) => {
    const m = element.getScreenCTM(), points = [];
    let x = 0, y = 0;
    for (const [, letter, rest] of (element.getAttribute('d') || '').matchAll(/([A-Za-z])([^A-Za-z]*)/g)) {
      const n = (rest.match(/-?[\d.]+(?:e-?\d+)?/g) || []).map(Number);
      if (letter === 'H') x = n[0]; else if (letter === 'V') y = n[0]; else if (letter === 'Z') continue;
      for (let i = 0; i + 1 < n.length; i += 2) {
        [x, y] = [n[i], n[i + 1]];
        points.push([m.a * x + m.e, m.d * y + m.f, letter === 'M' && i === 0]);
      }
      if (letter === 'H' || letter === 'V') points.push([m.a * x + m.e, m.d * y + m.f, false]);
    }
    return points;
  };
  const marks = (ours_, theirs) => all(ours ? ours_ : theirs).filter(seen).map(e => [...box(e), ...ink(e)]);
  const dash = (element) => getComputedStyle(element).strokeDasharray.replaceAll('px', '').replaceAll(' ', '');
  const paths = (ours_, theirs) => all(ours ? ours_ : theirs).filter(seen)
    .map(e => ({points: corners(e), ink: ink(e), dash: dash(e)})).filter(p => p.points.length > 0);
  const words = all('text').filter(e => e.textContent.trim() && e.checkVisibility() && seen(e)
      && !e.closest('.hoverlayer, .legend') && e.getBoundingClientRect().width > 0).map(e => {
    const b = e.getBoundingClientRect(), s = getComputedStyle(e);
    return [e.textContent.replaceAll('\u200b', ''), b.left, b.top, b.right, b.bottom, s.fill, ink(e)[3]];
  });
  return {
    bars: marks('.bars > rect', '.barlayer .point > path'),
    markers: marks('.markers > *', '.scatterlayer .points > path'),
    shapes: marks('.shape', '.shapelayer path'),
    grid: marks('.grid, .zero', '.gridlayer path, .zerolinelayer path, .zerolinelayer-above path'),
    lines: paths('path.line', '.scatterlayer path.js-line'),
    fills: paths('path.fill', '.scatterlayer path.js-fill'),
    words,
  };
}
