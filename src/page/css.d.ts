/** Styles that a module brings: the bundler puts them into `page.css`. */
declare module '*.css';
