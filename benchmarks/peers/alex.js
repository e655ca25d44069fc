// alex as it reads Markdown.
import { markdown } from "alex";
import { drive } from "./drive.js";

await drive("2 plugins: equality, profanities", (text) => markdown(text).messages.length);
