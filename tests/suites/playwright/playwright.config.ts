// Where the replica is and which browser is used: `REPLICA_URL` and `REPLICA_CHROMIUM`, set by `cargo xtask suites`.
import { defineConfig } from "@playwright/test";

const results = process.env.REPLICA_RESULTS;

export default defineConfig({
  testDir: ".",
  outputDir: results ? `${results}/artifacts` : "test-results",
  fullyParallel: true,
  forbidOnly: true,
  // A target that is the same every time needs no second try.
  retries: 0,
  workers: 2,
  // Most steps take milliseconds; a machine that is busy with other things may take its time.
  timeout: 60_000,
  expect: { timeout: 10_000 },
  reporter: results ? [["list"], ["junit", { outputFile: `${results}/playwright.xml` }]] : "list",
  use: {
    baseURL: process.env.REPLICA_URL ?? "http://127.0.0.1:8417/",
    trace: "retain-on-failure",
    launchOptions: {
      executablePath: process.env.REPLICA_CHROMIUM ?? "/usr/bin/chromium",
      args: ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync"],
    },
  },
});
