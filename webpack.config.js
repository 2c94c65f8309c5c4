/** Owns how the stand-alone page is built: a folder to serve, and one HTML file that needs no server. */
const path = require("node:path");
const HtmlWebpackPlugin = require("html-webpack-plugin");
const MinimizerPlugin = require("minimizer-webpack-plugin");
const { Compilation, NormalModuleReplacementPlugin } = require("webpack");

module.exports = (_env, argv) => {
  const isProduction = argv.mode === "production";
  const page = configure({ isProduction, isSingleFile: false });
  return isProduction ? [page, configure({ isProduction, isSingleFile: true })] : page;
};

function configure({ isProduction, isSingleFile }) {
  const output = path.resolve(__dirname, "dist/page");
  return {
    name: isSingleFile ? "single" : "page",
    mode: isProduction ? "production" : "development",
    cache: remembered(__filename),
    entry: { page: "./src/main.browser.tsx" },
    output: {
      path: output,
      filename: "[name].js",
      chunkFilename: isProduction ? "[name].js?[contenthash:8]" : "[name].js",
      assetModuleFilename: "[name][ext]",
      publicPath: "",
    },
    target: ["web", "es2019"],
    devtool: isProduction ? false : "source-map",
    resolve: { extensions: [".tsx", ".ts", ".js"] },
    module: {
      parser: {
        javascript: {
          // The compiler sees to what we pass on; what zod passes on of its writer is not there (see withoutJsonSchemas).
          reexportExportsPresence: false,
          // One file has nowhere to load a part from.
          ...(isSingleFile ? { dynamicImportMode: "eager" } : {}),
        },
      },
      rules: [
        {
          test: /\.tsx?$/,
          // Importing one of our modules does nothing by itself: a part that only a later view uses goes with that view.
          sideEffects: false,
          loader: "esbuild-loader",
          // What webpack itself answers stays as it is: the address of a module, and what is loaded later.
          options: {
            target: "es2019",
            supported: { "import-meta": true, "dynamic-import": true },
          },
        },
        { test: /\.(xlsx|zip)$/, type: isSingleFile ? "asset/inline" : "asset/resource" },
      ],
    },
    optimization: {
      minimizer: [minimizer()],
      // What a worker needs lies in one script.
      ...(isSingleFile ? { splitChunks: false } : {}),
    },
    performance: { hints: false },
    plugins: [
      withoutJsonSchemas(),
      new HtmlWebpackPlugin({
        template: "./src/page.html",
        filename: isSingleFile ? "cham-diem.html" : "index.html",
        inject: "body",
        scriptLoading: "defer",
        // The name stays the same in a folder that is built again; the address does not.
        hash: isProduction && !isSingleFile,
        contentSecurity: contentSecurity({ isProduction, isSingleFile }),
      }),
      ...(isSingleFile ? [new InlineScripts()] : []),
    ],
    devServer: {
      port: 3000,
      host: "localhost",
      hot: false,
      client: { overlay: { warnings: false, errors: true, runtimeErrors: false } },
    },
  };
}

/** What was compiled and made small before is taken from there: a test run builds the page and the pane several times over. */
const remembered = (config) => ({
  type: "filesystem",
  cacheDirectory: path.resolve(__dirname, ".cache/webpack"),
  compression: "gzip",
  maxAge: 7 * 24 * 3600 * 1000,
  buildDependencies: { config: [config, path.resolve(__dirname, "tsconfig.json")] },
});
module.exports.remembered = remembered;

/**
 * Fluent comes as ES2022; the web views of older machines read ES2019, which esbuild writes. Terser, slow
 * as it is, makes a tenth less of what is loaded first.
 */
const minimizer = ({ exclude } = {}) =>
  new MinimizerPlugin({
    ...(exclude ? { exclude } : {}),
    minify: [
      {
        implementation: MinimizerPlugin.esbuildMinify,
        options: { target: "es2019", legalComments: "none" },
      },
      {
        implementation: MinimizerPlugin.terserMinify,
        options: { ecma: 2019 },
        filter: (name) => /^(page|taskpane)\./.test(name),
      },
    ],
    extractComments: false,
  });
module.exports.minimizer = minimizer;

/** The half of zod that writes JSON Schemas weighs as much as a view, and no page writes any. */
function withoutJsonSchemas() {
  return new NormalModuleReplacementPlugin(
    /core\/(to-json-schema|json-schema-processors|json-schema-generator)\.js$|\/from-json-schema\.js$/,
    path.resolve(__dirname, "src/pages/noJsonSchema.cjs"),
  );
}
module.exports.withoutJsonSchemas = withoutJsonSchemas;

/** Nothing may be asked of any other place; the single file may not ask at all. */
function contentSecurity({ isProduction, isSingleFile }) {
  const script = isSingleFile
    ? "'unsafe-inline'"
    : isProduction
      ? "'self'"
      : "'self' 'unsafe-eval'";
  const connect = isSingleFile ? "data:" : isProduction ? "'self'" : "'self' ws:";
  return [
    "default-src 'none'",
    `script-src ${script}`,
    "style-src 'unsafe-inline'",
    "img-src 'self' data:",
    "font-src 'self'",
    `connect-src ${connect}`,
    `worker-src ${isSingleFile ? "blob:" : "'self'"}`,
    "base-uri 'none'",
    "form-action 'none'",
  ].join("; ");
}

/** Puts the scripts into the page itself, that of the worker as text, and keeps them out of the folder. */
class InlineScripts {
  apply(compiler) {
    compiler.hooks.compilation.tap("InlineScripts", (compilation) => {
      HtmlWebpackPlugin.getHooks(compilation).alterAssetTagGroups.tap("InlineScripts", (groups) => {
        const inline = (tag) => {
          const asset = tag.tagName === "script" && compilation.assets[tag.attributes.src];
          if (!asset) return tag;
          return scriptTag({}, asset);
        };
        groups.bodyTags = groups.bodyTags.map(inline);
        groups.headTags = groups.headTags.map(inline);
        const worker = { id: "worker-script", type: "text/plain" };
        const name = Object.keys(compilation.assets).find((asset) => /^worker\.js/.test(asset));
        groups.bodyTags.unshift(scriptTag(worker, compilation.assets[name]));
      });
      compilation.hooks.processAssets.tap(
        { name: "InlineScripts", stage: Compilation.PROCESS_ASSETS_STAGE_SUMMARIZE },
        (assets) => {
          for (const name of Object.keys(assets))
            if (/\.js(\?|$)/.test(name)) compilation.deleteAsset(name);
        },
      );
    });
  }
}

/** Neither the end of a script nor what opens a comment may stand in one: "<!--" before "<script" hides the true end. */
function scriptTag(attributes, asset) {
  const innerHTML = String(asset.source())
    .replace(/<\/(script)/gi, "<\\/$1")
    .replace(/<(!--|script)/gi, "\\x3c$1");
  return { tagName: "script", voidTag: false, attributes, innerHTML, meta: {} };
}
