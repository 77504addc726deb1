import { Empty } from "@/components/empty"
import { Command } from "@/features/intelligence/components/unpublished"
import { t } from "@/i18n"

/** No models of streams are published: what would be here, and the operator's command. */
export function NoModels() {
  return (
    <Empty title={t("planner.none")} text={t("planner.none.text")}>
      <Command text="spectral-train crossplatform run --data FILE --publish" />
    </Empty>
  )
}
