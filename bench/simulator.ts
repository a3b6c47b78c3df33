import { demo, startSimulator } from "../simulator/index.js";

/** How long the large world takes to start, and to answer a search for a contact. */
const from = performance.now();
const simulator = await startSimulator({ world: "large" });
const started = performance.now() - from;
const took: number[] = [];
for (let each = 0; each < 50; each += 1) {
  const asked = performance.now();
  const response = await fetch(`${simulator.url}/contacts/search`, {
    method: "POST",
    headers: {
      authorization: `Bearer ${demo.pit}`,
      version: "2021-07-28",
      "content-type": "application/json",
    },
    body: JSON.stringify({ locationId: demo.locationId, pageLimit: 20, query: "ana" }),
  });
  await response.json();
  if (!response.ok) throw new Error(`the search was answered with ${response.status}`);
  took.push(performance.now() - asked);
}
await simulator.close();
const [median, slow] = [0.5, 0.95].map(
  (part) => took.toSorted((a, b) => a - b)[Math.floor(took.length * part)],
);
console.log(
  `large world: starts in ${started.toFixed(0)} ms; a search takes ${median?.toFixed(1)} ms, p95 ${slow?.toFixed(1)} ms`,
);
