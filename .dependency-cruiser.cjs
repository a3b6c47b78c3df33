// The floor plan: which room may know which others. A room always knows itself. A folder that is named here has
// its own rule, whatever the folder around it may do; what is not named here may not exist.
const rooms = {
  // Declarations: data, and nothing that reaches outside the process.
  tools: ["src/declare", "src/text"],
  resources: ["src/declare", "src/text"],
  prompts: ["src/declare", "src/text"],

  // The product, from the ground up.
  "src/text": [],
  "src/declare": [],
  "src/store": ["src/text"],
  "src/webhooks": ["src/text", "src/store"],
  "src/catalogue": ["src/text", "src/declare", "tools"],
  "src/api": ["src/text", "src/declare", "src/catalogue", "src/store"],
  "src/call": ["src/text", "src/declare", "src/catalogue", "src/store", "src/api"],
  "src/mcp": [
    "src/text",
    "src/declare",
    "src/catalogue",
    "src/store",
    "src/webhooks",
    "src/api",
    "src/call",
    "resources",
    "prompts",
  ],
  "src/app": [
    "src/text",
    "src/declare",
    "src/catalogue",
    "src/store",
    "src/webhooks",
    "src/api",
    "src/call",
    "src/mcp",
    "resources",
  ],
  "src/http": [
    "src/text",
    "src/declare",
    "src/catalogue",
    "src/store",
    "src/webhooks",
    "src/api",
    "src/call",
    "src/mcp",
    "src/app",
  ],
  "src/cli": ["src", "resources", "prompts", "simulator"],

  // The other program: a HighLevel to test against. It shares nothing with the product but what it sends to it.
  simulator: ["src/text", "src/webhooks"],
  "simulator/spec": [],
  "simulator/world": [],
  "simulator/endpoint": ["src/text", "simulator/spec", "simulator/world"],
  "simulator/areas": ["src/text", "simulator/world", "simulator/endpoint"],
  "simulator/server": ["src/text", "simulator/spec", "simulator/world", "simulator/endpoint"],
  "simulator/seed": ["src/text", "simulator/world"],
  "simulator/events": ["src/text", "src/webhooks", "simulator/world"],

  // Beside the programs: what they are held to, and what works on them. Tests and scripts meet in the facts; a
  // script or a bench that needs a stage finds it in the harness, never in a suite.
  facts: ["src/text", "src/declare", "src/catalogue"],
  "test/harness": ["src", "simulator", "facts", "tools"],
  test: ["src", "simulator", "facts", "tools", "resources", "prompts", "scripts", "test"],
  scripts: ["src", "simulator", "facts", "tools", "resources", "prompts", "test/harness"],
  bench: ["src", "simulator", "tools", "test/harness"],
};

/** Files that stand in no room of theirs. */
const loose = { "src/main.ts": ["src"], "src/version.ts": [] };

const everyone = ["src/version.ts"];

const within = (names) => `^(${names.map((name) => (name.endsWith(".ts") ? name : `${name}/`)).join("|")})`;

const roomRules = Object.entries(rooms).map(([room, known]) => ({
  name: `${room} knows ${known.length === 0 ? "nothing" : known.join(", ")}`,
  severity: "error",
  from: { path: within([room]) },
  to: {
    path: "^(src|tools|resources|prompts|simulator|facts|test|scripts|bench)/",
    pathNot: within([room, ...known, ...everyone]),
  },
}));

const declarations = ["tools", "resources", "prompts", "src/declare"];

module.exports = {
  forbidden: [
    ...roomRules,
    {
      name: "nothing imports a suite",
      severity: "error",
      from: {},
      to: { path: "\\.test\\.ts$" },
    },
    { name: "no circle", severity: "error", from: {}, to: { circular: true } },
    {
      name: "declarations do no I/O",
      severity: "error",
      from: { path: within(declarations) },
      to: { dependencyTypesNot: ["local"], pathNot: "node_modules/zod/" },
    },
    {
      name: "every folder is a room",
      severity: "error",
      from: {
        path: "^(src|tools|resources|prompts|simulator|facts|test|scripts|bench)/",
        pathNot: within([...Object.keys(rooms), ...Object.keys(loose)]),
      },
      to: {},
    },
    {
      name: "no suite knows another: what several need stands in the harness",
      severity: "error",
      from: { path: "^test/([^/]+)/", pathNot: "^test/harness/" },
      to: { path: "^test/", pathNot: "^test/(harness|$1)/" },
    },
    {
      name: "the harness knows no suite, and neither does a script",
      severity: "error",
      from: { path: "^(test/harness|scripts|bench)/" },
      to: { path: "^test/", pathNot: "^test/harness/" },
    },
    {
      name: "nothing is left behind",
      severity: "error",
      from: { orphan: true, pathNot: "\\.json$|^(test|scripts|bench)/" },
      to: {},
    },
  ],
  options: {
    parser: "swc",
    tsPreCompilationDeps: true,
    doNotFollow: { path: "node_modules" },
    exclude: { path: "^dist/" },
  },
};
