import { Database } from './db';

let opened: Database | undefined;

/** The database of a page of ours, for reading; opened when it is first read, because the background has one of its own. */
export function pageDatabase(): Database {
  return (opened ??= new Database());
}
