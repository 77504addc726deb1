/** The browser's own copy of a recording that was sent: kept in private storage, played from there, never sent again. */

const MOST_COPIES = 20
const MOST_BYTES = 500 * 1024 * 1024

const FOLDER = "recordings"
/** Kept as the file's ending, since private storage forgets types. */
const TYPES: Readonly<Record<string, string>> = {
  mp3: "audio/mpeg",
  wav: "audio/wav",
  flac: "audio/flac",
  ogg: "audio/ogg",
  opus: "audio/ogg",
  m4a: "audio/mp4",
  mp4: "audio/mp4",
  aac: "audio/aac",
  webm: "audio/webm",
}

interface Copy {
  readonly name: string
  readonly file: File
}

/** Copies that are being written, by analysis: of a recording known before the report is there sooner than its copy. */
const underWay = new Map<string, Promise<boolean>>()

/** Keep a file under an analysis's name, the oldest copies giving way. Says whether it was kept. */
export function keepCopy(analysis: string, file: File): Promise<boolean> {
  const keeping = write(analysis, file).finally(() => underWay.delete(analysis))
  underWay.set(analysis, keeping)
  return keeping
}

async function write(analysis: string, file: File): Promise<boolean> {
  if (file.size > MOST_BYTES) return false
  try {
    const folder = await open()
    await makeRoom(folder, file.size)
    const handle = await folder.getFileHandle(nameOf(analysis, file.name), { create: true })
    const writable = await handle.createWritable()
    await writable.write(file)
    await writable.close()
    return true
  } catch {
    // There is no such storage here, or it is full: the report then comes without sound, and says so.
    await dropCopy(analysis)
    return false
  }
}

/** The copy kept for an analysis, once it is written, with its type; null where there is none. */
export async function openCopy(analysis: string): Promise<Blob | null> {
  await underWay.get(analysis)
  const found = (await copies()).find(({ name }) => analysisOf(name) === analysis)
  if (found === undefined || found.file.size === 0) return null
  const { file, name } = found
  return file.slice(0, file.size, TYPES[name.split(".").at(-1) ?? ""] ?? "")
}

export async function dropCopy(analysis: string): Promise<void> {
  for (const { name } of await copies()) if (analysisOf(name) === analysis) await remove(name)
}

/** Forget every copy. */
export async function dropCopies(): Promise<void> {
  for (const { name } of await copies()) await remove(name)
}

/** How many copies there are, and how large they are together. */
export async function usedByCopies(): Promise<{ readonly count: number; readonly bytes: number }> {
  const all = await copies()
  return { count: all.length, bytes: sum(all) }
}

function nameOf(analysis: string, fileName: string): string {
  const ending = fileName.toLowerCase().split(".").at(-1) ?? ""
  return ending in TYPES ? `${analysis}.${ending}` : analysis
}

function analysisOf(name: string): string {
  return name.split(".")[0] ?? name
}

async function open(): Promise<FileSystemDirectoryHandle> {
  const root = await navigator.storage.getDirectory()
  return root.getDirectoryHandle(FOLDER, { create: true })
}

/** All copies, oldest first; none where there is no such storage. */
async function copies(): Promise<readonly Copy[]> {
  const found: Copy[] = []
  try {
    for await (const handle of (await open()).values()) {
      if (handle instanceof FileSystemFileHandle)
        found.push({ name: handle.name, file: await handle.getFile() })
    }
  } catch {
    return []
  }
  return found.sort((one, other) => one.file.lastModified - other.file.lastModified)
}

async function makeRoom(folder: FileSystemDirectoryHandle, size: number): Promise<void> {
  const kept = [...(await copies())]
  while (kept.length >= MOST_COPIES || sum(kept) + size > MOST_BYTES) {
    const oldest = kept.shift()
    if (oldest === undefined) return
    await folder.removeEntry(oldest.name)
  }
}

async function remove(name: string): Promise<void> {
  try {
    await (await open()).removeEntry(name)
  } catch {
    // Another page was faster.
  }
}

function sum(all: readonly Copy[]): number {
  return all.reduce((total, { file }) => total + file.size, 0)
}
