// Before the first paint, so that neither a chosen theme nor another language flashes.
const stored = (name) => {
  try {
    return localStorage.getItem(`spectral-dna.${name}`)
  } catch {
    // Storage may be refused; then the system's theme and the browser's languages hold.
    return null
  }
}

const theme = stored("theme")
if (theme === "light" || theme === "dark") document.documentElement.dataset.theme = theme

// The addresses of each language's first words, and of the first screen, written here when the dashboard is built.
const files = document.currentScript.dataset
const wanted = [stored("language"), ...navigator.languages.map((each) => each.split("-")[0].toLowerCase())]
const language = wanted.find((each) => ["en", "tr", "ko"].includes(each)) ?? "en"
document.documentElement.lang = language
const isFirst = location.pathname === "/"
document.documentElement.toggleAttribute("data-first", isFirst)
const first = isFirst ? (files.home ?? "").split(" ") : []
for (const href of [files[language], ...first].filter(Boolean)) {
  const link = document.createElement("link")
  Object.assign(link, { rel: "modulepreload", href })
  document.head.append(link)
}
