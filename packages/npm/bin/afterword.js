#!/usr/bin/env node
// The `afterword` command.

import { argv, exit } from "node:process";
import { runCommand } from "../command/run.js";

exit(await runCommand(argv.slice(2)));
