import { Clause, Found, Link, dayText, textsOf, useMayAt, usePreferences, useQuery } from '@yanxiu/console';
import { Button, Descriptions, Empty, Flex, Typography } from '@yanxiu/console/antd';
import { useState } from 'react';
import { UnitFunctionsDocument } from '../documents/graphql.js';
import type { Unit } from '../unit/unit.js';
import { AssignFunctionDialog, EndFunctionDialog } from './function-dialogs.js';
import type { Answer, ManagementFunction } from './function.js';
import { TitleTargets } from './title-targets.js';

const useText = textsOf({
  parts: ['监管、管理、实施的责任主体', 'Who answers for what'],
  SUPERVISE: ['监管', 'Supervises'],
  MANAGE: ['管理', 'Manages'],
  IMPLEMENT: ['实施', 'Carries out'],
  silent: ['文件未作规定', 'Not laid down'],
  functions: ['管理职能分工', 'Management functions'],
  function: ['职能', 'Function'],
  holder: ['文件规定的承担者', 'By the document'],
  here: ['本机构的分工', 'Here'],
  asDocument: ['按文件规定', 'As the document has it'],
  since: ['{day}起', 'since {day}'],
  screens: ['办理页面', 'Done on'],
  steps: ['操作', 'Steps'],
  assign: ['另行分工', 'Assign'],
  end: ['恢复文件规定', 'Back to the document'],
  none: ['现行政策没有规定管理职能的分工', 'The policy in force lays down no management functions'],
});

/** ZJ-03, ZJ-04: who supervises, manages and carries out, and who carries out each function here; with the targets. */
export function UnitFunctions({ unit }: { unit: Unit }) {
  const answer = useQuery(UnitFunctionsDocument, { variables: { id: unit.id } });
  return (
    <div className="yx-blocks">
      <Found answer={answer} pick={(data) => data.orgUnit}>
        {({ responsibilities, managementFunctions }) => (
          <>
            <Responsibilities parts={responsibilities} />
            <Functions unit={unit} functions={managementFunctions} />
          </>
        )}
      </Found>
      <TitleTargets unit={unit} />
    </div>
  );
}

function Responsibilities({ parts }: { parts: Answer['responsibilities'] }) {
  const t = useText();
  if (!parts.some(({ holder }) => holder)) return null;
  return (
    <section className="yx-block">
      <Typography.Title level={2}>{t('parts')}</Typography.Title>
      <Descriptions
        size="small"
        column={{ xs: 1, sm: 3 }}
        items={parts.map(({ part, holder, clause }) => ({
          key: part,
          label: t(part),
          children: (
            <span>
              {holder?.name ?? t('silent')} <Clause clause={clause} />
            </span>
          ),
        }))}
      />
    </section>
  );
}

function Functions({ unit, functions }: { unit: Unit; functions: ManagementFunction[] }) {
  const t = useText();
  const may = useMayAt(unit)('organization:manage') && unit.active;
  const [step, setStep] = useState<{ kind: 'assign' | 'end'; of: ManagementFunction }>();
  const close = () => setStep(undefined);
  return (
    <section className="yx-block">
      <Typography.Title level={2}>{t('functions')}</Typography.Title>
      {functions.length === 0 ? (
        <Empty image={Empty.PRESENTED_IMAGE_SIMPLE} description={t('none')} />
      ) : (
        <div className="og-scroll" tabIndex={0} role="region" aria-label={t('functions')}>
          <table className="og-table">
            <thead>
              <tr>
                <th scope="col">{t('function')}</th>
                <th scope="col">{t('holder')}</th>
                <th scope="col">{t('here')}</th>
                <th scope="col">{t('screens')}</th>
                {may && <th scope="col">{t('steps')}</th>}
              </tr>
            </thead>
            <tbody>
              {functions.map((one) => (
                <tr key={one.function.code}>
                  <td data-label={t('function')}>{one.function.name}</td>
                  <td data-label={t('holder')}>
                    {one.holder.name} <Clause clause={one.clause} />
                  </td>
                  <td data-label={t('here')}>
                    <Assigned assignment={one.assignment} />
                  </td>
                  <td data-label={t('screens')}>
                    <Flex wrap gap="4px 12px">
                      {one.screens.map(({ path, title }) => (
                        <Link key={path} href={path}>
                          {title}
                        </Link>
                      ))}
                      {one.screens.length === 0 && '—'}
                    </Flex>
                  </td>
                  {may && (
                    <td>
                      <Flex wrap gap={4}>
                        {one.assignment ? (
                          <Button size="small" onClick={() => setStep({ kind: 'end', of: one })}>
                            {t('end')}
                          </Button>
                        ) : (
                          <Button size="small" onClick={() => setStep({ kind: 'assign', of: one })}>
                            {t('assign')}
                          </Button>
                        )}
                      </Flex>
                    </td>
                  )}
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
      {step?.kind === 'assign' && <AssignFunctionDialog unit={unit} of={step.of} close={close} />}
      {step?.kind === 'end' && step.of.assignment && (
        <EndFunctionDialog assignment={step.of.assignment} name={step.of.function.name} close={close} />
      )}
    </section>
  );
}

function Assigned({ assignment }: Pick<ManagementFunction, 'assignment'>) {
  const t = useText();
  const { locale } = usePreferences();
  if (!assignment) return <span className="yx-note">{t('asDocument')}</span>;
  const { body, holder, document, from } = assignment;
  return (
    <>
      {body ? <Link href={`/organization/bodies/${body.id}`}>{body.name}</Link> : (holder ?? '—')}{' '}
      <span className="yx-note">
        {t('since', { day: dayText(from, locale) })} {document}
      </span>
    </>
  );
}
