import { allCards, Catalogue } from "../src/catalogue/catalogue.js";
import { releaseNames } from "../test/catalogue/released.js";

/** `npm run catalogue:released`: from now on the present tool names are a promise. */
const fresh = releaseNames(new Catalogue(await allCards()));
console.log(`${fresh.length} names added to test/catalogue/released-names.json`);
