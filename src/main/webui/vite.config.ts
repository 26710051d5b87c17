import { fileURLToPath } from "node:url";
import { defineConfig } from "vite";

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));
const uswds = here("node_modules/@uswds/uswds");

export default defineConfig({
  base: "/",
  resolve: { alias: { "@uswds-fonts": `${uswds}/dist/fonts`, "@uswds-img": `${uswds}/dist/img` } },
  css: {
    preprocessorOptions: {
      scss: { loadPaths: [`${uswds}/packages`], quietDeps: true, silenceDeprecations: ["if-function"] },
    },
  },
  build: {
    outDir: "dist",
    emptyOutDir: true,
    // A font or script inlined as data: would be refused by the content security policy.
    assetsInlineLimit: (file) => (file.endsWith(".svg") ? undefined : false),
    modulePreload: { polyfill: false },
    // The drawing of plots is one large part, fetched only where a plot is shown.
    chunkSizeWarningLimit: 1000,
    rolldownOptions: {
      checks: { pluginTimings: false },
      input: { home: here("index.html"), exam: here("exam/index.html"), desk: here("desk/index.html"), lab: here("lab/index.html") },
    },
  },
});
