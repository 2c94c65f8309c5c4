/** Owns the lint rules: what the compiler cannot refuse and the architecture test does not look at. */
import { fileURLToPath } from "node:url";
import officeAddins from "eslint-plugin-office-addins";
import reactHooks from "eslint-plugin-react-hooks";
import tseslint from "typescript-eslint";

const root = fileURLToPath(new URL("..", import.meta.url));

/** They throw or do nothing in an Office task pane. */
const notInPane = ["alert", "confirm", "prompt", "history", "print"].map((name) => ({
  name,
  message: "Not there in an Office task pane.",
}));

export default tseslint.config(
  {
    ignores: [
      "**/node_modules/**",
      "dist/**",
      ".cache/**",
      "coverage/**",
      "assets/**",
      "test/samples/**",
    ],
  },
  { linterOptions: { reportUnusedDisableDirectives: "error" } },
  ...tseslint.configs.strict.map((config) => ({ ...config, files: ["**/*.{ts,tsx}"] })),
  {
    files: ["**/*.{ts,tsx}"],
    languageOptions: { parserOptions: { project: "./tsconfig.json", tsconfigRootDir: root } },
    rules: {
      "@typescript-eslint/no-floating-promises": "error",
      "@typescript-eslint/no-misused-promises": [
        "error",
        { checksVoidReturn: { attributes: false } },
      ],
      "@typescript-eslint/switch-exhaustiveness-check": [
        "error",
        { considerDefaultExhaustiveForUnions: true },
      ],
      "@typescript-eslint/consistent-type-imports": "error",
      "@typescript-eslint/no-unused-vars": ["error", { argsIgnorePattern: "^_" }],
      // Characters below a space are what some patterns look for.
      "no-control-regex": "off",
      eqeqeq: "error",
      "no-eval": "error",
      "no-implied-eval": "error",
      "no-param-reassign": "error",
      "no-var": "error",
      "prefer-const": "error",
    },
  },
  {
    files: ["src/**/*.{ts,tsx}"],
    rules: {
      "no-restricted-globals": ["error", ...notInPane],
      "no-restricted-properties": [
        "error",
        ...notInPane.map(({ name, message }) => ({ object: "window", property: name, message })),
      ],
      "no-console": "error",
    },
  },
  {
    // It is asked on the page only, where no program prints the workbook.
    files: ["src/taskpane/printing/printTables.tsx"],
    rules: { "no-restricted-properties": "off" },
  },
  {
    files: ["src/**/*.{ts,tsx}"],
    plugins: { "react-hooks": reactHooks },
    rules: { ...reactHooks.configs.recommended.rules, "react-hooks/exhaustive-deps": "error" },
  },
  {
    files: ["src/hosts/excel*.ts", "src/hosts/excel/**/*.ts"],
    plugins: { "office-addins": officeAddins },
    rules: {
      "office-addins/call-sync-after-load": "error",
      "office-addins/call-sync-before-read": "error",
      "office-addins/load-object-before-read": "error",
      "office-addins/no-context-sync-in-loop": "error",
      "office-addins/no-empty-load": "error",
      "office-addins/no-navigational-load": "error",
      "office-addins/no-office-initialize": "error",
      "office-addins/test-for-null-using-isNullObject": "error",
    },
  },
  {
    // Its answers are read after the batch, in other functions than those that ask; the fake Excel refuses an earlier read.
    files: [
      "src/hosts/excel/reading/sheetQueries.ts",
      "src/hosts/excel/statePart.ts",
      "src/hosts/excel/page/pageLayout.ts",
    ],
    rules: {
      "office-addins/call-sync-after-load": "off",
      "office-addins/call-sync-before-read": "off",
      "office-addins/load-object-before-read": "off",
      "office-addins/no-empty-load": "off",
    },
  },
);
