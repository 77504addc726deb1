import { useQueryClient } from "@tanstack/react-query"
import { BookmarkPlus, ImageOff } from "lucide-react"
import { useCallback } from "react"
import { Button } from "@/components/button"
import { ProblemPanel } from "@/components/problem-panel"
import { usePictureCopy } from "@/features/social/api/pictures"
import { DeletePicture } from "@/features/social/components/delete-picture"
import { PictureAnswer } from "@/features/social/components/picture-answer"
import { PictureDrop } from "@/features/social/components/picture-drop"
import { KeptPictures, SamplePictures } from "@/features/social/components/picture-offers"
import { PictureSending } from "@/features/social/components/picture-sending"
import { decimal } from "@/features/social/figures"
import { focusHeading } from "@/features/social/focus"
import type { Go } from "@/features/social/hooks/use-go"
import { useImage } from "@/features/social/hooks/use-image"
import type { OwnPicture } from "@/features/social/hooks/use-own-picture"
import type { PicturePart } from "@/features/social/hooks/use-parts"
import { usePictureUpload } from "@/features/social/hooks/use-picture-upload"
import { pictureName } from "@/features/social/picture-wording"
import { PICTURES, type Way, without } from "@/features/social/way"
import { t } from "@/i18n"
import { keys } from "@/lib/keys"
import { notify } from "@/lib/notify"
import { shown } from "@/lib/problem"

interface PictureStepProps {
  readonly way: Way
  readonly onWay: Go
  readonly own: OwnPicture
  readonly part: PicturePart
}

/** A picture in, and what is found of it. */
export function PictureStep({ way, onWay, own, part }: PictureStepProps) {
  const queries = useQueryClient()
  const { sending, send, cancel } = usePictureUpload(async (sent, report) => {
    if (report.id === null) {
      if (sent instanceof File) await own.take(sent, report)
      return onWay((now) => without(now, ...PICTURES))
    }
    queries.setQueryData(keys.picture(report.id), report)
    void queries.invalidateQueries({ queryKey: keys.pictures, exact: true })
    notify({ kind: "success", text: t("picture.kept") })
    own.drop()
    const { id } = report
    onWay((now) => ({ ...without(now, ...PICTURES), picture: id }))
  })
  const take = useCallback((file: File) => void send(file), [send])
  const { report } = part
  const isChosen = report !== null && sending.step !== "sending"
  const original = way.sample ?? own.file
  const image = useShownImage(way, own.file)
  const other = () => {
    focusHeading()
    own.drop()
    onWay(without(way, ...PICTURES))
  }
  const keep = () => {
    focusHeading()
    if (original !== null) void send(original, true)
  }
  const name = pictureName(report?.name ?? "", way.picture === undefined ? way.sample : undefined)
  return (
    <>
      {sending.step === "refused" && (
        <div className="mt-6">
          <ProblemPanel
            problem={sending.problem}
            {...(sending.again && { action: { label: t("upload.cut.again"), run: sending.again } })}
          />
        </div>
      )}
      {part.error !== null && (
        <div className="mt-6">
          <ProblemPanel problem={shown(part.error)} action={{ label: t("problem.retry"), run: part.retry }} />
        </div>
      )}
      {sending.step === "sending" && <PictureSending {...sending} onCancel={cancel} />}
      {part.isPending && part.error === null && (
        <p role="status" className="mt-6 text-soft">
          {t("picture.looking")}
        </p>
      )}
      {isChosen && (
        <PictureAnswer
          key={report.id ?? report.name}
          report={report}
          name={name}
          image={image}
          way={way}
          actions={
            <div className="flex flex-wrap gap-3">
              <Button onClick={other}>
                <ImageOff aria-hidden className="size-4" />
                {t("picture.other")}
              </Button>
              {report.id !== null && (
                <DeletePicture id={report.id} name={name} way={way} label={t("picture.delete")} />
              )}
              {report.id === null && original !== null && (
                <Button onClick={keep}>
                  <BookmarkPlus aria-hidden className="size-4" />
                  {t("picture.keep")}
                </Button>
              )}
              <p className="w-full text-sm text-soft">
                {t(report.id === null ? "picture.notKept" : "picture.isKept")}
              </p>
            </div>
          }
        />
      )}
      {!isChosen && sending.step !== "sending" && !part.isPending && (
        <div className="mt-6">
          {report === null && part.score !== null && (
            <p className="mb-4">{t("picture.given", { value: decimal(part.score) })}</p>
          )}
          <PictureDrop onFile={take} />
          <p className="mt-3 text-sm text-soft">{t("picture.privacy")}</p>
          <SamplePictures way={way} />
          <KeptPictures way={way} />
        </div>
      )}
    </>
  )
}

/** Where the picture can be seen: as it was dropped, as it is kept, or as the sample that it is. */
function useShownImage({ picture, sample }: Way, file: File | null): string | null {
  const copy = usePictureCopy(picture).data
  const address = useImage(picture === undefined ? (sample === undefined ? file : null) : copy)
  if (picture === undefined && sample !== undefined)
    return `/api/v1/social/pictures/samples/${encodeURIComponent(sample)}`
  return address
}
