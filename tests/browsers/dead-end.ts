import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

/** What browsers ask their makers for, however one starts them. */
const ofBrowsers =
  /^https?:\/\/(?:[\w-]+\.)*(?:google\.com|googleapis\.com|gvt1\.com|mozilla\.(?:com|net|org)|firefox\.com|microsoft\.com|brave\.com)[:/]/;

/** A proxy that lets nothing through and remembers what was asked: whatever is not served by us ends here. */
export type DeadEnd = { address: string; port: number; asked: string[]; close: () => void };

export async function openDeadEnd(): Promise<DeadEnd> {
  const asked: string[] = [];
  const note = (address: string) => {
    if (!ofBrowsers.test(address)) asked.push(address);
  };
  const server = createServer((request, response) => {
    note(request.url ?? '');
    response.writeHead(502).end();
  });
  server.on('connect', (request, socket) => {
    note(`https://${request.url}`);
    socket.on('error', () => {}); // the browser may be gone already
    socket.end('HTTP/1.1 502 Bad Gateway\r\n\r\n');
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const { port } = server.address() as AddressInfo;
  return { address: `http://127.0.0.1:${port}`, port, asked, close: () => server.close().closeAllConnections() };
}
