// Adds up what the suites of ./test reported. A suite that failed without a failed test of its own (it crashed, or is a
// check that reports nothing) counts as one failed test; a check that reports nothing and went well as one passed.
const { readdirSync, readFileSync, existsSync } = require("node:fs");
const { join } = require("node:path");

const folder = process.argv[2];
const total = { passed: 0, failed: 0, skipped: 0 };
const failures = [];
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
  failures.push(...(counts.failures ?? []).map((failure) => `${name}: ${failure}`));
}

// Told again at the end: of a long log often only the end is kept.
failures.forEach((failure) => console.log(`FAILED ${failure}`));

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
    ? {
        passed: said.passed,
        failed: said.failed + said.other,
        skipped: said.skipped + said.pending,
        failures: report.results.tests.filter((test) => test.status === "failed").map(tell),
      }
    : {
        passed: report.numPassedTests,
        failed: report.numFailedTests,
        skipped: report.numPendingTests + report.numTodoTests,
        failures: report.testResults
          .flatMap((file) => file.assertionResults)
          .filter((test) => test.status === "failed")
          .map((test) => tell({ name: test.fullName, message: test.failureMessages.join(" ") })),
      };
}

function tell({ name, message }) {
  return `${name}: ${(message ?? "").replaceAll(/\s+/g, " ").slice(0, 500)}`;
}

function say({ passed, failed, skipped }) {
  return `${passed} passed, ${failed} failed, ${skipped} skipped`;
}
