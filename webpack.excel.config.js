/** Owns how the pane inside Excel is built: the page's own rules, another entry, and office.js beside it, unmodified. */
const path = require("node:path");
const CopyPlugin = require("copy-webpack-plugin");
const HtmlWebpackPlugin = require("html-webpack-plugin");
const standalone = require("./webpack.config.js");

const library = path.dirname(require.resolve("@microsoft/office-js/package.json"));
const microsoft = "https://appsforoffice.microsoft.com";

/** What Excel needs of the library on all its platforms; each language falls back on English. */
const libraryFiles = [
  "office.js",
  "o15apptofilemappingtable.js",
  "excel-*-16.0[01].js",
  // A pattern keeps the folder in the name; a single file would lose it.
  "{vi-vn,en-us}/office_strings.js",
  "telemetry/**",
  "ariatelemetry/**",
];

module.exports = (env, argv) => {
  const mode = argv.mode ?? "production";
  const [page] = [standalone(env, { ...argv, mode })].flat();
  const isFromNet = env.OFFICE_JS === "cdn";
  return {
    ...page,
    name: "excel",
    mode,
    cache: standalone.remembered(__filename),
    entry: { taskpane: "./src/main.excel.tsx" },
    output: {
      path: path.resolve(__dirname, "dist/excel"),
      filename: "[name].[contenthash:8].js",
      chunkFilename: "[name].[contenthash:8].js",
      assetModuleFilename: "[name].[contenthash:8][ext]",
      publicPath: "",
    },
    optimization: {
      minimizer: [
        // Microsoft's files stay as they are.
        standalone.minimizer({ exclude: /office-js\// }),
      ],
    },
    plugins: [
      standalone.withoutJsonSchemas(),
      new HtmlWebpackPlugin({
        template: "./src/page.html",
        filename: "taskpane.html",
        inject: "body",
        scriptLoading: "defer",
        oldEngine: "oldEngine.js",
        officeJs: isFromNet ? `${microsoft}/lib/1/hosted/office.js` : "office-js/office.js",
        contentSecurity: contentSecurity(isFromNet),
      }),
      new CopyPlugin({
        patterns: [
          ...(isFromNet ? [] : libraryFiles).map((from) => ({
            from,
            context: path.join(library, "dist"),
            to: "office-js/[path][name][ext]",
            info: { minimized: true },
          })),
          { from: path.join(library, "LICENSE.md"), to: "office-js/LICENSE.md" },
          { from: "src/pages", to: "[name][ext]", info: { minimized: true } },
          { from: "assets/icon-*.png", to: "assets/[name][ext]" },
        ],
      }),
    ],
  };
};

/** office.js looks for its parts beside itself, builds some of them as text, and may be framed by Excel on the web. */
function contentSecurity(isFromNet) {
  const also = isFromNet ? ` ${microsoft} https://*.microsoft.com https://*.office.com` : "";
  return [
    "default-src 'none'",
    `script-src 'self' 'unsafe-eval'${also}`,
    "style-src 'unsafe-inline'",
    `img-src 'self' data:${also}`,
    "font-src 'self'",
    `connect-src 'self'${also}`,
    "worker-src 'self'",
    `frame-src 'self'${also}`,
    "base-uri 'none'",
    "form-action 'none'",
  ].join("; ");
}
