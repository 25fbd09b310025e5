// Azurite as a child of the product: it ends with its parent, however the parent ends, because then its standard input
// closes. SIGTERM lets it write down what it still holds.
process.stdin.resume();
process.stdin.on("end", () => process.kill(process.pid, "SIGTERM"));
process.stdin.on("error", () => process.kill(process.pid, "SIGTERM"));
// What it logs has no reader any more once the parent is gone.
process.stdout.on("error", () => {});
process.stderr.on("error", () => {});
require("azurite/dist/src/azurite.js");
