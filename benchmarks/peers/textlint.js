// textlint with its Markdown plugin and one rule, which runs write-good on every piece of plain text.
import { TextlintKernelDescriptor } from "@textlint/kernel";
import markdown from "@textlint/textlint-plugin-markdown";
import { createLinter } from "textlint";
import writeGood from "textlint-rule-write-good";
import { drive } from "./drive.js";

const descriptor = new TextlintKernelDescriptor({
  rules: [{ ruleId: "write-good", rule: writeGood.default ?? writeGood }],
  filterRules: [],
  plugins: [{ pluginId: "markdown", plugin: markdown.default ?? markdown }],
});
const linter = createLinter({ descriptor });

await drive("8 checks", async (text) => (await linter.lintText(text, "article.md")).messages.length);
