/** The picture that was dropped here, as this browser holds it until it is replaced: the service keeps nothing of it. */

import { useMemo } from "react"
import { keptAt } from "@/lib/kept"
import type { PictureReport } from "@/lib/schema"

export interface OwnPicture {
  /** The name of its file in private storage. */
  readonly file: string
  readonly report: PictureReport
}

const FOLDER = "pictures"
const place = keptAt("spectral-dna.picture")
/** Pictures of this page, where the browser stores none. */
const files = new Map<string, File>()
/** What a closed tab has left behind goes with the next picture. */
const DAY = 24 * 60 * 60 * 1000

/** Hold a picture and what was found of it; the one before goes. */
export async function holdPicture(file: File, report: PictureReport): Promise<void> {
  const before = heldPicture()
  const held: OwnPicture = { file: crypto.randomUUID(), report }
  try {
    const folder = await open()
    await tidy(folder, before?.file)
    const writable = await (await folder.getFileHandle(held.file, { create: true })).createWritable()
    await writable.write(file)
    await writable.close()
  } catch {
    // There is no such storage here: after a reload the report is there without its picture.
  }
  files.set(held.file, file)
  setHeld(held)
}

/** Show this one, held as it is, or none; the one before keeps its file. */
export function setHeld(held: OwnPicture | null): void {
  place.write(held === null ? null : JSON.stringify(held))
}

export function heldPicture(): OwnPicture | null {
  return read(place.read())
}

export function useHeldPicture(): OwnPicture | null {
  const said = place.use()
  return useMemo(() => read(said), [said])
}

function read(said: string | null): OwnPicture | null {
  try {
    return JSON.parse(said ?? "null")
  } catch {
    return null
  }
}

/** The file as it was dropped; null where this browser has it no more. */
export async function heldFile({ file, report }: OwnPicture): Promise<File | null> {
  try {
    const found = await (await (await open()).getFileHandle(file)).getFile()
    return new File([found], report.name, { type: `image/${report.file.kind}` })
  } catch {
    return files.get(file) ?? null
  }
}

/** Be rid of a picture's file, unless it is shown again. */
export async function dropFile({ file }: OwnPicture): Promise<void> {
  if (heldPicture()?.file === file) return
  files.delete(file)
  try {
    await (await open()).removeEntry(file)
  } catch {
    // It was never there.
  }
}

async function open(): Promise<FileSystemDirectoryHandle> {
  return (await navigator.storage.getDirectory()).getDirectoryHandle(FOLDER, { create: true })
}

async function tidy(folder: FileSystemDirectoryHandle, before: string | undefined): Promise<void> {
  for await (const handle of folder.values()) {
    if (!(handle instanceof FileSystemFileHandle)) continue
    const isOld = (await handle.getFile()).lastModified < Date.now() - DAY
    if (handle.name === before || isOld) await folder.removeEntry(handle.name)
  }
}
