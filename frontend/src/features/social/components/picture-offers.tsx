import { Link } from "@tanstack/react-router"
import { Image } from "lucide-react"
import { useKeptPictures, usePictureCopy, usePictureSamples } from "@/features/social/api/pictures"
import { DeletePicture } from "@/features/social/components/delete-picture"
import { useLeaving } from "@/features/social/deferred"
import { decimal } from "@/features/social/figures"
import { useImage } from "@/features/social/hooks/use-image"
import { pictureName, sampleTitle } from "@/features/social/picture-wording"
import { PICTURES, type Way, without } from "@/features/social/way"
import { t } from "@/i18n"

const TILE =
  "flex h-full flex-col overflow-hidden rounded-card border border-line bg-surface transition-colors hover:border-ink"

/** Pictures of our own to try. */
export function SamplePictures({ way }: { way: Way }) {
  const { data } = usePictureSamples()
  if (data === undefined || data.length === 0) return null
  return (
    <section aria-labelledby="picture-samples" className="mt-8">
      <h2 id="picture-samples" className="text-xl font-semibold tracking-tight">
        {t("picture.samples")}
      </h2>
      <ul className="mt-3 grid grid-cols-2 gap-3 sm:grid-cols-5">
        {data.map(({ name, title, url }) => {
          const said = sampleTitle(name, title)
          return (
            <li key={name}>
              <Link
                to="/social"
                search={{ ...without(way, ...PICTURES), sample: name }}
                replace
                className={TILE}
              >
                <img src={url} alt="" className="aspect-square w-full bg-sunken object-cover" />
                <span {...said.lang} className="px-3 py-2 text-sm font-medium">
                  {said.text}
                </span>
              </Link>
            </li>
          )
        })}
      </ul>
    </section>
  )
}

/** The pictures that the caller keeps, to take one of them again. */
export function KeptPictures({ way }: { way: Way }) {
  const { data } = useKeptPictures()
  const leaving = useLeaving()
  const pictures = data?.filter(({ id }) => !leaving.has(id)) ?? []
  if (pictures.length === 0) return null
  return (
    <section aria-labelledby="picture-kept" className="mt-8">
      <h2 id="picture-kept" className="text-xl font-semibold tracking-tight">
        {t("picture.keptOnes")}
      </h2>
      <ul className="mt-3 divide-y divide-line">
        {pictures.map(({ id, name, score }) => (
          <li key={id} className="flex items-center gap-4 py-2">
            <Link
              to="/social"
              search={{ ...without(way, ...PICTURES), picture: id }}
              replace
              className="flex min-h-14 min-w-0 flex-1 items-center gap-4 rounded-card hover:bg-sunken"
            >
              <Thumbnail id={id} />
              <span className="min-w-0">
                <span className="block truncate font-medium">{pictureName(name)}</span>
                <span className="figures block text-sm text-soft">
                  {t("social.outOf", { value: decimal(score) })}
                </span>
              </span>
            </Link>
            <DeletePicture id={id} name={pictureName(name)} way={way} />
          </li>
        ))}
      </ul>
    </section>
  )
}

function Thumbnail({ id }: { id: string }) {
  const address = useImage(usePictureCopy(id).data)
  return (
    <span className="grid size-14 shrink-0 place-items-center overflow-hidden rounded-tag bg-sunken text-soft">
      {address === null ? (
        <Image aria-hidden className="size-5" />
      ) : (
        <img src={address} alt="" className="size-full object-cover" />
      )}
    </span>
  )
}
