import { useNavigate } from "@tanstack/react-router"
import { Page } from "@/components/page"
import { Recent } from "@/features/history/components/recent"
import { Uploader } from "@/features/upload/components/uploader"
import { t } from "@/i18n"

/** The first screen: a track in. */
export function Home() {
  const navigate = useNavigate()
  return (
    <Page
      title={t("home.title")}
      heading={t("home.heading")}
      headingClass="mt-4 max-w-[18ch] text-[clamp(2.4rem,7vw,4.75rem)] leading-[0.98] sm:mt-8"
    >
      <p className="mt-5 mb-8 max-w-[62ch] text-lg text-soft sm:mb-10">{t("home.lead")}</p>
      <Uploader onAccepted={({ id }) => void navigate({ to: "/analyses/$id", params: { id } })} />
      <div className="mt-12">
        <Recent />
      </div>
    </Page>
  )
}
