import './register';
import { openShell } from './shell';
import type { RegisterElement } from './register';

const session = location.pathname.split('/').pop()!;

void openShell<RegisterElement>('alongside-register', `/api/pocket/register/${session}`);
