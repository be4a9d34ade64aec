export { CHROMIUM, launch } from '../browser/chromium';
