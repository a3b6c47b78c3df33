import { releaseNames } from "../facts/released-names.js";
import { allCards, Catalogue } from "../src/catalogue/catalogue.js";

/** `npm run catalogue:released`: from now on the present tool names are a promise. */
const fresh = releaseNames(new Catalogue(await allCards()));
console.log(`${fresh.length} names added to facts/released-names.json`);
