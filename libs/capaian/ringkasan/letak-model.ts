/** Where a thread of its own finds the read models: the ledger's folder, and the built module that defines them. Also the token it is injected by. */
export class LetakModel {
  constructor(
    readonly folder: string,
    readonly modelsModule: URL,
  ) {}
}
