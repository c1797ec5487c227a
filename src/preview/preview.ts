import { type BuildListener, buildListener } from './build-listener.js';
import { servePreview } from './server.js';
import { openPictures } from './pictures.js';
import { openSession } from './session.js';

/** A page that shows how builds go, at a URL of this machine. */
export interface Preview {
  /** `http://127.0.0.1:4000/`. */
  readonly url: string;
  /** To be told of builds. */
  readonly listener: BuildListener;
  readonly close: () => Promise<void>;
}

export interface PreviewOptions {
  /** A free one for 0. */
  readonly port: number;
  /** Whether nobody is to ask servers from the page. */
  readonly isOffline: boolean;
}

/**
 * Serves the page at a port; paths are shown as `folder` (absolute) names them. Writes nothing. Throws USAGE
 * where the port is not free.
 */
export async function openPreview(
  folder: string,
  { port, isOffline }: PreviewOptions,
): Promise<Preview> {
  const pictures = openPictures((figure) => listener.onPicture(figure));
  const session = openSession(pictures, isOffline);
  const listener = buildListener(session, pictures, folder);
  const server = await servePreview(session, port);
  return {
    ...server,
    listener,
    async close() {
      await server.close();
      await session.servers.close();
    },
  };
}
