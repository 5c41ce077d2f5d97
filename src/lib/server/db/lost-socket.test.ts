import { expect, it } from 'vitest';
import { isLostSocket } from './lost-socket.ts';

it('knows the one fault that a process may outlive, and no other', () => {
  const lost = new TypeError("Cannot read properties of null (reading 'write')");
  lost.stack = `${String(lost)}\n    at Immediate.nextWrite (connection.js:255:22)`;
  expect(isLostSocket(lost)).toBe(true);
  const other = new TypeError("Cannot read properties of null (reading 'write')");
  expect(isLostSocket(other)).toBe(false);
  expect(isLostSocket(new Error(lost.message))).toBe(false);
  expect(isLostSocket('nextWrite')).toBe(false);
});
