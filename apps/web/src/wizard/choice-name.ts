import type { Translator } from '@plimsoll/messages/page-texts'
import type { ConceptDecision } from '@plimsoll/schemas/plan'

/**
 * A choice is an outcome or an option with a text of the concept's own, or the id of a variant:
 * `none` is no step before the start, and no proxy elsewhere.
 */
export const choiceName = (
  { textOf }: Pick<Translator, 'textOf'>,
  { id, choice }: Pick<ConceptDecision, 'id' | 'choice'>,
): string =>
  textOf(`page.choice.${id}.${choice}`) ??
  textOf(`page.option.${id}.${choice}`) ??
  textOf(`variant.${choice}.name`) ??
  choice
