import { useEffect, useState } from 'preact/hooks';
import { routeOf, type Route } from './route';

/** Where the page is, followed through links and the browser's own ways back and forth. */
export function useRoute(): Route {
  const [hash, setHash] = useState(location.hash);
  useEffect(() => {
    const follow = () => setHash(location.hash);
    window.addEventListener('hashchange', follow);
    return () => window.removeEventListener('hashchange', follow);
  }, []);
  return routeOf(hash);
}
