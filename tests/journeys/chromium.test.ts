import { suite } from './suite';

suite('chromium');
