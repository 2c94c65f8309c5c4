/**
 * Stands in the page for the half of zod that writes JSON Schemas: that is done once, by `npm run schema`, and never in a page.
 * Every schema asks for its writer when it is made, so there is one; it says so when it is called.
 */
const notInPage = () => {
  throw new Error("JSON Schemas are written by npm run schema");
};
const writer = () => notInPage;

// Made as a whole: that zod's other names are missing here is meant.
module.exports = Object.assign(
  {},
  { createToJSONSchemaMethod: writer, createStandardJSONSchemaMethod: writer },
);
