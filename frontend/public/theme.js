// Before the first paint, so that a chosen theme never flashes.
try {
  const theme = localStorage.getItem("spectral-dna.theme")
  if (theme === "light" || theme === "dark") document.documentElement.dataset.theme = theme
} catch {
  // Storage may be refused; then the system's theme holds.
}
