import { Failure } from "@/components/failure"
import { ModelScreen } from "@/features/model/components/model-screen"
import { t } from "@/i18n"
import { useModels } from "@/lib/models"

/** The model card. */
export function ModelRoute() {
  const models = useModels()
  if (models.error) return <Failure error={models.error} retry={() => void models.refetch()} />
  if (models.data === undefined) return <p role="status">{t("app.loading")}</p>
  return <ModelScreen models={models.data} />
}
