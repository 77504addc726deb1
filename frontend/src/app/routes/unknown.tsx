import { HomeLink } from "@/components/home-link"
import { Page } from "@/components/page"
import { StrandLine } from "@/components/strand-line"
import { t } from "@/i18n"

export function Unknown() {
  return (
    <Page title={t("unknown.title")} className="max-w-2xl pt-16">
      <StrandLine className="mt-8 h-20 w-full" />
      <p className="mt-8 text-lg text-soft">{t("unknown.text")}</p>
      <p className="mt-8">
        <HomeLink />
      </p>
    </Page>
  )
}
