import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { createServer } from "node:net";
import { expect } from "@playwright/test";
import { Builder, Capabilities, type WebDriver } from "selenium-webdriver";

/** The browsers of other engines than Chromium's, and how they are started. */

export type Engine = "firefox" | "webkit";

/** A browser that runs, and what ends it. */
export interface Running {
  driver: WebDriver;
  end: () => Promise<void>;
}

/** What starts a browser, ready to be driven, whatever the engine. */
export const start = (engine: Engine): Promise<Running> => ({ firefox, webkit })[engine]();

async function firefox(): Promise<Running> {
  return drive("geckodriver", (port) => [`--port=${port}`], process.env, {
    browserName: "firefox",
    "moz:firefoxOptions": { binary: set("FIREFOX"), args: ["-headless"] },
  });
}

async function webkit(): Promise<Running> {
  const binary = set("WEBKIT");
  // It can't do without a screen.
  const screen = launch(
    "Xvfb",
    ["-displayfd", "3", "-nolisten", "tcp", "-screen", "0", "1280x1024x24"],
    process.env,
  );
  try {
    const display = `:${await firstLine(screen)}`;
    // WebKit refuses to start as root with its sandbox.
    const root = process.getuid?.() === 0 ? { WEBKIT_DISABLE_SANDBOX_THIS_IS_DANGEROUS: "1" } : {};
    const env = { ...process.env, DISPLAY: display, GDK_BACKEND: "x11", ...root };
    const { driver, end: stop } = await drive(
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

/** Starts a driver, and a browser with it. Both end together, also if they don't start as they should. */
async function drive(
  command: string,
  args: (port: number) => string[],
  env: NodeJS.ProcessEnv,
  capabilities: object,
): Promise<Running> {
  const port = await freePort();
  const server = `http://127.0.0.1:${port}`;
  const service = launch(command, args(port), env);
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

/** Runs a program until nobody holds the other end of its input any more, and then ends all that it has started. */
const WHILE_WANTED = '"$@" & read -r _; kill -KILL 0';

/** Starts a program that ends together with this process at the latest, however that ends. */
function launch(command: string, args: string[], env: NodeJS.ProcessEnv): ChildProcess {
  return spawn("sh", ["-c", WHILE_WANTED, "sh", command, ...args], {
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

/** What a program says on its channel 3. */
function firstLine({ stdio }: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    let text = "";
    stdio[3]?.on("data", (data) => {
      text += data;
      if (text.includes("\n")) resolve(text.trim());
    });
    stdio[3]?.on("close", () => reject(new Error("Xvfb has ended")));
  });
}

function freePort(): Promise<number> {
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

/** A variable of the environment that `make test-engines` sets. */
function set(name: string): string {
  const value = process.env[name];
  if (!value) throw new Error(`${name} is not set: run \`make test-engines\``);
  return value;
}
