import { Link, Outlet } from "@tanstack/react-router"
import { useRef } from "react"
import { ErrorBoundary } from "react-error-boundary"
import { Stumbled } from "@/app/routes/stumbled"
import { BrandMark } from "@/components/brand-mark"
import { KeyDoor } from "@/components/key-door"
import { Notices } from "@/components/notices"
import { Arrival } from "@/components/page"
import { ThemeToggle } from "@/components/theme-toggle"
import { t } from "@/i18n"

/** What stands around every screen. */
export function Shell() {
  const hasArrived = useRef(false)
  return (
    <div className="mx-auto flex min-h-dvh w-full max-w-[84rem] flex-col px-4 sm:px-8">
      <a
        href="#content"
        className="sr-only rounded-full bg-ink px-4 py-2 text-on-ink focus:not-sr-only focus:absolute focus:z-20 focus:m-3 focus:px-4 focus:py-2"
      >
        {t("app.skip")}
      </a>
      <header className="flex flex-wrap items-center justify-between gap-x-6 gap-y-3 py-5">
        <Link
          to="/"
          aria-label={t("app.home")}
          className="-m-2 flex items-center gap-2.5 rounded-full p-2 font-display text-lg font-semibold tracking-tight"
        >
          <BrandMark className="size-8" />
          {t("app.name")}
        </Link>
        <ThemeToggle />
      </header>
      <main id="content" tabIndex={-1} className="flex-1 pb-20 outline-none">
        <ErrorBoundary FallbackComponent={Stumbled}>
          <Arrival value={hasArrived}>
            <Outlet />
          </Arrival>
        </ErrorBoundary>
      </main>
      <footer className="flex flex-wrap items-baseline justify-between gap-x-8 gap-y-2 border-t border-line py-6 text-sm text-soft">
        <p>{t("footer.line")}</p>
        <p className="flex flex-wrap gap-x-6 gap-y-1">
          <a href="/api/docs">{t("footer.api")}</a>
          <span>{t("footer.licence")}</span>
        </p>
      </footer>
      <Notices />
      <KeyDoor />
    </div>
  )
}
