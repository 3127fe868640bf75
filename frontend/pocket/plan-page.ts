import './plan';
import { openShell } from './shell';
import type { PlanElement } from './plan';

void openShell<PlanElement>('alongside-plan', '/api/pocket/plan');
