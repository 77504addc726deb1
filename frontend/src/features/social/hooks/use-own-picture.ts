import { useEffect, useState } from "react"
import { dropPicture, heldFile, heldPicture, holdPicture } from "@/features/social/own-picture"
import type { PictureReport } from "@/lib/schema"

/** The picture that was dropped here, over a reload too. */
export function useOwnPicture() {
  const [own, setOwn] = useState(heldPicture)
  const [file, setFile] = useState<File | null>(null)
  useEffect(() => {
    let isGone = false
    if (own !== null && file === null) void heldFile(own).then((found) => isGone || setFile(found))
    return () => {
      isGone = true
    }
  }, [own, file])
  const take = async (picked: File, report: PictureReport) => {
    setFile(picked)
    setOwn(await holdPicture(picked, report))
  }
  const drop = () => {
    setFile(null)
    setOwn(null)
    void dropPicture()
  }
  return { report: own?.report ?? null, file, take, drop }
}

export type OwnPicture = ReturnType<typeof useOwnPicture>
