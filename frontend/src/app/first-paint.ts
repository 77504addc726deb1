import { LANGUAGES } from "../i18n/language"
import { FRAME } from "../styles/frame"

/** What the first screen says before its code has come, by key. */
export type FirstWords = Readonly<
  Record<"app.name" | "menu.history" | "menu.batches" | "menu.more" | "home.heading" | "home.lead", string>
>

/**
 * The first screen as a page that has no code yet: its name, its way on and what it is for, in one language.
 *
 * Written into index.html when the dashboard is built, once a language; `index.css` shows the one that is spoken.
 */
export function firstPaint(language: keyof typeof LANGUAGES, words: FirstWords): string {
  const link = (to: string, text: string) => `<a href="${to}" class="${FRAME.link}">${escaped(text)}</a>`
  const options = Object.values(LANGUAGES)
    .map((name) => `<option>${name}</option>`)
    .join("")
  const more = `<span class="${FRAME.more} invisible">${escaped(words["menu.more"])}<span class="${FRAME.moreIcon}"></span></span>`
  return `<div lang="${language}" data-paint><div class="${FRAME.page}">
    <header class="${FRAME.header}">
      <a href="/" class="${FRAME.brand}"><span class="${FRAME.mark}"></span>${escaped(words["app.name"])}</a>
      <nav class="${FRAME.menu}">${link("/history", words["menu.history"])}${link("/batches", words["menu.batches"])}${more}</nav>
      <div class="${FRAME.choices} invisible">
        <select class="${FRAME.language}">${options}</select>
        <div class="${FRAME.themes}">${`<span class="${FRAME.theme}"></span>`.repeat(3)}</div>
      </div>
    </header>
    <main class="${FRAME.main}">
      <h1 class="${FRAME.heading} ${FRAME.banner}">${escaped(words["home.heading"])}</h1>
      <p class="${FRAME.lead}">${escaped(words["home.lead"])}</p>
    </main>
  </div></div>`
}

function escaped(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;")
}
