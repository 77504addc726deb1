import { useNavigate } from "@tanstack/react-router"
import { Page } from "@/components/page"
import { Uploader } from "@/features/upload/components/uploader"
import { t } from "@/i18n"
import { handOver } from "@/lib/handover"
import { later } from "@/lib/later"
import { patiently } from "@/lib/patiently"
import { FRAME } from "@/styles/frame"

// It lies below what one comes for, and asks the service first anyway.
const Recent = later(
  async () => (await patiently(() => import("@/features/history/components/recent"))).Recent,
)

/** The first screen: a track in. */
export function Home() {
  const navigate = useNavigate()
  return (
    <Page title={t("home.title")} heading={t("home.heading")} headingClass={FRAME.banner}>
      <p className={FRAME.lead}>{t("home.lead")}</p>
      <Uploader
        onAccepted={({ id }) => void navigate({ to: "/analyses/$id", params: { id } })}
        onMany={(files) => {
          handOver(files)
          void navigate({ to: "/batches" })
        }}
      />
      <div className="mt-12">
        <Recent />
      </div>
    </Page>
  )
}
