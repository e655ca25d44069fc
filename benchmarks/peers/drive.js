// How much CPU does a peer's own loop over the articles take? `check` gives the number of alerts of one text.
import { readFileSync } from "node:fs";

export async function drive(checks, check) {
  const texts = JSON.parse(readFileSync(process.argv[2], "utf8"));
  const before = process.cpuUsage();
  let alerts = 0;
  for (const text of texts) alerts += await check(text);
  const { user, system } = process.cpuUsage(before);
  console.log(JSON.stringify({ checks, seconds: (user + system) / 1e6, alerts }));
}
