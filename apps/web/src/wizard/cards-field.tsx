import { parameterOptions } from 'virtual:parameter-options'
import type { Translator } from '@plimsoll/messages/page-texts'
import type { Catalog } from '@plimsoll/schemas/catalog'
import { useState } from 'react'
import { Button } from '../ui/button.tsx'
import { Notice } from '../ui/notice.tsx'
import { type CardOption, RadioCards } from '../ui/radio-cards.tsx'
import { useTexts } from '../ui/texts.tsx'
import styles from './field.module.css'
import { useWizard } from './store.ts'
import { useTrail } from './trail.ts'
import { type ControlProps, useDraft } from './use-draft.ts'
import { useWizardData } from './wizard-context.tsx'

type CatalogTarget = Catalog['targets'][number]

/** A choice whose options need a sentence each. What does not go together can't be chosen. */
export function CardsField({
  name,
  label,
  invalid,
  describedBy,
  hint,
}: ControlProps & { hint: string }) {
  const texts = useTexts()
  const { answer, catalog } = useWizardData()
  const [text, setText] = useDraft(name)
  const proxy = useWizard((state) => state.draft.proxy?.[0])
  const editAll = useWizard((state) => state.editAll)
  const [dropped, setDropped] = useState<string | null>(null)
  const targetId = useDraft('target')[0]
  const target = catalog?.targets.find(({ id }) => id === targetId)
  const inForce =
    name === 'proxy' && text === '' ? (answer?.request.proxy ?? target?.defaultProxy ?? '') : text

  const choose = (value: string) => {
    const next = name === 'target' && catalog?.targets.find(({ id }) => id === value)
    const fits = !next || proxy === undefined || next.proxies.some((id) => id === proxy)
    setDropped(fits ? null : proxy)
    if (fits) setText(value)
    else editAll({ target: [value], proxy: undefined }, `edit ${name}`)
  }

  return (
    <>
      <RadioCards
        name={name}
        legend={label}
        value={inForce}
        options={optionsOf(name, texts, target, inForce)}
        describedBy={describedBy}
        hint={hint}
        hintId={`${name}-help`}
        invalid={invalid}
        onChange={choose}
      />
      {dropped !== null && target && (
        <div className={styles.followed} role="status">
          <Notice tone="advice">
            {texts.t('page.proxy-follows', {
              proxy: texts.textOf(`variant.${dropped}.name`) ?? dropped,
              target: texts.textOf(`variant.${target.id}.name`) ?? target.id,
            })}{' '}
            <Button
              look="quiet"
              small
              onClick={() => {
                useTrail.getState().move(-1)
                setDropped(null)
              }}
            >
              {texts.t('page.undo')}
            </Button>
          </Notice>
        </div>
      )}
    </>
  )
}

const variants = new Set(['runtime', 'target', 'proxy'])

/** The options in the schema's order; of the proxies those that go with the target. */
function optionsOf(
  name: ControlProps['name'],
  { t, textOf }: Translator,
  target: CatalogTarget | undefined,
  chosen: string,
): CardOption[] {
  const isVariant = variants.has(name)
  const fits = (value: string) =>
    target === undefined ||
    (name === 'proxy'
      ? target.proxies.some((id) => id === value)
      : name !== 'replication' ||
        value === 'auto' ||
        target.replications.some((id) => id === value))
  return (parameterOptions[name] ?? [])
    .filter((value) => name !== 'proxy' || value === chosen || fits(value))
    .map((value) => {
      const key = isVariant ? `variant.${value}` : `page.option.${name}.${value}`
      const targetName = target && (textOf(`variant.${target.id}.name`) ?? target.id)
      return {
        value,
        name: textOf(isVariant ? `${key}.name` : key) ?? value,
        note: textOf(`${key}.note`),
        unfit: fits(value) ? undefined : t('page.field.not-with', { target: targetName ?? '' }),
      }
    })
}
