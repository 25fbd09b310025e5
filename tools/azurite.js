// Azurite as a child of the product. It ends when its parent does, however that ends, because then its standard input
// closes; and no sooner: Ctrl-C reaches every process of a terminal, and the parent still writes while it stops.
const once = process.once;
process.once = function (event, listener) {
  return event === "SIGINT" || event === "SIGTERM" ? this : once.call(this, event, listener);
};
process.on("SIGINT", () => {});
process.on("SIGTERM", () => {});

const end = () => process.emit("message", "shutdown");
process.stdin.on("end", end).on("error", end).resume();

// What it says has no reader any more once the parent is gone.
process.stdout.on("error", () => {});
process.stderr.on("error", () => {});

// Its lists of blobs and messages would be written down every five seconds only: what came since would die with it.
const { prototype } = require("lokijs");
const enable = prototype.autosaveEnable;
prototype.autosaveEnable = function (...rest) {
  this.autosaveInterval = 500;
  return enable.apply(this, rest);
};

require("azurite/dist/src/azurite.js");
