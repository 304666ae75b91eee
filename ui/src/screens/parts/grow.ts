//! Fields of several lines that are as high as their words.

/** Keeps a text area as high as what it holds, also when its width changes. */
export function grow(area: HTMLTextAreaElement): () => void {
  const fit = () => {
    area.style.height = "auto";
    area.style.height = `${area.scrollHeight}px`;
  };
  let width = -1;
  // Fitting changes the height, which must not call for another fit.
  const watcher = new ResizeObserver(() => {
    if (area.clientWidth === width) return;
    width = area.clientWidth;
    fit();
  });
  watcher.observe(area);
  area.addEventListener("input", fit);
  return () => {
    watcher.disconnect();
    area.removeEventListener("input", fit);
  };
}
