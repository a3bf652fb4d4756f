// Where the replica is and which browser is used: `REPLICA_URL`, `REPLICA_CHROMIUM` and `REPLICA_CHROMEDRIVER`, set by `cargo xtask suites`.
import type { Reporters } from "@wdio/types";

const results = process.env.REPLICA_RESULTS;
const junit: Reporters.ReporterEntry = ["junit", { outputDir: results, outputFileFormat: ({ cid }: { cid: string }) => `webdriverio-${cid}.xml` }];

export const config: WebdriverIO.Config = {
  runner: "local",
  specs: ["./*.spec.ts"],
  maxInstances: 2,
  baseUrl: process.env.REPLICA_URL ?? "http://127.0.0.1:8417/",
  capabilities: [
    {
      browserName: "chrome",
      // With both programs named, WebdriverIO downloads neither.
      "wdio:chromedriverOptions": { binary: process.env.REPLICA_CHROMEDRIVER ?? "/usr/bin/chromedriver" },
      "goog:chromeOptions": {
        binary: process.env.REPLICA_CHROMIUM ?? "/usr/bin/chromium",
        args: [
          "--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--window-size=1280,900",
          "--disable-background-networking", "--disable-component-update", "--disable-sync", "--disable-dev-shm-usage",
        ],
      },
    },
  ],
  framework: "mocha",
  mochaOpts: { timeout: 60_000 },
  reporters: results ? ["spec", junit] : ["spec"],
  logLevel: "warn",
};
