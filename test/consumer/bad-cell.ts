// Must not compile: were the types lost on the way, it would.
import { createDocument } from 'selon';

export const length: number = createDocument('Il aurait fui.').text;
