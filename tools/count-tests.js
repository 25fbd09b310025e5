// Adds up what the suites of ./test reported. A suite that failed without a failed test of its own (it crashed, or is a
// check that reports nothing) counts as one failed test; a check that reports nothing and went well as one passed.
const { readdirSync, readFileSync, existsSync } = require("node:fs");
const { join } = require("node:path");

const folder = process.argv[2];
const total = { passed: 0, failed: 0, skipped: 0 };
for (const file of readdirSync(folder).filter((name) => name.endsWith(".status")).sort()) {
  const name = file.slice(0, -".status".length);
  const well = readFileSync(join(folder, file), "utf8").trim() === "0";
  const counts = read(join(folder, `${name}.json`)) ?? { passed: well ? 1 : 0, failed: 0, skipped: 0 };
  if (!well && counts.failed === 0) {
    counts.failed = 1;
  }

  for (const key of Object.keys(total)) {
    total[key] += counts[key];
  }

  console.log(`${name}: ${say(counts)}`);
}

console.log(say(total));
process.exitCode = total.failed === 0 && total.passed > 0 ? 0 : 1;

function read(path) {
  if (!existsSync(path)) {
    return undefined;
  }

  const report = JSON.parse(readFileSync(path, "utf8"));
  // CTRF of the .NET suites, or vitest's own.
  const said = report.results?.summary;
  return said
    ? { passed: said.passed, failed: said.failed + said.other, skipped: said.skipped + said.pending }
    : {
        passed: report.numPassedTests,
        failed: report.numFailedTests,
        skipped: report.numPendingTests + report.numTodoTests,
      };
}

function say({ passed, failed, skipped }) {
  return `${passed} passed, ${failed} failed, ${skipped} skipped`;
}
