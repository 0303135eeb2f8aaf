#!/usr/bin/env node
import { run } from './command.ts';

const { code, out, error } = await run(process.argv.slice(2));
process.stdout.write(out);
process.stderr.write(error);
process.exitCode = code;
