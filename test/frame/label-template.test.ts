import { expect, it } from 'vitest';
import { fillLabels, templateLabels } from '../../src/frame/label-template.js';

it('a template has braces of its own where it says so', () => {
  const template = '{{"{{"}}job}} is {{job}}, {{ "{{" }}';
  expect(fillLabels(template, [['job', 'pluto']])).toBe('{{job}} is pluto, {{');
  expect(templateLabels(template)).toEqual(['job']);
});
