// The browsers of other engines than Chromium's: how their drivers start and end.

import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { createServer } from "node:net";
import { expect } from "@playwright/test";
import { Builder, Capabilities, type WebDriver } from "selenium-webdriver";

/** An engine under test. */
export type Engine = "firefox" | "webkit";

/** A running browser, and the function that ends it. */
export interface RunningBrowser {
  driver: WebDriver;
  end: () => Promise<void>;
}

/** Starts a browser of the engine, with a WebDriver session. */
export const startBrowser = (engine: Engine): Promise<RunningBrowser> =>
  ({ firefox: startFirefox, webkit: startWebkit })[engine]();

async function startFirefox(): Promise<RunningBrowser> {
  return startDriver("geckodriver", (port) => [`--port=${port}`], process.env, {
    browserName: "firefox",
    "moz:firefoxOptions": { binary: readVariable("FIREFOX"), args: ["-headless"] },
  });
}

async function startWebkit(): Promise<RunningBrowser> {
  const binary = readVariable("WEBKIT");
  // WebKitGTK's MiniBrowser has no headless mode.
  const screen = startProcess(
    "Xvfb",
    ["-displayfd", "3", "-nolisten", "tcp", "-screen", "0", "1280x1024x24"],
    process.env,
  );
  try {
    const display = `:${await readFirstLine(screen)}`;
    // WebKit refuses to start as root with its sandbox.
    const root = process.getuid?.() === 0 ? { WEBKIT_DISABLE_SANDBOX_THIS_IS_DANGEROUS: "1" } : {};
    const env = { ...process.env, DISPLAY: display, GDK_BACKEND: "x11", ...root };
    const { driver, end: stop } = await startDriver(
      "WebKitWebDriver",
      (port) => [`--port=${port}`],
      env,
      {
        browserName: "MiniBrowser",
        "webkitgtk:browserOptions": { binary, args: ["--automation"] },
      },
    );
    return { driver, end: () => stop().finally(() => end(screen)) };
  } catch (error) {
    await end(screen);
    throw error;
  }
}

/** Starts a driver and its browser. Both end together, also when one of them fails to start. */
async function startDriver(
  command: string,
  args: (port: number) => string[],
  env: NodeJS.ProcessEnv,
  capabilities: object,
): Promise<RunningBrowser> {
  const port = await findFreePort();
  const server = `http://127.0.0.1:${port}`;
  const service = startProcess(command, args(port), env);
  try {
    const answers = async () => expect((await fetch(`${server}/status`)).ok).toBe(true);
    await expect(answers, `${command} answers`).toPass({ timeout: 30_000 });
    const driver = await new Builder()
      .usingServer(server)
      .withCapabilities(new Capabilities(capabilities))
      .build();
    return { driver, end: () => driver.quit().finally(() => end(service)) };
  } catch (error) {
    await end(service);
    throw error;
  }
}

/**
 * A shell script that runs a program until the other end of its standard input is closed, and then
 * kills the whole process group.
 */
const RUN_UNTIL_INPUT_CLOSES = '"$@" & read -r _; kill -KILL 0';

/** Starts a program that ends with this process at the latest, even if this process is killed. */
function startProcess(command: string, args: string[], env: NodeJS.ProcessEnv): ChildProcess {
  return spawn("sh", ["-c", RUN_UNTIL_INPUT_CLOSES, "sh", command, ...args], {
    env,
    detached: true,
    stdio: ["pipe", "ignore", "ignore", "pipe"],
  });
}

async function end(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode) return;
  const ended = once(child, "exit");
  child.stdin?.end();
  await ended;
}

/** Reads the first line that a program writes to its file descriptor 3. */
function readFirstLine({ stdio }: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    let text = "";
    stdio[3]?.on("data", (data) => {
      text += data;
      if (text.includes("\n")) resolve(text.trim());
    });
    stdio[3]?.on("close", () => reject(new Error("Xvfb has ended")));
  });
}

/** Returns a port of the loopback address that is free now. */
function findFreePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer().on("error", reject);
    server.listen(0, "127.0.0.1", () => {
      const address = server.address();
      server.close(() =>
        address && typeof address == "object"
          ? resolve(address.port)
          : reject(new Error("no port")),
      );
    });
  });
}

/** Returns the value of an environment variable that `make test-engines` sets. */
function readVariable(name: string): string {
  const value = process.env[name];
  if (!value) throw new Error(`${name} is not set: run \`make test-engines\``);
  return value;
}
