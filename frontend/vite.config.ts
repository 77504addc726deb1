import { readFileSync, writeFileSync } from "node:fs"
import { fileURLToPath } from "node:url"
import { brotliCompressSync, gzipSync } from "node:zlib"
import tailwindcss from "@tailwindcss/vite"
import react from "@vitejs/plugin-react"
import type { Plugin } from "vite"
import { defineConfig } from "vitest/config"
import { firstPaint } from "./src/app/first-paint"
import { first as en } from "./src/i18n/en/first"
import { first as ko } from "./src/i18n/ko/first"
import { first as tr } from "./src/i18n/tr/first"

const HASHED = "assets/[name]-[hash:7].js"

/** Tells `public/start.js` where the first words and the first screen are, so that they come beside the code, not after it. */
function firstFiles(): Plugin {
  return {
    name: "first-files",
    transformIndexHtml: {
      order: "post",
      handler(html, { bundle = {} }) {
        const places = Object.values(bundle).flatMap((file) => {
          if (file.type !== "chunk") return []
          const language = /i18n\/(\w+)\/first\.ts$/.exec(file.facadeModuleId ?? "")
          if (language !== null) return [`data-${language[1]}="/${file.fileName}"`]
          if (!file.facadeModuleId?.endsWith("/routes/home.tsx")) return []
          const needed = [file.fileName, ...file.imports].filter((name) => !html.includes(name))
          return [`data-home="${needed.map((name) => `/${name}`).join(" ")}"`]
        })
        return html.replace('<script src="/start.js"', `<script src="/start.js" ${places.sort().join(" ")}`)
      },
    },
  }
}

/** Lets the first screen say what it is for before its code has come. */
function firstWords(): Plugin {
  const paints = [firstPaint("en", en), firstPaint("tr", tr), firstPaint("ko", ko)].join("")
  return {
    name: "first-words",
    transformIndexHtml: (html) => html.replace('<div id="root"></div>', `<div id="root">${paints}</div>`),
  }
}

/** Lays each asset's compressed forms beside it: once, and smaller than a server has the time for. */
function compressed(): Plugin {
  return {
    name: "compressed",
    writeBundle({ dir = "" }, bundle) {
      for (const name of Object.keys(bundle)) {
        if (!/^assets\/.*\.(js|css|svg)$/.test(name)) continue
        const whole = readFileSync(`${dir}/${name}`)
        writeFileSync(`${dir}/${name}.br`, brotliCompressSync(whole))
        writeFileSync(`${dir}/${name}.gz`, gzipSync(whole, { level: 9 }))
      }
    },
  }
}

export default defineConfig({
  plugins: [react(), tailwindcss(), firstFiles(), firstWords(), compressed()],
  resolve: { alias: { "@": fileURLToPath(new URL("./src", import.meta.url)) } },
  build: {
    target: "es2023",
    manifest: true,
    // The licence notice of every bundled package travels with the bundle.
    license: true,
    // A shorter hash: the first screen names every file, and what is random can't be compressed.
    rolldownOptions: {
      output: {
        entryFileNames: HASHED,
        chunkFileNames: HASHED,
        assetFileNames: "assets/[name]-[hash:7][extname]",
        // What every screen needs is one file: together it compresses better than in pieces.
        codeSplitting: { groups: [{ name: "base", tags: ["$initial"], test: /node_modules|\/src\// }] },
      },
    },
  },
  server: {
    proxy: { "/api": process.env["SDNA_API"] ?? "http://127.0.0.1:7860" },
  },
  test: {
    environment: "jsdom",
    setupFiles: ["src/testing/setup.ts"],
    restoreMocks: true,
    testTimeout: 90_000,
  },
})
