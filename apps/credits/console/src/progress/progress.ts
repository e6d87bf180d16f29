import type { ProgressFiguresFragment, UnitProgressQuery } from '../documents/graphql.js';

export type Figures = ProgressFiguresFragment;

export type Progress = NonNullable<UnitProgressQuery['orgUnit']>;
