import { Empty } from "@/components/empty"
import { t } from "@/i18n"

/** No run has been published: what would be here, and the operator's command. */
export function NotPublished() {
  return (
    <Empty title={t("intel.unpublished.title")} text={t("intel.unpublished.text")}>
      <Command text="spectral-train crossplatform run --data FILE --publish" />
    </Empty>
  )
}

/** No models of streams are published: what would be here, and the operator's command. Its words are the planner's. */
export function NoModels() {
  return (
    <Empty title={t("planner.none")} text={t("planner.none.text")}>
      <Command text="spectral-train crossplatform run --data FILE --publish" />
    </Empty>
  )
}

/** No tracks are loaded: what would be here, and the operator's command. */
export function NoTracks() {
  return (
    <Empty title={t("intel.noTracks.title")} text={t("intel.noTracks.text")}>
      <Command text="spectral-train crossplatform run --data FILE --database ADDRESS" />
    </Empty>
  )
}

/** What an operator runs. */
function Command({ text }: { text: string }) {
  return (
    <p>
      <span className="block text-sm text-soft">{t("intel.operator")}</span>
      <code className="mt-1 inline-block rounded-tag bg-sunken px-3 py-2 text-sm wrap-anywhere">{text}</code>
    </p>
  )
}
