export type Tensor = never;
export type Tensor1D = never;
export type Tensor2D = never;
export type Rank = never;
