// Where the replica is: `REPLICA_URL`.
import { defineConfig } from "cypress";

export default defineConfig({
  e2e: {
    baseUrl: process.env.REPLICA_URL ?? "http://127.0.0.1:8417/",
    specPattern: "*.cy.ts",
    supportFile: false,
    // The token is typed into a password field; no recording of it is wanted.
    video: false,
  },
});
