/** Owns the two channels of the command: results, and what is told beside them. */
export const say = (text: string): unknown => process.stdout.write(`${text}\n`);
export const warn = (text: string): unknown => process.stderr.write(`${text}\n`);
export const sayJson = (value: unknown): unknown => say(JSON.stringify(value, null, 2));
