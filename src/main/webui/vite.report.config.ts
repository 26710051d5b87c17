import { fileURLToPath } from "node:url";
import { defineConfig } from "vite";

/** The drawing of plots as one plain script, for reports that are one file. */
export default defineConfig({
  publicDir: false,
  build: {
    outDir: "dist/report",
    emptyOutDir: true,
    chunkSizeWarningLimit: 1000,
    lib: {
      entry: fileURLToPath(new URL("shared/plot/report.ts", import.meta.url)),
      name: "ridealongReport",
      formats: ["iife"],
      fileName: () => "report.js",
    },
  },
});
