import { parameterOptions } from 'virtual:parameter-options'
import { Segmented } from '../ui/segmented.tsx'
import { useTexts } from '../ui/texts.tsx'
import { type ControlProps, useDraft } from './use-draft.ts'

/** Two or three short answers. */
export function SegmentsField(props: ControlProps & { isYesNo: boolean }) {
  const { name, label, invalid, describedBy, isYesNo } = props
  const { t, textOf } = useTexts()
  const [text, setText] = useDraft(name)
  const options = isYesNo
    ? [
        { value: 'yes', label: t('page.field.yes') },
        { value: 'no', label: t('page.field.no') },
      ]
    : (parameterOptions[name] ?? []).map((value) => ({
        value,
        label: textOf(`page.option.${name}.${value}`) ?? value,
      }))
  return (
    <Segmented
      name={name}
      legend={label}
      value={text}
      options={options}
      invalid={invalid}
      describedBy={describedBy}
      onChange={setText}
    />
  )
}
