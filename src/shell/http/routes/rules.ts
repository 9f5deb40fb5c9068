import type { StaffId } from '#core/kernel/identity.ts'
import { err, ok, type Result } from '#core/kernel/result.ts'
import type { Work } from '../../work.ts'
import { appointDirector } from '../../workflows/appoint-director.ts'
import { objectToRule } from '../../workflows/object-to-rule.ts'
import { signRules } from '../../workflows/sign-rules.ts'
import { tightenRule } from '../../workflows/tighten-rule.ts'
import { DirectorBody, ObjectionBody, Rules, RulesStanding, SignRulesBody, TightenBody } from '../contract/rules.ts'
import { route } from '../route.ts'
import { viewRules, viewRulesStanding } from '../rules-view.ts'
import { ruleProblem } from './rule-problems.ts'

/** The register as it stands after what was done. */
const shown = async (work: Work, done: Result<unknown, Parameters<typeof ruleProblem>[0]>) =>
  done.ok ? ok(await viewRules(work)) : err(ruleProblem(done.error))

export const ruleRoutes = [
  route(
    {
      method: 'get',
      path: '/api/rules',
      action: 'rules.read',
      summary: 'Every criterion, threshold and limit, who signed them, what has changed since, and the clinic’s own',
      answer: Rules,
    },
    async (work) => ok(await viewRules(work)),
  ),
  route(
    {
      method: 'get',
      path: '/api/rules/standing',
      action: 'rules.read',
      summary: 'Whether the medical director has signed the rules as they are now',
      answer: RulesStanding,
    },
    async (work) => ok(await viewRulesStanding(work)),
  ),
  route(
    {
      method: 'post',
      path: '/api/rules/signature',
      action: 'rules.sign',
      summary: 'Sign the book whose hash was shown, with the director’s own password',
      body: SignRulesBody,
      answer: Rules,
      status: 201,
    },
    async (work, { body }) => shown(work, await signRules(work, body)),
  ),
  route(
    {
      method: 'post',
      path: '/api/rules/objections',
      action: 'rules.sign',
      summary: 'Object to one rule in writing, or take an objection back',
      body: ObjectionBody,
      answer: Rules,
      status: 201,
    },
    async (work, { body }) => shown(work, await objectToRule(work, body)),
  ),
  route(
    {
      method: 'post',
      path: '/api/rules/own',
      action: 'rules.sign',
      summary: 'Set a limit of the clinic’s own, narrower than the book’s, or go back to the book’s',
      body: TightenBody,
      answer: Rules,
      status: 201,
    },
    async (work, { body }) => shown(work, await tightenRule(work, body)),
  ),
  route(
    {
      method: 'post',
      path: '/api/rules/director',
      action: 'director.appoint',
      summary: 'Appoint the clinic’s medical director, one of its prescribers',
      body: DirectorBody,
      answer: Rules,
      status: 201,
    },
    async (work, { body }) => shown(work, await appointDirector(work, body.staffId as StaffId)),
  ),
]
