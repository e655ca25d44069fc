// write-good with the checks it has on by default.
import writeGood from "write-good";
import { drive } from "./drive.js";

await drive("8 checks", (text) => writeGood(text).length);
