import { Link, type LinkProps, Outlet } from "@tanstack/react-router"
import { useRef } from "react"
import { ErrorBoundary } from "react-error-boundary"
import { Stumbled } from "@/app/routes/stumbled"
import { BrandMark } from "@/components/brand-mark"
import { KeyDoor } from "@/components/key-door"
import { LanguageChoice } from "@/components/language-choice"
import { Notices } from "@/components/notices"
import { Arrival } from "@/components/page"
import { ThemeToggle } from "@/components/theme-toggle"
import { t, useSpoken, withWords } from "@/i18n"
import { later } from "@/lib/later"
import { patiently } from "@/lib/patiently"
import { FRAME } from "@/styles/frame"

const Connection = later(
  async () =>
    (await patiently(() => withWords(["connection"], import("@/components/connection")))).Connection,
)

const MoreMenu = later(
  async () => (await patiently(() => withWords(["menu"], import("@/app/more-menu")))).MoreMenu,
  MenuPlace,
)

/** The place of the menu, so that nothing moves when its code has come. */
function MenuPlace() {
  return (
    <span aria-hidden className={`${FRAME.more} invisible`}>
      {t("menu.more")}
      <span className={FRAME.moreIcon} />
    </span>
  )
}

/** What stands around every screen. */
export function Shell() {
  const hasArrived = useRef(false)
  useSpoken()
  return (
    <div className={FRAME.page}>
      <a
        href="#content"
        className="sr-only rounded-full bg-ink px-4 py-2 text-on-ink focus:not-sr-only focus:absolute focus:z-20 focus:m-3 focus:px-4 focus:py-2"
      >
        {t("app.skip")}
      </a>
      <header className={FRAME.header}>
        <Link to="/" aria-label={t("app.home")} className={FRAME.brand}>
          <BrandMark className={FRAME.mark} />
          {t("app.name")}
        </Link>
        <nav aria-label={t("menu.label")} className={FRAME.menu}>
          <MenuLink to="/history" label={t("menu.history")} />
          <MenuLink to="/batches" label={t("menu.batches")} />
          <MoreMenu />
        </nav>
        <div className={FRAME.choices}>
          <LanguageChoice />
          <ThemeToggle />
        </div>
      </header>
      <main id="content" tabIndex={-1} className={FRAME.main}>
        <ErrorBoundary FallbackComponent={Stumbled}>
          <Arrival value={hasArrived}>
            <Outlet />
          </Arrival>
        </ErrorBoundary>
      </main>
      <footer className="flex flex-wrap items-baseline justify-between gap-x-8 gap-y-2 border-t border-line py-6 text-sm text-soft">
        <p>{t("footer.line")}</p>
        <p className="flex flex-wrap gap-x-6 gap-y-1">
          <a href="/docs">{t("footer.api")}</a>
          <span>{t("footer.licence")}</span>
        </p>
      </footer>
      <Connection />
      <Notices />
      <KeyDoor />
    </div>
  )
}

function MenuLink({ label, ...target }: LinkProps & { readonly label: string }) {
  return (
    <Link
      {...target}
      activeProps={{ className: "text-ink underline decoration-2 underline-offset-8" }}
      className={FRAME.link}
    >
      {label}
    </Link>
  )
}
