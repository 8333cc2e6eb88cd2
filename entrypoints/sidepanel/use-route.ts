import { useEffect, useState } from 'preact/hooks';
import { routeOf, type Route } from './route';

/** Where the page is, followed through links and the browser's own ways back and forth. */
export function useRoute(): Route {
  const [hash, setHash] = useState(location.hash);
  useEffect(() => {
    const follow = () => setHash(location.hash);
    window.addEventListener('hashchange', follow);
    follow(); // it may have changed since the first drawing
    return () => window.removeEventListener('hashchange', follow);
  }, []);
  return routeOf(hash);
}
