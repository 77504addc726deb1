/** The picture that was dropped here, as this browser holds it until it is replaced: the service keeps nothing of it. */

import type { PictureReport } from "@/lib/schema"

export interface OwnPicture {
  /** The name of its file in private storage. */
  readonly file: string
  readonly report: PictureReport
}

const FOLDER = "pictures"
const PLACE = "spectral-dna.picture"
/** What a closed tab has left behind goes with the next picture. */
const DAY = 24 * 60 * 60 * 1000

/** Hold a picture and what was found of it; the one before goes. */
export async function holdPicture(file: File, report: PictureReport): Promise<OwnPicture> {
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
  try {
    sessionStorage.setItem(PLACE, JSON.stringify(held))
  } catch {
    // It lasts as long as the screen.
  }
  return held
}

export function heldPicture(): OwnPicture | null {
  try {
    return JSON.parse(sessionStorage.getItem(PLACE) ?? "null")
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
    return null
  }
}

export async function dropPicture(): Promise<void> {
  const held = heldPicture()
  try {
    sessionStorage.removeItem(PLACE)
    if (held !== null) await (await open()).removeEntry(held.file)
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
